import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"

/** 登陆 with a website, a system or an account as its object. */
const wrong =
  /登陆(?<!台风.{0,20}登陆|热带.{0,20}登陆|强行登陆|抢滩登陆|海上登陆)(?=[^，。；、！？]{0,24}(?:网站?|网址|平台|系统|公众号|小程序|APP|App|客户端|页面|邮箱|账号|门户|官网|后台|入口|www\.|https?:))/gu

export default blockRule({
  id: "wording/log-in-not-land",
  title: "进入网站和系统用“登录”",
  severity: "should",
  basis: { document: "《现代汉语词典》", clause: "登录、登陆条", kind: "derived", verified: false },
  params: {},
  messages: { login: "进入网站、系统用“登录”；“登陆”指登上陆地。" },
  examples: {
    good: ["登录云川市人民政府网站", "台风在沿海登陆", "预计台风登陆后，请关注气象台网站", "登陆艇"],
    bad: ["请「登陆」云川市公共资源交易平台下载", "「登陆」www.yunchuan.gov.cn查询"],
    fixes: [["登陆江岭政务服务网", "登录江岭政务服务网"]],
  },
  gate: chars.han,
  triggers: ["登陆"],

  *check(text) {
    for (const { index } of findPattern(text, wrong)) {
      yield { messageId: "login", start: index, end: index + 2, fix: "登录" }
    }
  },
})
