import { exampleLink, examplePage } from "../../engine/example-draft.ts"
import { footerMark } from "../../engine/footer-mark.ts"

export default footerMark({
  id: "page/footer-links-sitemap",
  covers: [107],
  title: "页脚有可用的站点地图",
  severity: "should",
  clause: "站点地图",
  advice: "请加上“网站地图”链接并确认能打开。",
  good: [
    examplePage({
      footerText: "网站地图",
      links: [exampleLink({ href: "/map.html", text: "网站地图", inFooter: true, status: 200 })],
    }),
  ],
  bad: [
    examplePage({ footerText: "主办单位：云川市人民政府办公室" }),
    examplePage({
      footerText: "网站地图",
      links: [exampleLink({ href: "/map.html", text: "网站地图", inFooter: true, status: 404 })],
    }),
  ],
  missing: ({ links }) => {
    const link = links.find(({ text }) => /(?:站点|网站)(?:地图|导航)/.test(text))
    const works = link !== undefined && (link.status === undefined || (link.status > 0 && link.status < 400))
    return works ? [] : ["可用的站点地图链接"]
  },
})
