/** Size, elder mode and spacing: each held to what the page then looks like. */
import { element, number, type Probe, press, reset, size, soon, style, zoom } from "./functions-touch.ts"

const strict = location.pathname.indexOf("strict") > 0
const staysWithin = (): boolean =>
  document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1

async function pageSize(check: Parameters<Probe>[0]): Promise<void> {
  const lines = element("#one").offsetHeight
  for (const percent of [125, 150, 175, 200, 250, 300]) {
    await press(`页面大小 ${percent}%`)
    check(`${percent} % on the page`, await soon(() => zoom() === percent / 100), zoom())
    check(
      `${percent} % stays within the screen`,
      await soon(staysWithin),
      document.documentElement.scrollWidth,
    )
  }
  check("text runs over more lines", element("#one").offsetHeight > lines, element("#one").offsetHeight)
  if (strict) check("upright Mongolian stays upright", style("#mongolian", "writing-mode") === "vertical-lr")
  await reset()
  check("and back", zoom() === 1 && element("#one").offsetHeight === lines, zoom())
}

async function articleSize(check: Parameters<Probe>[0]): Promise<void> {
  await press("正文大小 200%")
  check("article at 200 %", await soon(() => style("#zoom", "zoom") === "2"), style("#zoom", "zoom"))
  check("page at 100 %", zoom() === 1)
  check(
    "pictures keep their size",
    Math.abs(number("#moving", "zoom") - 0.5) < 0.01,
    style("#moving", "zoom"),
  )
  await reset()
}

async function elder(check: Parameters<Probe>[0]): Promise<void> {
  await press("长者模式")
  check(
    "text of 18 px",
    await soon(() => number("#one", "font-size") * zoom() >= 18),
    number("#one", "font-size") * zoom(),
  )
  const line = number("#one", "line-height")
  check("lines of 1.3", line / number("#one", "font-size") >= 1.3, line)
  check(
    "paragraphs of 1.3 lines",
    number("#one", "margin-bottom") >= 1.3 * line,
    number("#one", "margin-bottom"),
  )
  check("no floating window", await soon(() => element("#couplet").getClientRects().length === 0))
  check("no ticker", element("#ticker").getClientRects().length === 0)
  check("the article alone", element("#side").getClientRects().length === 0)
  await press("长者字号 30")
  check(
    "text of 30 px",
    await soon(() => number("#one", "font-size") * zoom() >= 30),
    number("#one", "font-size") * zoom(),
  )
  check("stays within the screen", await soon(staysWithin))
  await press("长者字号 18")
  await press("简洁阅读")
  for (const place of ["#first", "#go", "#query"]) {
    const large = await soon(() => size(place).width >= 59.5 && size(place).height >= 59.5)
    check(`${place} of 60 by 60 px`, large, `${size(place).width} by ${size(place).height}`)
  }
  await reset()
}

async function spacing(check: Parameters<Probe>[0]): Promise<void> {
  for (const name of ["行距", "字距", "段距"]) await press(name)
  const px = number("#one", "font-size")
  check(
    "lines of 2",
    await soon(() => Math.abs(number("#one", "line-height") / px - 2) < 0.05),
    style("#one", "line-height"),
  )
  check(
    "letters apart",
    Math.abs(number("#one", "letter-spacing") / px - 0.12) < 0.01,
    style("#one", "letter-spacing"),
  )
  check("paragraphs apart", number("#one", "margin-bottom") >= 2 * px, style("#one", "margin-bottom"))
  await reset()
}

export const sizing: Readonly<Record<string, Probe>> = {
  "page size": pageSize,
  "article size": articleSize,
  "elder mode": elder,
  spacing,
}
