import { factRule } from "../../engine/define-rule.ts"
import { exampleField, examplePage } from "../../engine/example-draft.ts"

export default factRule({
  id: "reply/form-asks-minimum",
  covers: [129],
  title: "来信表单只问必要的，说明用途和查询办法",
  severity: "must",
  basis: {
    document: "《中华人民共和国个人信息保护法》",
    clause: "第六条（收集范围限于最小）",
    kind: "derived",
    verified: false,
  },
  params: {
    allowed:
      "姓名|称呼|联系|手机|电话|邮箱|主题|标题|内容|来信|类型|类别|信箱|验证码|公开|同意|地区|区域|单位|name|phone|title|content|captcha|code",
  },
  messages: {
    field: "来信表单把“{text}”设为必填，超出办理所需，请改为选填或去掉。",
    secret: "来信页面没有提醒“请勿填写涉密信息”，请加上。",
    purpose: "来信页面没有说明个人信息的用途和是否公开，请加上。",
    query: "来信页面没有查询办理情况的办法，请说明查询码或查询入口。",
  },
  examples: {
    good: [
      examplePage({
        kind: "mailbox",
        fields: [field("联系电话"), field("内容")],
        text: "请勿填写涉密信息。个人信息仅用于办理来信，不会公开。凭查询码查询办理进度。",
      }),
      examplePage({ kind: "article", fields: [field("身份证号")] }),
    ],
    bad: [
      examplePage({ kind: "mailbox", fields: [field("身份证号"), field("内容")], text: "" }),
      examplePage({ kind: "mailbox", fields: [field("内容")], text: "凭查询码查询。" }),
    ],
  },
  needs: ["page"],

  *check({ page }, { allowed }) {
    if (page.kind !== "mailbox" || page.fields.length === 0) return
    const needed = new RegExp(allowed, "iu")
    for (const { label, name, required, type, selector } of page.fields) {
      const words = label || name
      if (!required || words === "" || needed.test(words) || /hidden|submit|button|radio|checkbox/.test(type))
        continue
      yield { messageId: "field", selector, text: words }
    }
    if (!/涉密|国家秘密/.test(page.text)) yield { messageId: "secret", severity: "should" }
    if (!/(?:个人信息|隐私|是否公开|不(?:会)?公开)/.test(page.text))
      yield { messageId: "purpose", severity: "should" }
    if (!/查询(?:码|密码|编号)|(?:进度|状态|结果|来信|办理情况)查询|查询(?:办理|来信|进度)/.test(page.text)) {
      yield { messageId: "query", severity: "should" }
    }
  },
})

function field(label: string) {
  return exampleField({ label, required: true })
}
