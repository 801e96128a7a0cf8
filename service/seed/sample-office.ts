/** The office of a city that does not exist, so that the first start shows something to work with. */
export const siteName = "云川市人民政府"

export const sampleUnits = [
  { id: "office", name: "市长信箱办公室" },
  { id: "transport", name: "市交通运输局" },
  { id: "education", name: "市教育局" },
  { id: "housing", name: "市住房和城乡建设局" },
  { id: "health", name: "市卫生健康委员会" },
  { id: "urban", name: "市城市管理局" },
] as const

const needsContact = JSON.stringify({ name: true, phone: true })

export const sampleServices = [
  {
    code: "mayor",
    name: "市长信箱",
    description: "向市长反映涉及全市工作的意见、困难和投诉。",
    grp: "领导信箱",
    kinds: JSON.stringify(["consult", "complaint", "suggestion", "help"]),
    unit: "",
    unit_days: 3,
    citizen_days: 5,
    extension_days: 10,
    requires: needsContact,
  },
  {
    code: "consult",
    name: "政务咨询",
    description: "询问政策、办事条件和流程。",
    grp: "互动交流",
    kinds: JSON.stringify(["consult", "help"]),
    unit: "",
    unit_days: 3,
    citizen_days: 5,
    extension_days: 5,
    requires: JSON.stringify({ name: false, phone: true }),
  },
  {
    code: "suggest",
    name: "意见建议",
    description: "为城市建设和管理出主意、提建议。",
    grp: "互动交流",
    kinds: JSON.stringify(["suggestion"]),
    unit: "office",
    unit_days: 7,
    citizen_days: 10,
    extension_days: 10,
    requires: JSON.stringify({ name: false, phone: false }),
  },
] as const
