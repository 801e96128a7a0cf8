/** Colours and the aids for the eye: each held to what the page then looks like. */
import {
  caption,
  element,
  move,
  type Probe,
  panel,
  press,
  reset,
  size,
  soon,
  style,
} from "./functions-touch.ts"
import { pause } from "./look.ts"

const strict = location.pathname.indexOf("strict") > 0

const sets: Readonly<Record<string, readonly [string, string]>> = {
  白底黑字: ["rgb(255, 255, 255)", "rgb(0, 0, 0)"],
  黑底白字: ["rgb(0, 0, 0)", "rgb(255, 255, 255)"],
  黑底黄字: ["rgb(0, 0, 0)", "rgb(255, 255, 0)"],
  蓝底黄字: ["rgb(0, 0, 122)", "rgb(255, 255, 0)"],
}

async function colours(check: Parameters<Probe>[0]): Promise<void> {
  for (const name of Object.keys(sets)) {
    const [paper, ink] = sets[name] ?? []
    await press(name)
    check(`${name}: text`, await soon(() => style("#one", "color") === ink), style("#one", "color"))
    check(
      `${name}: ground`,
      style("#shell td", "background-color") === paper,
      style("#shell td", "background-color"),
    )
    check(
      `${name}: fixed window`,
      style("#couplet", "position") === "fixed" && style("#couplet", "color") === ink,
    )
  }
  check(
    "a clear layer stays clear",
    await soon(() => style("#layer", "background-color") === "rgba(0, 0, 0, 0)"),
    style("#layer", "background-color"),
  )
  check("pictures stay", size("#moving").width === 40)
  const inner = (): string => {
    const text = element("#inner")
    const page = text instanceof HTMLIFrameElement ? text.contentDocument : null
    return page?.body ? getComputedStyle(page.body).backgroundColor : ""
  }
  check("the frame follows", await soon(() => inner() === "rgb(0, 0, 122)"), inner())
  await press("自选")
  await press("底色 深棕")
  await press("字色 金黄")
  check(
    "own colours",
    await soon(() => style("#one", "color") === "rgb(255, 213, 74)"),
    style("#one", "color"),
  )
  check(
    "own ground",
    style("#shell td", "background-color") === "rgb(58, 42, 26)",
    style("#shell td", "background-color"),
  )
  await reset()
  check("the page's own again", style("#one", "color") === "rgb(51, 51, 51)", style("#one", "color"))
}

async function guide(check: Parameters<Probe>[0]): Promise<void> {
  await press("阅读线")
  const bar = (name: string): DOMRect =>
    (panel().querySelector(name) ?? document.body).getBoundingClientRect()
  await soon(() => panel().querySelector(".guide-across") !== null)
  move(element("#one"), 300, 222)
  check(
    "line under the pointer",
    await soon(() => bar(".guide-across").top === 228),
    bar(".guide-across").top,
  )
  check("across the window", bar(".guide-across").width >= document.documentElement.clientWidth)
  if (strict) {
    move(element("#mongolian"), 310, 240)
    check("upright beside upright text", bar(".guide-down").width > 0 && bar(".guide-across").width === 0)
  }
  await press("十字线")
  move(element("#one"), 300, 222)
  check("cross at the pointer", await soon(() => bar(".guide-down").left === 300), bar(".guide-down").left)
  await reset()
  check("gone", bar(".guide-across").width === 0 && bar(".guide-down").width === 0)
}

async function lens(check: Parameters<Probe>[0]): Promise<void> {
  await press("放大镜")
  const frame = (): HTMLIFrameElement | null => panel().querySelector(".lens iframe")
  const copy = (): Element | null | undefined => frame()?.contentDocument?.querySelector("#one")
  check("holds a copy of the page", await soon(() => Boolean(copy()?.textContent?.includes("设备检修"))))
  const { left, top, width } = element("#one").getBoundingClientRect()
  move(element("#one"), left + 50, top + 10)
  const shown = frame()?.getBoundingClientRect()
  check(
    "twice as large",
    Math.abs((shown?.width ?? 0) / document.documentElement.clientWidth - 2) < 0.02,
    shown?.width,
  )
  const off = (): number => {
    const { left: edge, width: breadth } = (
      panel().querySelector(".lens") ?? document.body
    ).getBoundingClientRect()
    const inside = (copy()?.getBoundingClientRect().left ?? 0) + 50
    return Math.abs((frame()?.getBoundingClientRect().left ?? 0) + inside * 2 - (edge + breadth / 2))
  }
  check("what is pointed at lies in its middle", await soon(() => off() < 12), off())
  check("the page is as it was", element("#one").getBoundingClientRect().width === width)
  await reset()
  check("gone", frame() === null)
}

