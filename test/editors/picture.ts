import { writeFileSync } from "node:fs"
import { PNG } from "pngjs"
import type { Driver, Rect } from "./driver.ts"
import { until } from "./driver.ts"

/** Enough for a line of waves under two ideographs, too much for a stray edge. */
const enough = 14

/** Waits until red ink is under the words as they stand on screen now, and not beside them. */
export async function expectUnderline(driver: Driver, words: string, when: string): Promise<void> {
  let ink = [0, 0, 0]
  await until(
    async () => {
      const rect = await driver.rectOf(words)
      const left = await redInk(driver, { ...rect, x: rect.x - rect.width - 4 })
      const here = await redInk(driver, rect)
      const right = await redInk(driver, { ...rect, x: rect.x + rect.width + 4 })
      ink = [left, here, right]
      return here >= enough && left < enough / 3 && right < enough / 3
    },
    `${words} underlined in the picture ${when}`,
    3000,
  ).catch(async (error: Error) => {
    writeFileSync(".cache/editors-failed.png", await driver.picture())
    const rect = JSON.stringify(await driver.rectOf(words))
    throw new Error(`${error.message} (red before, under and after: ${ink.join(", ")}; at ${rect})`)
  })
}

async function redInk(driver: Driver, { x, y, width, height }: Rect): Promise<number> {
  const clip = { x: Math.max(0, x), y: Math.max(0, y), width: Math.max(1, width), height: height + 5 }
  const { data } = PNG.sync.read(await driver.picture(clip))
  let count = 0
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    if (red > 140 && green < 130 && blue < 130) count++
  }
  return count
}
