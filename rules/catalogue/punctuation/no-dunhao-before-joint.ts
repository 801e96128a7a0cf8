import { chars } from "../../engine/chars.ts"
import { blockRule } from "../../engine/define-rule.ts"
import { findPattern } from "../../engine/find-pattern.ts"
import { punctuationStandard } from "../../text/bases.ts"

/** 、和平 and 、等级 are items of their own: only words that nothing begins with like this. */
const joint =
  /(?<=[\p{sc=Han}”》）\d])、(?=和(?!和|[平谐田睦解服顺县硕政布林龙静善美县气音声阳合乐风丰县\p{sc=Han}]?、|[平谐田睦解服顺硕布龙静善美气音声阳林政县]|[省市县区乡镇村州])|等(?:[。，；）\s]|$|[一二三四五六七八九十\d几多](?!级)|相关|有关|方面|情况|问题|部门|单位|地区?(?=[，。、的])|设施|内容|形式|方式|措施|因素|领域|行业|项目|活动|人员|材料|工作))/gu

export default blockRule({
  id: "punctuation/no-dunhao-before-joint",
  title: "“和”“等”前面不用顿号",
  severity: "should",
  basis: punctuationStandard("4.5.1", "derived"),
  params: {},
  messages: { joint: "“和”“等”前面不用顿号，请删去“、”。" },
  examples: {
    good: [
      "学习、宣传和贯彻",
      "发展、和平、合作",
      "等级、等次",
      "新田县、和顺县",
      "水、电等设施",
      "自由、和谐",
    ],
    bad: ["学习、宣传「、」和贯彻", "保障水、电「、」等设施", "教育、卫生、交通「、」等。"],
    fixes: [["水、电、等方面", "水、电等方面"]],
  },
  gate: chars.dunhao,
  triggers: ["、和", "、等"],

  *check(text) {
    for (const { index } of findPattern(text, joint)) {
      yield { messageId: "joint", start: index, end: index + 1, fix: "" }
    }
  },
})
