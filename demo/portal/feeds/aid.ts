/** The interpretation feed of the temporary aid. */
export const aid = {
  document: {
    id: "202609001",
    title: "云川市人民政府关于印发《云川市困难群众临时救助办法》的通知",
    class: "行政规范性文件",
    number: "云政规〔2026〕3号",
    issuer: "云川市人民政府",
    date: "2026-09-10",
    status: "现行有效",
    url: "/zhengce/202609001.html",
  },
  clauses: [
    {
      id: "who",
      label: "第二条　谁可以申请",
      quote: "因火灾、交通事故等意外事件，家庭成员突发重大疾病，或者遭遇其他特殊困难",
    },
    {
      id: "where",
      label: "第三条　向谁申请",
      quote: "申请人向经常居住地的乡镇人民政府、街道办事处提出申请，不受户籍限制",
    },
    { id: "how", label: "第四条　多久核完", quote: "应当自受理之日起5个工作日内完成调查、审核，并公示3日" },
    {
      id: "small",
      label: "第五条　谁来审批",
      quote: "救助金额在2000元以下的，由乡镇人民政府、街道办事处审批",
    },
    { id: "urgent", label: "第六条　紧急时怎么办", quote: "应当先行救助，并在10个工作日内补齐手续" },
    {
      id: "most",
      label: "第七条　最多多少",
      quote: "同一家庭或者个人一年内获得的临时救助金累计不超过1.2万元",
    },
  ],
  interpretations: [
    {
      id: "commentary",
      form: "commentary",
      title: "《云川市困难群众临时救助办法》解读",
      url: "/jiedu/202609002.html",
      date: "2026-09-10",
      source: "云川市民政局",
      workingDays: 0,
      text: "新办法有三个变化：在哪里住，就在哪里申请；急难情形先救助、后补手续；小额救助由街道审批。",
      clauses: ["where", "urgent", "small"],
    },
    {
      id: "cases",
      form: "cases",
      title: "三个例子说清临时救助怎么用",
      url: "/jiedu/202609003.html",
      date: "2026-09-14",
      source: "云川市民政局",
      workingDays: 2,
      text: "租房家庭失火：当晚安排住宿，次日发放救助金2000元。\n孩子突发重病：核查后发放救助金8000元，并转介慈善援助。\n摔伤停工：居住地社区代为申请，发放救助金1500元。",
      clauses: ["who", "where", "urgent"],
    },
    {
      id: "background",
      form: "background",
      title: "从提出到施行：办法经过了哪些步骤",
      date: "2026-09-11",
      source: "云川市司法局",
      workingDays: 1,
      timeline: [
        { date: "2026-03-18", text: "市民政局启动修订，到12个街道、乡镇调研。" },
        { date: "2026-05-11", text: "公开征求意见30日，收到意见64条，采纳41条。" },
        { date: "2026-07-23", text: "通过合法性审核和公平竞争审查。" },
        { date: "2026-09-02", text: "市政府第42次常务会议审议通过。" },
      ],
      clauses: [],
    },
  ],
  glossary: [
    { term: "先行救助", meaning: "情况紧急时先给予现金、食宿等帮助，再补办申请、核查等手续。" },
    { term: "一事一议", meaning: "遇到超出一般标准的重大困难，由县（区）人民政府专门研究决定救助金额。" },
  ],
  changes: [
    { label: "申请地", old: "户籍所在地", new: "经常居住地" },
    { label: "街道审批限额", old: "1000元", new: "2000元" },
    { label: "调查审核时限", old: "10个工作日", new: "5个工作日" },
  ],
  deadlines: [
    { date: "2026-10-01", label: "办法施行" },
    { date: "2031-09-30", label: "有效期届满" },
  ],
  related: [
    {
      title: "《云川市困难群众临时救助办法》解读",
      url: "/jiedu/202609002.html",
      date: "2026-09-10",
    },
  ],
}
