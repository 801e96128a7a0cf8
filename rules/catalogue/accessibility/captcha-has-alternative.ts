import { factRule } from "../../engine/define-rule.ts"
import { documents } from "../../engine/documents.ts"
import { exampleField, exampleImage, examplePage } from "../../engine/example-draft.ts"

const captcha = /验证码|captcha|checkcode|verify_?code|yzm/i
const alternative = /语音(?:播报|验证)|听(?:语音|验证码)|语音\s*验证码|audio/i
const bySms = /短信|手机|动态码|sms/i

export default factRule({
  id: "accessibility/captcha-has-alternative",
  covers: [136],
  title: "图形验证码有语音等替代形式",
  severity: "must",
  basis: {
    document: documents.elderSite,
    clause: "1.4.3 放大倍数不低于2倍，并有非视觉的替代形式",
    kind: "direct",
    verified: true,
  },
  params: {},
  messages: { image: "图形验证码没有语音等替代形式，看不清的人无法提交；请增加语音，或改用不需辨认的验证。" },
  examples: {
    good: [
      examplePage({ fields: [exampleField({ label: "内容" })] }),
      examplePage({
        fields: [exampleField({ name: "captcha" })],
        images: [exampleImage({ src: "/captcha.jpg" })],
        text: "看不清？听语音验证码",
      }),
      examplePage({ fields: [exampleField({ label: "短信验证码" })] }),
    ],
    bad: [
      examplePage({
        fields: [exampleField({ label: "验证码", name: "captcha" })],
        images: [exampleImage({ src: "/captcha.jpg" })],
      }),
    ],
  },
  needs: ["page"],

  *check({ page }) {
    const field = page.fields.find(
      ({ name, label }) => captcha.test(name + label) && !bySms.test(name + label),
    )
    if (field === undefined || alternative.test(page.text)) return
    if ((page.marks ?? []).some((mark) => /audio|voice/i.test(mark))) return
    yield { messageId: "image", selector: field.selector, text: field.label || field.name }
  },
})
