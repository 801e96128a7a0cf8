/** A policy of a fictional city with the feed that explains it. */
export const policyTitle = "云川市人民政府关于支持小微企业稳岗扩岗的若干措施"

export const paragraphs = [
  "各县（区）人民政府，市政府各部门：",
  "一、稳岗返还。对上年度不裁员或者裁员率不高于全市调查失业率控制目标的小微企业，按照企业及其职工上年度实际缴纳失业保险费的60%返还。",
  "二、扩岗补助。小微企业招用毕业年度高校毕业生，签订1年以上劳动合同并缴纳社会保险费3个月以上的，每招用1人发给一次性扩岗补助1500元。",
  "三、社会保险补贴。小微企业新招用就业困难人员的，按照实际缴纳的基本养老保险费、基本医疗保险费和失业保险费给予补贴，期限不超过3年。",
  "四、创业担保贷款。小微企业当年新招用人员达到现有职工人数15%的，可以申请最高300万元的创业担保贷款，财政按照规定贴息。",
  "五、办理方式。符合条件的企业通过云川政务服务网申请，人力资源社会保障部门在10个工作日内办结。",
  "六、本措施自2026年4月1日起施行，有效期至2028年3月31日。",
]

export const feed = {
  document: {
    title: policyTitle,
    number: "云川政发〔2026〕8号",
    issuer: "云川市人民政府",
    date: "2026-03-16",
    status: "现行有效",
    url: "/policy.html",
  },
  clauses: [
    {
      id: "c1",
      label: "第一条",
      quote: "按照企业及其职工上年度实际缴纳失业保险费的60%返还",
    },
    {
      id: "c2",
      label: "第二条",
      quote: "签订 1 年以上劳动合同，并缴纳社会保险费满３个月，每招用１人发放一次性扩岗补助 1500 元",
    },
    { id: "c5", label: "第五条", quote: "人力资源社会保障部门在10个工作日内办结" },
    { id: "c9", label: "第九条", quote: "对获评国家级绿色工厂的企业给予一次性奖励五十万元" },
  ],
  interpretations: [
    {
      id: "qa",
      form: "interview",
      title: "市人力资源社会保障局负责人答记者问",
      date: "2026-03-18",
      source: "市人力资源社会保障局",
      workingDays: 2,
      questions: [
        {
          question: "扩岗补助怎样申领？",
          answer: "企业不用跑窗口，在云川政务服务网填报招用名单，核验通过后补助直接汇入对公账户。",
        },
        { question: "哪些人算毕业年度高校毕业生？", answer: "毕业证书落款日期所在自然年内的毕业生。" },
      ],
      clauses: ["c2", "c5"],
    },
    {
      id: "data",
      form: "data",
      title: "数说稳岗：三年返还了多少",
      date: "2026-03-19",
      source: "市人力资源社会保障局",
      text: "三年来稳岗返还资金逐年增长，惠及企业数量同步上升。",
      chart: {
        kind: "bar",
        title: "稳岗返还资金",
        unit: "万元",
        labels: ["2023年", "2024年", "2025年"],
        series: [
          { name: "小微企业", values: [1830, 2210, 2960] },
          { name: "其他企业", values: [960, 1040, 1180] },
        ],
      },
      clauses: ["c1"],
    },
    {
      id: "cases",
      form: "cases",
      title: "一家食品厂的扩岗账",
      date: "2026-03-23",
      source: "云川日报",
      html: '<p>云岭食品厂今年招用<strong>8名</strong>高校毕业生，拿到补助1.2万元。</p><script>window.hacked=1</script><p><a href="javascript:alert(1)" onclick="alert(2)">坏链接</a><img src="x.png" onerror="window.hacked=2" style="position:fixed"></p>',
      clauses: ["c2"],
    },
    {
      id: "picture",
      form: "infographic",
      title: "一图读懂稳岗扩岗措施",
      date: "2026-03-16",
      source: "市政府办公室",
      url: "/jiedu/1.html",
      clauses: [],
    },
    {
      id: "video",
      form: "video",
      title: "两分钟看懂社会保险补贴",
      date: "2026-03-25",
      source: "云川广播电视台",
      media: "/video/1.mp4",
      transcript: "大家好。今天说说社会保险补贴怎么申请。\n第一步，登录云川政务服务网。",
      clauses: [],
    },
  ],
  changes: [
    { label: "返还比例", old: "50%", new: "60%", note: "提高10个百分点" },
    { label: "扩岗补助", old: "每人1000元", new: "每人1500元" },
  ],
  deadlines: [
    { date: "2026-04-01", label: "开始受理", note: "网上申请，全年可办" },
    { date: "2026-12-31", label: "本年度申请截止" },
    { date: "2028-03-31", label: "措施到期" },
  ],
  glossary: [
    { term: "裁员率", meaning: "上年度减少的参保人数占年初参保人数的比例，正常退休和死亡不计入。" },
    { term: "毕业年度", meaning: "毕业证书落款日期所在的自然年。" },
  ],
  related: [{ title: "江岭省稳就业若干措施", url: "/policy/2025-31.html", date: "2025-12-02" }],
}

/** A modern article page: text at the left, the panel beside it. */
export function policyPage(files: string, panel: string, head = ""): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${policyTitle}</title>
<meta name="viewport" content="width=device-width">
<meta name="ArticleTitle" content="${policyTitle}"><meta name="Description" content="稳岗返还、扩岗补助等五条措施。">
<meta name="ContentSource" content="云川市人民政府办公室"><meta name="PubDate" content="2026-03-16 09:00">
<link rel="stylesheet" href="/host.css">${head}
<script src="${files}/civicbridge.js"></script></head>
<body><main><article id="zoom"><h1>${policyTitle}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article>
<aside>${panel}</aside></main></body></html>`
}

export const hostCss = `body{margin:0;font:17px/2 "Noto Sans CJK SC",sans-serif;color:#222;background:#f3f5f8}
main{display:flex;flex-wrap:wrap;max-width:1200px;margin:0 auto;padding:24px 16px}
article{flex:1 1 480px;min-width:0;background:#fff;padding:24px 40px;box-sizing:border-box}article h1{font-size:26px;line-height:1.5;text-align:center}article p{text-indent:2em}
aside{flex:0 0 400px;margin-left:24px;min-width:0}
@media(max-width:800px){main{padding:0}article{flex-basis:100%;padding:16px}aside{flex:1 1 100%;margin:16px 0 0}}`
