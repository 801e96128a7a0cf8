/**
 * The other end of `npm run bench:service`, in a process of its own: `MODE URL JSON` measures and prints JSON.
 */
import { Agent, request } from "node:http"
import { newLetter } from "../service/support/start-service.ts"

const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const [mode = "", url = "", json = "{}"] = process.argv.slice(2)
const options: {
  seconds?: number
  clients?: number
  perSecond?: number
  letters?: { serial: string; code: string }[]
  cookie?: string
} = JSON.parse(json)

/** The list as it opens, a late page of the archive, and one unit's. */
const deskPaths = ["/desk", "/desk?group=all&after=2026-05-05.2026-050000", "/desk?group=done&unit=health"]

const modes: Readonly<Record<string, () => Promise<unknown>>> = { flood, pace, status, desk }
console.log(JSON.stringify(await modes[mode]?.()))
agent.destroy()

/** As many letters as so many clients can send, one after the other each. */
async function flood(): Promise<{ letters: number; seconds: number; refused: number }> {
  const end = Date.now() + 1000 * (options.seconds ?? 5)
  const begun = performance.now()
  let letters = 0
  let refused = 0
  const client = async () => {
    while (Date.now() < end) {
      const { status } = await sendLetter()
      if (status === 201) letters++
      else refused++
    }
  }
  await Promise.all(Array.from({ length: options.clients ?? 64 }, client))
  return { letters, refused, seconds: (performance.now() - begun) / 1000 }
}

/** Letters at a steady pace, whatever the answers take: waiting in line counts as time. */
async function pace(): Promise<number[]> {
  const times: number[] = []
  const under: Promise<unknown>[] = []
  const every = 1000 / (options.perSecond ?? 50)
  const begun = performance.now()
  for (let at = 0; at * every < 1000 * (options.seconds ?? 5); at++) {
    const due = begun + at * every
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const sent = sendLetter().then(({ status }) => {
      if (status !== 201) throw new Error(`letter: ${status}`)
      times.push(performance.now() - due)
    })
    under.push(sent)
  }
  await Promise.all(under)
  return times
}

async function status(): Promise<number[]> {
  const times: number[] = []
  for (const key of options.letters ?? []) {
    const begun = performance.now()
    const answer = await ask("POST", "/api/v1/status", JSON.stringify(key))
    if (answer.status !== 200) throw new Error(`status: ${answer.status} ${answer.text}`)
    times.push(performance.now() - begun)
  }
  return times
}

async function desk(): Promise<number[]> {
  const times: number[] = []
  const headers = { cookie: options.cookie ?? "" }
  for (let turn = 0; turn < 60; turn++) {
    const begun = performance.now()
    const answer = await ask("GET", deskPaths[turn % deskPaths.length] ?? "/desk", "", headers)
    if (answer.status !== 200) throw new Error(`desk: ${answer.status}`)
    times.push(performance.now() - begun)
  }
  return times
}

function sendLetter() {
  const letter = newLetter()
  return ask("POST", "/api/v1/letters", JSON.stringify(letter), { "idempotency-key": letter.id })
}

function ask(method: string, path: string, body: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const length = { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) }
    const sent = request(
      new URL(path, url),
      { method, agent, headers: { ...length, ...headers } },
      (answer) => {
        let text = ""
        answer.setEncoding("utf8")
        answer.on("data", (part: string) => {
          text += part
        })
        answer.once("end", () => resolve({ status: answer.statusCode ?? 0, text }))
      },
    )
    sent.once("error", reject)
    sent.end(method === "POST" ? body : undefined)
  })
}
