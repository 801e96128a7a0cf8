import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { decode } from "../../../audit/decode.ts"
import { parseHtml } from "../../../audit/html-element.ts"
import { readPage, textOfElement } from "../../../rules/index.ts"

const read = (name: string, url?: string) =>
  readPage(parseHtml(decode(readFileSync(`test/fixtures/pages/${name}`))), url === undefined ? {} : { url })
const readHtml = (html: string) => readPage(parseHtml(html), {})
const bodyOf = ({ blocks, page }: ReturnType<typeof readPage>) =>
  page.bodyBlocks.map((at) => blocks[at]?.text)

describe("a policy document of a TRS portal", () => {
  const reading = read("policy-trs.html", "http://www.yunchuan.gov.cn/zwgk/zcwj/202403/t20240318_1.html")
  const { page, blocks } = reading

  it("is recognised by its meta tags and its document box", () => {
    expect(page.kind).toBe("policy")
    expect(Object.fromEntries(page.box.map(({ label, value }) => [label, value]))).toEqual({
      索引号: "YC0000/2024-00018",
      主题分类: "城乡建设",
      发文机关: "云川市人民政府办公室",
      成文日期: "2024年3月15日",
      发文字号: "云政办发〔2024〕18号",
      发布日期: "2024年3月18日",
      有效性: "有效",
      主题词: "",
    })
  })

  it("shows its heading, date and source as the reader sees them", () => {
    expect(page.heading).toBe("云川市人民政府办公室关于加强老旧小区电梯管理的通知")
    expect(page.visibleDate).toBe("2024-03-18 09:30")
    expect(page.visibleSource).toBe("云川市人民政府办公室")
    expect(page.footerText).toContain("网站标识码：9901000001")
    expect(blocks.find(({ kind }) => kind === "title")?.text).toBe(page.heading)
  })

  it("has a body of the article's own paragraphs, parted as a browser parts them", () => {
    expect(bodyOf(reading)).toEqual([
      "云政办发〔2024〕18号",
      "各区人民政府，市政府各部门：",
      "为进一步加强老旧小区电梯安全管理，根据国办发[2006]104号文件精神，现就有关事项通知如下。",
      "一、明确责任。物业服务企业每月检查一次，\n记录存档。",
      "二、加强监督。",
      "市市场监督管理局会同有关部门每季度抽查。",
      "云川市人民政府办公室\n2024年3月15日",
      "图1 电梯管理流程图",
      "附件：电梯检查记录表.docx",
    ])
  })

  it("leaves out scripts, styles and what is hidden, but keeps hidden links with the reason", () => {
    expect(page.text).not.toMatch(/隐藏的草稿|line-height|好运来/)
    const dark = page.links.find(({ href }) => href.includes("casino"))
    expect(dark).toMatchObject({ text: "好运来", hidden: "移出屏幕", inContent: false })
  })

  it("resolves addresses and says where links and images stand", () => {
    const file = page.links.find(({ href }) => href.endsWith(".docx"))
    expect(file).toMatchObject({
      url: "http://www.yunchuan.gov.cn/zwgk/zcwj/202403/P020240318.docx",
      inContent: true,
      inFooter: false,
    })
    expect(page.links.find(({ href }) => href === "/hdjl/")?.inNavigation).toBe(true)
    expect(page.links.find(({ href }) => href.includes("miit"))?.inFooter).toBe(true)
    expect(page.images.map(({ alt, inContent, nearby }) => ({ alt, inContent, nearby }))).toContainEqual({
      alt: "",
      inContent: true,
      nearby: "图1 电梯管理流程图",
    })
  })
})

describe("an article laid out with tables and unclosed tags", () => {
  const reading = read("article-tables-2008.html")

  it("gives heading, date and source without any helpful class name", () => {
    expect(reading.page).toMatchObject({
      kind: "article",
      heading: "我市召开春季农业生产会议",
      visibleDate: "2008-3-12",
      visibleSource: "云川日报",
    })
    expect(reading.page.footerText).toContain("主办单位：云川市信息中心")
  })

  it("finds the body by the density of running text", () => {
    expect(bodyOf(reading)).toEqual([
      "3月11日，我市召开春季农业生产会议，根据云政发[2008]7号文件安排部署今年工作。",
      "会议要求，各乡镇要落实责任，备足种子、化肥，确保春耕生产顺利进行。会议还通报了去年的情况。",
      "各县区负责人参加了会议。",
    ])
  })
})

