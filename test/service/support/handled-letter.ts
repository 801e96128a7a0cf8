import type { Receipt } from "../../../service/contract.ts"
import { logInAs } from "./desk-client.ts"
import { newLetter, type Started, send } from "./start-service.ts"

export async function receiveLetter(mailbox: Started): Promise<{ serial: string; code: string; id: string }> {
  const letter = newLetter()
  const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
  return { ...letter, serial }
}

/** Takes a letter through the desk to its answer, and to the archive. */
export async function answerLetter(mailbox: Started, serial: string, publish: boolean): Promise<void> {
  const desk = await logInAs(mailbox.url, mailbox.account)
  await desk.get(`/desk/letters/${serial}`)
  await desk.submit("/acts/route", { unit: "transport", theme: "交通出行" })
  await desk.submit("/acts/accept")
  await desk.submit("/acts/draft", { text: "您好，公交线路将于12月1日恢复运行。" })
  await desk.submit("/acts/submit")
  await desk.submit("/acts/approve")
  if (!publish) return
  await desk.submit("/acts/propose")
  const copy = { title: "公交线路何时恢复", question: "市民<询问>公交&恢复时间。", answer: "12月1日恢复。" }
  await desk.submit("/acts/redact", copy)
  await desk.submit("/acts/sign_public")
  await desk.submit("/acts/publish")
}
