/** The interpretation feed of the elevators. */
export const elevator = {
  document: {
    id: "202611001",
    title: "云川市人民政府办公室关于推进既有住宅加装电梯工作的实施意见",
    class: "行政规范性文件",
    number: "云政办发〔2026〕18号",
    issuer: "云川市人民政府办公室",
    date: "2026-11-09",
    status: "现行有效",
    url: "/zhengce/202611001.html",
  },
  clauses: [
    {
      id: "scope",
      label: "（一）哪些楼可以装",
      quote: "2003年12月31日前建成、四层及以上且未设电梯的非单一产权住宅",
    },
    {
      id: "vote",
      label: "（二）多少业主同意",
      quote: "应当由本单元专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决",
    },
    {
      id: "apply",
      label: "（三）怎么申请",
      quote: "街道办事处在5个工作日内完成现场核查，并在单元显著位置公示7日",
    },
    { id: "money", label: "（五）补助多少", quote: "市财政对验收合格的电梯给予每台15万元补助" },
    {
      id: "fund",
      label: "（六）能否提取公积金",
      quote: "业主可以按照规定提取住房公积金，用于支付加装电梯的个人分摊费用",
    },
    { id: "upkeep", label: "（七）谁来管", quote: "电梯使用管理单位由业主共同确定" },
  ],
  interpretations: [
    {
      id: "picture",
      form: "infographic",
      title: "一图读懂：既有住宅加装电梯，怎么申请、补多少",
      url: "/jiedu/202611002.html",
      date: "2026-11-09",
      source: "云川市住房和城乡建设局",
      workingDays: 0,
      text: "四步办成：业主协商表决、向街道申请、部门联合审查、竣工验收领补助。",
      clauses: ["scope", "apply", "money"],
    },
    {
      id: "questions",
      form: "interview",
      title: "加装电梯，居民最关心的五个问题",
      url: "/jiedu/202611003.html",
      date: "2026-11-11",
      source: "云川市住房和城乡建设局",
      workingDays: 2,
      questions: [
        {
          question: "一楼住户不同意，还能装吗？",
          answer: "符合表决比例的可以申请。对采光、通风受影响的住户，可以由业主约定适当补偿。",
        },
        {
          question: "可以提取公积金吗？",
          answer: "可以。持加装电梯协议和缴费凭证，到住房公积金管理中心各网点办理。",
        },
        {
          question: "装好以后谁来管？",
          answer: "由业主共同确定使用管理单位，依法做好维护保养和定期检验。",
        },
      ],
      clauses: ["vote", "fund", "upkeep"],
    },
    {
      id: "figures",
      form: "data",
      title: "三年加装300台，各县（区）安排",
      date: "2026-11-10",
      source: "云川市住房和城乡建设局",
      workingDays: 1,
      chart: {
        kind: "bar",
        title: "2026年至2028年加装电梯计划",
        unit: "台",
        labels: ["青石区", "滨河区", "望山县", "临泽县"],
        series: [
          { name: "2026年", values: [24, 20, 9, 7] },
          { name: "2027年", values: [46, 38, 20, 16] },
          { name: "2028年", values: [46, 38, 20, 16] },
        ],
      },
      clauses: ["scope"],
    },
    {
      id: "case",
      form: "cases",
      title: "案例：青石区粮库小区3号楼，从表决到通电用了五个月",
      date: "2026-11-12",
      source: "青石区住房和城乡建设局",
      workingDays: 3,
      text: "3号楼一单元共12户，10户参与表决，10户同意。\n街道协调一楼住户与其他业主签订补偿协议，电梯于今年10月验收，市、区两级补助20万元，每户平均分摊2.1万元。",
      clauses: ["vote", "money"],
    },
  ],
  glossary: [
    { term: "专有部分面积", meaning: "房屋所有权证或者不动产权证书记载的、归业主单独所有的建筑面积。" },
    { term: "非单一产权住宅", meaning: "同一单元的房屋分属两个以上业主的住宅。" },
  ],
  changes: [
    {
      label: "表决比例",
      old: "本单元全体业主同意",
      new: "三分之二以上业主参与，参与者四分之三以上同意",
      note: "与民法典一致",
    },
    { label: "市级补助", old: "每台10万元", new: "每台15万元" },
    { label: "现场核查", old: "15个工作日", new: "5个工作日" },
  ],
  deadlines: [
    { date: "2026-12-01", label: "实施意见施行", note: "此前已受理的申请，按照有利于申请人的规定办理" },
    { date: "2027-03-31", label: "2027年第一批申请截止", note: "向所在街道办事处提交" },
    { date: "2029-11-30", label: "有效期届满" },
  ],
  related: [
    {
      title: "一图读懂：既有住宅加装电梯，怎么申请、补多少",
      url: "/jiedu/202611002.html",
      date: "2026-11-09",
    },
  ],
}
