/** Where the page is being read; decides what sharing to WeChat can mean. */
export type Surroundings = "wechat" | "phone" | "desk"

/** Asked of the user agent string, because nothing else tells WeChat's browser from others. */
export function surroundingsOf(userAgent: string): Surroundings {
  if (/MicroMessenger/i.test(userAgent)) return "wechat"
  return /Mobi|Android|iPhone|HarmonyOS/i.test(userAgent) ? "phone" : "desk"
}
