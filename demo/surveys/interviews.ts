import type { SampleSurvey } from "./content.ts"

/** One interview that has taken place, and one that is announced. */
export const sampleInterviews: readonly SampleSurvey[] = [
  {
    openedDaysAgo: 26,
    lastDaysAgo: 18,
    fields: {
      kind: "interview",
      title: "老旧小区加装电梯怎么申请",
      intro: "市住房和城乡建设局负责人介绍加装电梯的补助办法和申请步骤，回答网友提问。",
      unit: "housing",
      at: "15:00",
      place: "市政府网站直播间",
      guests: "市住房和城乡建设局局长\n市住房和城乡建设局房屋安全科负责人",
    },
    responses: [
      "一楼住户不同意怎么办？",
      "补助要等装好以后才能领吗？",
      "没有物业的小区由谁来申请？",
      "电梯以后的维修费谁出？",
      "加装以后房屋采光受影响怎么办？",
    ].map((text) => [{ question: 1, text }]),
    result: {
      daysAgo: 17,
      fields: {
        summary:
          "访谈回答了三个问题：由谁申请、补助什么时候领、低层住户有不同意见怎么办。今年的申请截止到12月底，各街道便民服务中心都可以办理。",
        minutes: [
          "主持人：各位网友好，今天我们谈老旧小区加装电梯。先请介绍一下由谁来申请。",
          "嘉宾：以单元为单位，由本单元业主推选代表申请。没有物业的小区，由社区居委会协助。",
          "申请表在街道便民服务中心领取，也可以在市政府网站下载。",
          "网友：补助要等装好以后才能领吗？",
          "嘉宾：分两次。开工后先领一半，验收合格并办理使用登记后再领一半。",
          "网友：一楼住户不同意怎么办？",
          "嘉宾：社区会组织协商，可以就采光、噪声和补偿分别约定。协商不成的，不开工，也不影响以后再申请。",
          "主持人：谢谢嘉宾，也谢谢各位网友。没有回答到的问题，将由有关科室整理后在网站上答复。",
        ].join("\n"),
      },
    },
  },
  {
    openedDaysAgo: 2,
    lastDaysAgo: -9,
    fields: {
      kind: "interview",
      title: "冬季供暖有问题找谁",
      intro: "供暖季已经开始。市城市管理局负责人将介绍报修办法和温度标准，欢迎提前提问。",
      unit: "urban",
      at: "10:00",
      place: "市政府网站直播间",
      guests: "市城市管理局分管负责人",
    },
    responses: [
      [{ question: 1, text: "室内不到18度，怎样申请测温？" }],
      [{ question: 1, text: "报修以后多长时间上门？" }],
    ],
  },
]
