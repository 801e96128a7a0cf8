import { mark } from "./mark.ts"
import { type Measure, ownText, shownElements, zoomOf } from "./measure.ts"

/** 工信厅信管函〔2021〕67号, for the elder interface. */
const leastText = 18
const leastTarget = 60
const pressed =
  "a[href],button,select,summary,label,[onclick],input:not([type=hidden]):not([type=checkbox]):not([type=radio])"

/** Marks what elder mode has to enlarge beyond the page's own zoom: small print, and what is to be pressed. */
export function markElder(page: Document, measure: Measure): void {
  for (const element of shownElements(page)) {
    const own = ownText(element)
    if (own.length > 20) mark(element, "words")
    if (own !== "" || element.matches("input,select,textarea,button")) markSmall(page, element)
  }
  page.querySelectorAll("img").forEach(markCode)
  page.querySelectorAll<HTMLElement>(pressed).forEach((element) => {
    if (page.body.contains(element) && !isWithinSentence(element)) markTarget(element, measure)
  })
}

const code = /captcha|verif|valid|checkcode|authcode|vcode|yzm|randcode|验证码/i
const widestCode = 320

/** The picture of a code to be typed, by the names that portals give it. */
function markCode(picture: HTMLImageElement): void {
  const named = `${picture.getAttribute("src")} ${picture.id} ${picture.className} ${picture.alt} ${picture.title}`
  if (code.test(named) && picture.offsetWidth <= widestCode) mark(picture, "code")
}

function markSmall(page: Document, element: HTMLElement): void {
  const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoomOf(page, element)
  if (size < leastText - 0.05) mark(element, "small")
}

function markTarget(element: HTMLElement, measure: Measure): void {
  const { width, height } = measure(element)
  if (width === 0 || height === 0 || (width >= leastTarget && height >= leastTarget)) return
  mark(element, "target")
  const { display } = getComputedStyle(element)
  if (display.indexOf("inline") === 0 && !/^(?:select|input)$/.test(element.localName))
    mark(element, "middle")
  // Rows of a fixed height would cut the grown link off.
  for (let above = element.parentElement, level = 0; above !== null && level < 4; level += 1) {
    if (above.matches("body,form,table")) break
    mark(above, "holder")
    above = above.parentElement
  }
}

/** A link in running text keeps its line: enlarging it would tear the sentence apart. */
function isWithinSentence(element: HTMLElement): boolean {
  const { parentElement } = element
  if (parentElement === null || element.localName !== "a") return false
  return ownText(parentElement).replace(/[\s\d\-|·/.:>»[\]【】（）()]/g, "").length > 6
}
