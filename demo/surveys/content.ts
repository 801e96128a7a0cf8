/** What the city of 云川 has asked its people; the days are counted from the day of the first start. */
type Fields = Readonly<Record<string, string>>

export interface SampleSurvey {
  readonly fields: Fields
  readonly openedDaysAgo: number
  readonly lastDaysAgo: number
  /** The questions' answers, one respondent each. */
  readonly responses: readonly (readonly Answer[])[]
  readonly result?: { readonly daysAgo: number; readonly fields: Fields }
}

interface Answer {
  readonly question: number
  readonly choices?: readonly number[]
  readonly text?: string
}

const opinions = [
  "早高峰站台太挤，希望增加遮阳棚。",
  "站牌上的字太小，老年人看不清。",
  "希望站台加装座椅。",
  "电子站牌经常不准。",
] as const

const shelterResponses = Array.from({ length: 64 }, (_, at): Answer[] => {
  const words = at % 9 === 0 ? opinions[(at / 9) % opinions.length] : undefined
  return [
    { question: 1, choices: [[0, 1, 0, 2, 3, 0, 1, 0][at % 8] ?? 0] },
    { question: 2, choices: [[0], [0, 2], [1, 2], [0, 1, 3], [3]][at % 5] ?? [0] },
    ...(words === undefined ? [] : [{ question: 3, text: words }]),
  ]
})

export const sampleSurveys: readonly SampleSurvey[] = [
  {
    openedDaysAgo: 50,
    lastDaysAgo: 20,
    fields: {
      kind: "survey",
      title: "公交站台候车环境问卷调查",
      intro:
        "市交通运输局准备改造一批公交站台，请您告诉我们最需要改进的地方。调查结果用来确定改造项目和先后次序。联系电话：0990-8222345。",
      unit: "transport",
      "words-0": "您乘坐公交车大约多久一次？",
      "type-0": "one",
      "options-0": "每天\n每周几次\n每月几次\n很少乘坐",
      "required-0": "1",
      "words-1": "站台最需要改进什么？",
      "type-1": "many",
      "options-1": "遮阳避雨\n座椅\n电子站牌\n无障碍坡道",
      "required-1": "1",
      "words-2": "您还有什么意见和建议？",
      "type-2": "text",
    },
    responses: shelterResponses,
    result: {
      daysAgo: 12,
      fields: {
        summary:
          "共收到64份答卷、8条文字意见。大家最希望站台能遮阳避雨，其次是电子站牌和座椅。今年先改造客流最大的30个站台，全部加装遮阳棚和座椅；明年改造其余的站台。",
        "opinion-0": "站台加装座椅和遮阳棚。",
        "verdict-0": "采纳",
        "reason-0": "今年改造30个站台，12月底前完成。",
        "opinion-1": "站牌字太小，看不清。",
        "verdict-1": "采纳",
        "reason-1": "新站牌的线路名称字号加大一倍，随站台改造一起更换。",
        "opinion-2": "电子站牌不准，应当全部更换。",
        "verdict-2": "部分采纳",
        "reason-2": "不准的原因是部分车辆定位设备老化，先更换车辆设备；站牌本身完好的继续使用。",
      },
    },
  },
  {
    openedDaysAgo: 16,
    lastDaysAgo: -14,
    fields: {
      kind: "consultation",
      title: "云川市电动自行车停放充电管理办法（征求意见稿）",
      intro:
        "为了预防电动自行车火灾，方便群众停放充电，市司法局会同有关部门起草了这个办法，现在公开征求意见。您可以对每一条提出意见，采纳情况将在本页逐条公布。联系电话：0990-8200600。",
      unit: "urban",
      articles: [
        "第一条　为了加强电动自行车停放充电管理，保障人身和财产安全，制定本办法。",
        "第二条　本市城市建成区内电动自行车的停放、充电和有关管理活动，适用本办法。",
        "第三条　新建住宅小区应当按照每户不少于一个车位的标准，配建电动自行车集中停放场所和充电设施。",
        "第四条　禁止在楼梯间、疏散通道、安全出口停放电动自行车或者为电动自行车充电，禁止携带电动自行车及其蓄电池进入电梯。",
        "第五条　充电服务费实行明码标价，电费和服务费应当分别标示。",
      ].join("\n"),
    },
    responses: [
      [{ question: 3, text: "老旧小区也应当规定配建的时限。" }],
      [
        { question: 4, text: "蓄电池不让进电梯，高层住户没有地方充电，建议先建好充电设施再施行。" },
        { question: 5, text: "服务费建议规定上限。" },
      ],
      [{ question: 5, text: "应当公布投诉电话。" }],
    ],
  },
]
