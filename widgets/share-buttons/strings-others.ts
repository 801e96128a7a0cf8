import type { OtherTables } from "../internal/load-words.ts"
import type { Words } from "./strings.ts"

export const others: OtherTables<Words> = {
  "zh-TW": {
    group: "分享",
    networks: {
      wechat: "微信",
      weibo: "微博",
      qq: "QQ",
      qzone: "QQ空間",
      copy: "複製連結",
      cite: "複製出處",
      system: "更多方式",
      print: "列印",
    },
    newWindow: "在新視窗開啟",
    follow: "關注我們",
    failed: "沒有成功，請稍後再試",
  },
  en: {
    group: "Share",
    networks: {
      wechat: "WeChat",
      weibo: "Weibo",
      qq: "QQ",
      qzone: "Qzone",
      copy: "Copy link",
      cite: "Copy citation",
      system: "More",
      print: "Print",
    },
    newWindow: "opens a new window",
    follow: "Follow us",
    failed: "That did not work. Please try again later",
  },
}
