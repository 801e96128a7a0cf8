import { randomUUID } from "node:crypto"
import { beijingDate } from "../../rules/index.ts"
import type { Service } from "../../service/index.ts"
import type { Desk, Step } from "../letters/desk.ts"
import { sampleSurveys } from "./content.ts"
import { sampleInterviews } from "./interviews.ts"

const day = 86_400_000
const home = "http://127.0.0.1"

/** Every survey's draft, opening, responses and result, each with its day. */
export function surveySteps(service: Service, desk: Desk, now: number): Step[] {
  return [...sampleSurveys, ...sampleInterviews].flatMap(
    ({ fields, openedDaysAgo, lastDaysAgo, responses, result }) => {
      let id = ""
      const dateOf = (daysAgo: number) => beijingDate(now - daysAgo * day)
      const days = { from_on: dateOf(openedDaysAgo), until_on: dateOf(lastDaysAgo) }
      const opening = {
        daysAgo: openedDaysAgo,
        async run() {
          id = await desk.draftSurvey({ ...fields, ...days })
          await desk.actOnSurvey(id, "open", {})
        },
      }
      const taken = (openedDaysAgo - Math.max(0, lastDaysAgo)) / (responses.length + 1)
      const answers = responses.map((sent, at) => ({
        daysAgo: openedDaysAgo - (at + 1) * taken,
        run: () => respond(service, id, sent, at),
      }))
      const end = result && {
        daysAgo: result.daysAgo,
        run: () => desk.actOnSurvey(id, "publish", result.fields),
      }
      return [opening, ...answers, ...(end === undefined ? [] : [end])]
    },
  )
}

/** Three respondents of four are alone in their network. */
async function respond(service: Service, id: string, answers: unknown, at: number): Promise<void> {
  const text = JSON.stringify({ token: randomUUID(), answers, proof: await desklessProof(service) })
  const headers = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(text)),
    "x-forwarded-for": at % 4 === 0 ? "10.0.0.1" : `10.1.${at}.1`,
  }
  const request = new Request(`${home}/api/v1/surveys/${id}/responses`, {
    method: "POST",
    headers,
    body: text,
  })
  const answer = await service.fetch(request)
  if (answer.status !== 201) throw new Error(`${id}: ${answer.status} ${await answer.text()}`)
}

/** With no bits asked for, any answer to the challenge is right. */
async function desklessProof(service: Service): Promise<{ challenge: string; nonce: string }> {
  const answer = await service.fetch(new Request(`${home}/api/v1/challenge`))
  const { challenge }: { challenge: string } = await answer.json()
  return { challenge, nonce: "0" }
}
