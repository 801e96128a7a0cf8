import { factRule } from "../../engine/define-rule.ts"
import { examplePage } from "../../engine/example-draft.ts"
import { bodyOf } from "../../engine/page-questions.ts"

const elements: Readonly<Record<string, RegExp>> = {
  背景依据: /背景|依据|起草(?:过程|说明)|为什么|出台|制定的?原因|由来/u,
  目的意义: /目的|意义|目标|任务|作用|旨在/u,
  主要内容: /主要内容|重点内容|主要(?:措施|条款)|内容包括|规定了|共[\d一二三四五六七八九十]+(?:章|条|部分)/u,
  适用范围: /适用(?:范围|于|对象)|范围(?:是|为|包括)|对象(?:是|为|包括)|哪些(?:人|单位|企业)/u,
  执行标准: /标准|期限|有效期|施行|执行|起实施/u,
  注意事项: /注意|不得|应当|需要(?:提供|携带)|怎么(?:办|申请)|如何(?:办|申请)|流程/u,
  解读单位: /解读(?:单位|机关|部门|人)|联系(?:电话|方式|人)|咨询(?:电话|方式)/u,
}

export default factRule({
  id: "interpretation/covers-elements",
  covers: [120],
  title: "解读讲清背景、内容、范围、标准和联系方式",
  severity: "should",
  basis: {
    document: "郑州市2016年政策解读办法",
    clause: "解读应包括背景依据、目标任务、主要内容、适用范围、执行标准、注意事项等",
    kind: "profile",
    verified: true,
  },
  params: { required: Object.keys(elements), atLeast: 5, shortest: 100 },
  messages: { missing: "解读没有讲到{missing}，请补充读者用得上的内容。" },
  examples: {
    good: [
      interpretation(
        "一、出台背景。为落实节水要求，目的是保障供水。二、主要内容。办法共三章，适用于本市各单位，自5月1日起施行，用水超过定额的执行加价标准。三、注意事项。单位应当安装节水器具，并按期报送用水计划。解读单位：市水务局，联系电话0859-3221234。群众可以到政务服务中心窗口了解本办法的详细规定，也可以拨打上述电话咨询。",
      ),
      interpretation("一图读懂"),
      interpretation(
        "问：谁可以办理节水补贴？答：本市居民都可以，带上身份证到窗口就行，不收任何费用。问：多久能领到？答：审核通过以后十个工作日内打到银行卡上，逾期没有收到的，可以拨打12345热线查询进度，也可以到政务服务中心的窗口当面询问，工作人员会帮助查找原因。",
      ),
    ],
    bad: [
      interpretation(
        "近日，市水务局召开会议，传达学习节水管理办法。会议强调，各部门要高度重视，加强领导，密切配合，形成合力，把各项工作抓紧抓实抓好。与会同志纷纷表示，将以更加饱满的热情投入到工作中去，努力开创节水工作的新局面，以优异成绩向全市人民交上一份满意答卷，为建设美丽云川作出新的更大的贡献。",
      ),
    ],
  },
  needs: ["page"],

  *check(draft, { required, atLeast, shortest }) {
    const text = bodyOf(draft)
    // Infographics have too little text to be judged; interpretation/media-has-text asks for it.
    if (draft.page.kind !== "interpretation" || text.length < shortest || isDialogue(text)) return
    const lost = required.filter((name) => !(elements[name]?.test(text) ?? text.includes(name)))
    if (required.length - lost.length < Math.min(atLeast, required.length)) {
      yield { messageId: "missing", data: { missing: lost.join("、") } }
    }
  },
})

/** Questions and answers explain what people ask, not the document from end to end. */
function isDialogue(text: string): boolean {
  const questions = text.match(/(?:问|记者|网友|提问|Q\d?)\s?[：:]/gu) ?? []
  const answers = text.match(/(?:答|回复|负责人|局长|主任|A\d?)\s?[：:]/gu) ?? []
  return questions.length >= 2 && answers.length >= 2
}

function interpretation(text: string) {
  return examplePage({ kind: "interpretation" }, [text])
}
