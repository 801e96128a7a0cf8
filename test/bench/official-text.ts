/** Official prose written from patterns: every paragraph is another one, and a seed gives the same text again. */
export function officialParagraphs(bytes: number, seed: number): string[] {
  const pick = picker(seed)
  const paragraphs: string[] = []
  for (let size = 0; size < bytes; ) {
    const count = 2 + pick.number(4)
    let paragraph = pick.number(6) === 0 ? `${pick.of(ordinals)}、` : ""
    for (let sentence = 0; sentence < count; sentence++) paragraph += fill(pick.of(patterns), pick)
    // As read from a file or a page: one flat string, not the tree that joining leaves.
    paragraphs.push(Buffer.from(paragraph).toString())
    size += byteLength(paragraph) + 1
  }
  return paragraphs
}

interface Picker {
  number(below: number): number
  of<Value>(values: readonly [Value, ...Value[]]): Value
}

/** Mulberry32: small, seeded, the same on every machine. */
function picker(seed: number): Picker {
  let state = seed
  const number = (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  return { number, of: (values) => values[number(values.length)] ?? values[0] }
}

function fill(pattern: string, pick: Picker): string {
  return pattern.replace(/[A-Z]/g, (slot) => {
    if (slot === "Y") return String(2015 + pick.number(11))
    if (slot === "M") return String(1 + pick.number(12))
    if (slot === "R") return String(1 + pick.number(28))
    if (slot === "N") return String(1 + pick.number(9000))
    const words = slots[slot]
    return words === undefined ? slot : pick.of(words)
  })
}

function byteLength(text: string): number {
  let bytes = 0
  for (const character of text) bytes += character.charCodeAt(0) < 0x80 ? 1 : 3
  return bytes
}

const ordinals = ["一", "二", "三", "四", "五", "（一）", "（二）", "（三）"] as const

const patterns = [
  "Y年M月R日，A召开专题会议，研究部署C工作。",
  "会议指出，D是关系全局的大事，各级各部门要提高认识，E，确保F。",
  "要坚持问题导向，聚焦C中的短板，E，推动工作取得新成效。",
  "截至Y年M月底，全市共办理C事项N件，同比增长N.R%，群众满意度不断提升。",
  "A会同B印发《云川市C实施方案》（云政办发〔Y〕R号），明确了M项重点任务。",
  "对工作中发现的问题，由A负责整改，B负责督促，于Y年M月R日前完成。",
  "全年安排资金N万元，用于D，惠及G的群众N余户。",
  "“这项措施办到了我们的心坎上。”家住G的居民高兴地说。",
  "各县（区）人民政府要加强组织领导，E，F。",
  "申请人可登录云川市政务服务网（www.yunchuan.gov.cn）或到G的办事窗口提交材料。",
  "下一步，A将继续把D作为重点，E，为高质量发展提供有力支撑。",
  "按照《中华人民共和国行政许可法》第M条的规定，申请材料齐全的，应当在R个工作日内作出决定。",
  "项目总投资N万元，建设内容包括G的道路、管网和绿化，计划Y年M月开工。",
  "要通过H等方式，广泛宣传C的政策，做到家喻户晓、人人参与。",
  "联系电话：0799—8812N，办公时间：周一至周五上午8:30—12:00、下午14:30—17:30。",
  "据统计，Y年全市D完成投资N亿元，占年度计划的R%。",
  "对弄虚作假、敷衍塞责的，依法依规严肃处理；对成效突出的，给予通报表扬。",
  "在G，工作人员正在H，现场秩序井然，群众办事方便快捷。",
] as const

const slots: Readonly<Record<string, readonly [string, ...string[]]>> = {
  A: [
    "云川市人民政府办公室",
    "市发展和改革委员会",
    "市教育局",
    "市生态环境局",
    "市住房和城乡建设局",
    "市卫生健康委员会",
    "市市场监督管理局",
    "市应急管理局",
    "市数据局",
  ],
  B: ["市财政局", "市审计局", "市司法局", "市民政局", "市自然资源局", "市交通运输局", "市农业农村局"],
  C: [
    "优化营商环境",
    "城镇老旧小区改造",
    "防汛抗旱",
    "义务教育招生",
    "农村人居环境整治",
    "政务公开",
    "安全生产",
    "养老服务",
    "就业创业",
    "污染防治",
  ],
  D: [
    "乡村全面振兴",
    "保障和改善民生",
    "产业转型升级",
    "城市更新行动",
    "数字政府建设",
    "基层治理现代化",
    "重大项目建设",
  ],
  E: [
    "压实工作责任",
    "加大督查力度",
    "强化部门协同",
    "优化办事流程",
    "细化工作措施",
    "健全长效机制",
    "畅通诉求渠道",
    "盯紧关键环节",
  ],
  F: [
    "各项任务落到实处",
    "年度目标如期完成",
    "人民群众生命财产安全",
    "惠民政策直达快享",
    "工作不断档、不脱节",
  ],
  G: ["云溪区", "临江县", "青石镇", "东湖街道", "高新技术产业开发区", "北城社区", "南岭村"],
  H: ["发放明白纸", "入户走访", "召开院坝会", "张贴公告", "开设专栏", "现场办公", "线上直播"],
}
