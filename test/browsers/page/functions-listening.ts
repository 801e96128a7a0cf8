/** Reading aloud: on one page by a voice of the device that keeps a record, on the other by the bundled one. */
import { caption, element, move, type Probe, panel, press, soon } from "./functions-touch.ts"
import { pause } from "./look.ts"

const { civicBegun: begun } = window
const bundled = location.pathname.indexOf("strict") > 0
const opening = "各有关单位要在十一月十五日前完成设备检修。"
const second = "公布服务电话，安排人员昼夜值守。"
/** The synthesiser is fetched and opened within this time, on a busy machine as well. */
const patience = 40_000

const count = (): number => (bundled ? begun.played.length : begun.spoken.length)
const last = (): string => (bundled ? caption() : (begun.spoken[begun.spoken.length - 1]?.text ?? ""))

async function article(check: Parameters<Probe>[0]): Promise<void> {
  const before = count()
  begun.mute = true
  await press("朗读正文")
  check("speaks", await soon(() => count() > before, patience), count())
  check("the first sentence of the article", last() === opening && caption() === opening, last())
  check("never what is typed", !begun.spoken.some(({ text }) => text.includes("不要读我")))
  check(
    "marks the word",
    await soon(() => (panel().querySelector(".caption .word")?.textContent ?? "") !== "", 8000),
  )
  check("marks the sentence in the page", isPainted(), "nothing painted")
  if (bundled) {
    const { seconds = 0, peak = 0 } = begun.played[begun.played.length - 1] ?? {}
    check("a sentence long", seconds > 2 && seconds < 15, seconds)
    check("and audible", peak > 0.2, peak)
  }
}

/** By the browser's own highlight, or by boxes that lie where the text is. */
function isPainted(): boolean {
  const { highlights } = Object(CSS)
  if (highlights) return highlights.has("civic-reading") && highlights.has("civic-word")
  const box = panel().querySelector(".mark")?.getBoundingClientRect()
  const { top, bottom } = element("#one").getBoundingClientRect()
  return box !== undefined && box.width > 10 && box.top >= top - 2 && box.top <= bottom
}

async function control(check: Parameters<Probe>[0]): Promise<void> {
  await press("暂停")
  const before = count()
  begun.mute = false
  await pause(600)
  check("pauses", count() === before, count())
  await press("下一句")
  check("goes on with the next", await soon(() => caption() === second, 8000), caption())
  await press("语速 1".replace(" ", ""))
  const faster = await soon(() => bundled || begun.spoken.some(({ rate }) => rate === 1.25), 8000)
  check("faster", faster, begun.spoken.map(({ rate }) => rate).join())
  await press("停止")
  const stopped = count()
  await pause(700)
  check("stops", count() === stopped && panel().querySelector(".reader") === null, count() - stopped)
}

async function here(check: Parameters<Probe>[0]): Promise<void> {
  begun.mute = true
  await press("从这里读")
  await soon(() => panel().querySelector(".reader") !== null)
  const before = count()
  const place = document.querySelectorAll<HTMLElement>("#zoom p")[2] ?? element("#one")
  place.click()
  check(
    "from the place that was clicked",
    await soon(() => count() > before && caption() === opening, 8000),
    caption(),
  )
  await press("停止")
}

async function point(check: Parameters<Probe>[0]): Promise<void> {
  await press("指读")
  await soon(() => panel().querySelector(".reader") !== null)
  const before = count()
  const { left, top } = element("#first").getBoundingClientRect()
  move(element("#first"), left + 5, top + 5)
  check("what is pointed at", await soon(() => count() > before && last() === "机构职能", 8000), last())
  element("#go").focus()
  check("and what has the focus", await soon(() => last() === "查询", 8000), last())
  await press("停止")
}

async function selection(check: Parameters<Probe>[0]): Promise<void> {
  const text = element("#one").firstChild ?? document.body
  const range = document.createRange()
  range.setStart(text, 3)
  range.setEnd(text, 11)
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
  const before = count()
  await press("读选中")
  check("what is selected", await soon(() => count() > before && last() === "单位要在十一月十", 8000), last())
  await press("停止")
  getSelection()?.removeAllRanges()
  begun.mute = false
}

export const listening: Readonly<Record<string, Probe>> = {
  "read the article": article,
  "pause, next, rate, stop": control,
  "read from here": here,
  "point to read": point,
  "read selection": selection,
}