async function pointer(check: Parameters<Probe>[0]): Promise<void> {
  await press("大鼠标")
  check(
    "large picture as cursor",
    await soon(() => style("#one", "cursor").includes("large-pointer.svg")),
    style("#one", "cursor"),
  )
  await reset()
}

async function marking(check: Parameters<Probe>[0]): Promise<void> {
  await press("标出链接")
  await press("标出标题")
  check(
    "links framed",
    await soon(() => style("#first", "outline-style") === "solid"),
    style("#first", "outline-style"),
  )
  check(
    "links underlined",
    style("#first", "text-decoration-line") === "underline",
    style("#first", "text-decoration-line"),
  )
  check("headings barred", style("h1", "border-left-width") === "8px", style("h1", "border-left-width"))
  await reset()
}

async function textOnly(check: Parameters<Probe>[0]): Promise<void> {
  await press("纯文本")
  check("no picture", await soon(() => element("#moving").getClientRects().length === 0))
  check("no frame", element("#inner").getClientRects().length === 0)
  check("text stays", size("#one").height > 0)
  await reset()
  check("pictures again", size("#moving").width === 40)
}

async function stillness(check: Parameters<Probe>[0]): Promise<void> {
  await press("停止动画")
  const canvas = (): HTMLCanvasElement | null => document.querySelector("#pictures canvas")
  check("the GIF is a still picture", await soon(() => Boolean(canvas()?.getClientRects().length)))
  const pixel = (): string => String(canvas()?.getContext("2d")?.getImageData(5, 5, 1, 1).data)
  const textAt = (): number => {
    const range = document.createRange()
    range.selectNodeContents(element("#ticker"))
    return range.getBoundingClientRect().left
  }
  await pause(250)
  const [colour, left, spin] = [pixel(), textAt(), style("#spin", "margin-left")]
  await pause(350)
  check("and stays so", pixel() === colour, pixel())
  check("the ticker stands", Math.abs(textAt() - left) < 0.5, textAt() - left)
  const box = element("#ticker").getBoundingClientRect()
  check("with its text in sight", textAt() >= box.left - 1 && textAt() < box.right - 40, textAt())
  check(
    "the animation stands",
    style("#spin", "margin-left") === spin && style("#spin", "animation-name") === "none",
  )
  await reset()
  check("the GIF again", canvas() === null && size("#moving").width === 40)
}

async function script(check: Parameters<Probe>[0]): Promise<void> {
  const before = element("#one").textContent
  await press("简繁转换")
  check(
    "Traditional",
    await soon(() => (element("#one").textContent ?? "").includes("設備檢修")),
    element("#one").textContent,
  )
  check("what is typed stays", element("#query").getAttribute("value") === "不要读我")
  await reset()
  check("the same words again", element("#one").textContent === before)
}

async function captions(check: Parameters<Probe>[0]): Promise<void> {
  await press("大字幕")
  await soon(() => caption() !== "")
  const { left, top } = element("#first").getBoundingClientRect()
  move(element("#first"), left + 5, top + 5)
  check("what is pointed at", await soon(() => caption() === "机构职能"), caption())
  const text = panel().querySelector(".caption") ?? document.body
  check(
    "in large letters",
    Number.parseFloat(getComputedStyle(text).fontSize) >= 26,
    getComputedStyle(text).fontSize,
  )
  await press("拼音")
  check("with pinyin", await soon(() => caption() === "机jī构gòu职zhí能néng"), caption())
  await press("繁体")
  check("in Traditional", await soon(() => caption().includes("構")), caption())
  await press("拼音")
  await press("繁体")
  await reset()
  check("gone", await soon(() => panel().querySelector(".reader") === null))
}

export const seeing: Readonly<Record<string, Probe>> = {
  colours,
  guide,
  magnifier: lens,
  pointer,
  "links and headings": marking,
  "text only": textOnly,
  "stop motion": stillness,
  "other script": script,
  captions,
}
