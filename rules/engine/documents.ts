/** Names of the documents several rules rest on, so that each is written in one way only. */
export const documents = {
  guide: "国办发〔2017〕47号《政府网站发展指引》",
  pageDesign: "国办发〔2017〕47号附件《网页设计规范》",
  indicators: "国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》",
  census: "《全国政府网站普查评分表》（2015年）",
  letters: "国办发〔2014〕57号",
  disclosure: "《中华人民共和国政府信息公开条例》",
  openness2018: "2018年政务公开工作要点",
  elderSite: "工信厅信管函〔2021〕67号《互联网网站适老化通用设计规范》",
  elderApp: "工信厅信管函〔2021〕67号《移动互联网应用（APP）适老化通用设计规范》",
  webAccess: "GB/T 37668-2019",
  anshan: "鞍山市2015年政府网站工作实施意见",
  tonghua: "通政办发〔2015〕3号",
  panzhihua: "攀办函〔2017〕11号",
} as const