describe("column pages", () => {
  it("give the items of a list with the dates beside them", () => {
    const { page, column } = read("column-list.html", "http://www.yunchuan.gov.cn/zwgk/tzgg/index.html")
    expect(page.kind).toBe("column")
    expect(column).toMatchObject({ name: "通知公告", type: "政策文件", emptyText: "" })
    expect(column?.items.map(({ date }) => date)).toEqual([
      "2024-01-12",
      "2024-01-10",
      "2023-12-29",
      "2023-12-20",
      undefined,
    ])
    expect(column?.items[0]?.fullTitle).toBe("云川市人民政府关于开展全市燃气安全专项检查的通知")
  })

  it("read rows of a layout table as items", () => {
    const { page, column } = read("column-table.html")
    expect(page.kind).toBe("column")
    expect(column?.name).toBe("工作动态")
    expect(column?.type).toBe("工作动态")
    expect(column?.items.map(({ title, date }) => `${date} ${title}`)).toEqual([
      "2010-05-06 市领导调研城北新区建设",
      "2010-05-04 全市防汛工作会议召开",
      "2010-04-28 云川市举办职工技能大赛",
      "2010-04-21 江岭省检查组到我市检查",
    ])
  })

  it("take neither a breadcrumb nor a lonely row of a layout table for an item", () => {
    const { column } = readHtml(
      '<meta name="ColumnName" content="通知公告"><meta name="ColumnType" content="政策文件">' +
        "<title>通知公告</title><table><tr><td>当前位置：<a href=/>云川市人民政府</a> &gt; <a href=/tz/>通知公告栏目</a></td></tr></table>" +
        "<table><tr><td><a href=/xx/>市长信箱请从这里写信</a></td></tr></table>" +
        "<ul><li><a href=/1.html>关于停水的通知</a><span>2026-03-18</span></li><li><a href=/2.html>关于供水的通知</a><span>2026-03-17</span></li></ul>",
    )
    expect(column?.items.map(({ title }) => title)).toEqual(["关于停水的通知", "关于供水的通知"])
  })

  it("keep the words that say a column is empty", () => {
    const { column } = readHtml(
      `<meta name=ColumnName content=在线访谈><div class=list>栏目建设中，敬请期待</div>`,
    )
    expect(column).toMatchObject({ name: "在线访谈", items: [], emptyText: "栏目建设中" })
  })
})

describe("other kinds of page", () => {
  it("tell a home page, an interpretation and a letter form apart", () => {
    const home = read("home.html")
    expect(home.page.kind).toBe("home")
    expect(home.column).toBeUndefined()
    expect(home.items.map(({ date }) => date)).toContain("2024-03-19")
    expect(read("article-vsb.html").page).toMatchObject({
      kind: "interpretation",
      heading: "解读《云川市电梯管理办法》",
      visibleDate: "2024年03月19日 10:05",
      visibleSource: "市市场监督管理局",
    })
    expect(read("letter-form.html").page.kind).toBe("mailbox")
  })

  it("give fields with their labels", () => {
    const { page } = read("letter-form.html")
    expect(page.fields.map(({ name, type, label, required }) => [name, type, label, required])).toEqual([
      ["xm", "text", "姓名", true],
      ["sj", "tel", "手机", true],
      ["nr", "textarea", "内容", false],
    ])
    expect(page.text).not.toContain("默认文字")
  })

  it("take the dates of a list out of the titles' blocks", () => {
    const { blocks } = read("column-list.html")
    expect(blocks.map(({ text }) => text)).toContain("云川市2024年事业单位公开招聘公告")
  })
})

describe("any markup", () => {
  it("gives selectors that lead from the nearest id down to the element", () => {
    const { blocks } = readHtml(
      `<body><div id=a><p>第一段</p><p>第二段</p></div><div id=a><p>第三段</p></div>`,
    )
    expect(blocks.map(({ selector }) => selector)).toEqual([
      "#a>p:nth-of-type(1)",
      "#a>p:nth-of-type(2)",
      "body>div:nth-of-type(2)>p:nth-of-type(1)",
    ])
  })

  it("reads 20,000 nested unclosed tags without running out of stack", () => {
    const { blocks } = readHtml(`<p>${"<font>".repeat(20_000)}深处的文字`)
    expect(blocks.map(({ text }) => text)).toEqual(["深处的文字"])
  })

  it("takes time in proportion to the size of the page", () => {
    const item = `<li><a href="/a/b.html" title="标题文字">云川市人民政府关于某项工作的通知</a><span>2024-01-02</span></li>`
    const cost = (times: number) => {
      const tree = parseHtml(`<ul>${item.repeat(times)}</ul>`)
      const runs = Array.from({ length: 9 }, () => {
        const from = performance.now()
        readPage(tree, {})
        return performance.now() - from
      })
      return Math.min(...runs)
    }
    // Ten times the elements; a quadratic step would cost a hundred times. Milliseconds belong to the bench.
    expect(cost(10_000) / cost(1000)).toBeLessThan(40)
  })

  it("keeps names that tell share bars, and what a keyboard cannot reach", () => {
    const { page } = readHtml(
      `<civic-share-buttons class="bar share"></civic-share-buttons><div onclick="go()">办理</div><a tabindex=3 href=/>首页</a>`,
    )
    expect(page.marks).toEqual(["civic-share-buttons", "bar", "share"])
    expect(page.keyboardFaults?.map(({ text, fault }) => [text, fault])).toEqual([
      ["办理", "mouse-only"],
      ["首页", "positive-tabindex"],
    ])
  })

  it("gives the visible text of one element", () => {
    expect(textOfElement(parseHtml("<div>甲<br>乙<p>丙<script>1</script></div>"))).toBe("甲\n乙\n丙")
  })

  it("keeps the lines of preformatted text", () => {
    expect(readHtml("<pre>第一行\n第二行\n\n第三行</pre>").blocks.map(({ text }) => text)).toEqual([
      "第一行\n第二行",
      "第三行",
    ])
  })
})
