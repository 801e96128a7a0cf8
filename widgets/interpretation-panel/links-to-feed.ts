import type { Feed, Form, Piece } from "./feed-types.ts"

/** Words in a link that tell what kind of explanation it leads to; the first that fits counts. */
const signs: readonly (readonly [RegExp, Form])[] = [
  [/图解|一图|长图|海报/, "infographic"],
  [/视频|动画/, "video"],
  [/音频|广播|听/, "audio"],
  [/答记者问|访谈|发布会/, "interview"],
  [/案例/, "cases"],
  [/数据|数说/, "data"],
  [/背景|起草说明/, "background"],
  [/市长|局长|主任|负责人|部门解读/, "leader"],
  [/回应|辟谣|澄清/, "response"],
]

/**
 * Makes a feed of plain links, which most portals already have beside a policy. A link with `rel="policy"`, or under
 * a heading such as 相关文件, names the policy itself; `data-form`, `data-date`, `data-source` say more, else its words and neighbours are read.
 */
export function linksToFeed(links: readonly HTMLAnchorElement[], page: Document): Feed {
  const policy = links.filter(leadsToPolicy)[0]
  const pieces = links.filter((link) => link !== policy && link.hasAttribute("href"))
  return {
    document: {
      id: "",
      title: policy?.textContent?.trim() || page.title.trim(),
      class: "",
      number: "",
      issuer: "",
      date: dateOf(policy),
      status: "",
      url: policy?.href ?? "",
    },
    interpretations: pieces.map(toPiece),
    clauses: [],
    glossary: [],
    changes: [],
    deadlines: [],
    related: [],
  }
}

/** Interpretation pages list their policy under a heading of its own. */
function leadsToPolicy(link: HTMLAnchorElement): boolean {
  const heading = link.closest("ul,ol,p,div")?.previousElementSibling?.textContent ?? ""
  return link.rel === "policy" || /(?:相关|政策|解读)文件|(?:政策|文件)原文/.test(heading)
}

function toPiece(link: HTMLAnchorElement, index: number): Piece {
  const title = link.textContent?.trim() || link.href
  const given = link.dataset["form"]
  const [, form] = signs.filter(([sign, kind]) => (given ? kind === given : sign.test(title)))[0] ?? signless
  return {
    id: `link-${index}`,
    form,
    title,
    url: link.href,
    date: dateOf(link),
    source: link.dataset["source"] ?? "",
    html: "",
    text: "",
    image: "",
    media: "",
    captions: "",
    transcript: "",
    questions: [],
    timeline: [],
    clauses: [],
  }
}

const signless: readonly [RegExp, Form] = [/./, "commentary"]

function dateOf(link: HTMLAnchorElement | undefined): string {
  const near = link?.dataset["date"] || link?.closest("li,tr,p")?.textContent || ""
  const [, year, month = "", day = ""] = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(near) ?? []
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : ""
}
