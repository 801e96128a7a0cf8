/** The shapes of what the interface says about surveys, for the OpenAPI document and its tests. */
import * as v from "valibot"
import { verdicts } from "../surveys/opinions.ts"
import { surveyKinds } from "../surveys/read-surveys.ts"
import { phases, type SurveyDetail, type SurveyPage } from "../surveys/survey-contract.ts"

type Shape<Answer> = v.GenericSchema<unknown, Answer>

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const id = v.pipe(v.string(), v.regex(/^\d{4}-\d{3,}$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const item = {
  id,
  kind: v.picklist(surveyKinds),
  title: v.string(),
  unit: v.string(),
  phase: v.picklist(phases),
  from: date,
  until: date,
  meeting: v.exactOptional(
    v.strictObject({ at: v.string(), place: v.string(), guests: v.array(v.string()) }),
  ),
}

export const surveyPage = v.strictObject({
  items: v.array(v.strictObject(item)),
  next: v.exactOptional(id),
}) satisfies Shape<SurveyPage>

export const surveyDetail = v.strictObject({
  ...item,
  intro: v.string(),
  questions: v.array(
    v.strictObject({
      question: count,
      kind: v.picklist(["one", "many", "text", "article"]),
      words: v.string(),
      options: v.array(v.string()),
      required: v.boolean(),
    }),
  ),
  tally: v.exactOptional(
    v.strictObject({
      responses: count,
      networks: count,
      mostFromOne: count,
      questions: v.array(v.strictObject({ question: count, answered: count, counts: v.array(count) })),
    }),
  ),
  result: v.exactOptional(
    v.strictObject({
      publishedOn: date,
      summary: v.string(),
      opinions: v.array(
        v.strictObject({ opinion: v.string(), verdict: v.picklist(verdicts), reason: v.string() }),
      ),
      transcript: v.exactOptional(v.array(v.strictObject({ who: v.string(), text: v.string() }))),
    }),
  ),
}) satisfies Shape<SurveyDetail>

export const received = v.strictObject({ received: v.literal(true) })
