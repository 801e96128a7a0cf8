import { createHmac } from "node:crypto"
import { createServer, type IncomingMessage, type Server } from "node:http"
import { createServer as createTcp, type Server as TcpServer } from "node:net"
import { afterAll, beforeAll, expect, it } from "vitest"
import type { Receipt } from "../../service/contract.ts"
import { type DeskClient, logInAs } from "./support/desk-client.ts"
import { newLetter, type Started, send, startService } from "./support/start-service.ts"

interface Call {
  readonly key: string
  readonly signature: string
  readonly body: string
}

const calls: Call[] = []
const mails: string[] = []
let status = 200
let hook: Server
let smtp: TcpServer
let mailbox: Started
let desk: DeskClient

beforeAll(async () => {
  hook = createServer((request, answer) => {
    void textOf(request).then((body) => {
      const header = (name: string) => String(request.headers[name] ?? "")
      calls.push({ key: header("idempotency-key"), signature: header("x-civic-signature"), body })
      answer.writeHead(status).end()
    })
  }).listen(0, "127.0.0.1")
  smtp = createTcp(receiveMail).listen(0, "127.0.0.1")
  await new Promise((resolve) => setTimeout(resolve, 50))
  mailbox = await startService({
    notices: {
      webhook: { url: `http://127.0.0.1:${portOf(hook)}/`, secret: "geheim" },
      mail: {
        server: `smtp://127.0.0.1:${portOf(smtp)}?ignoreTLS=true`,
        from: "信箱 <mailbox@yunchuan.test>",
      },
    },
  })
  desk = await logInAs(mailbox.url, mailbox.account)
})
afterAll(async () => {
  await mailbox.remove()
  hook.close()
  smtp.close()
})

const letter = newLetter({ email: "writer@example.test", title: "只有信里才有的标题" })

it("tells the webhook and the writer of a step, without saying anything of the letter", async () => {
  const { serial } = (await (await send(mailbox, letter)).json()) as Receipt
  await mailbox.service.runJobs()
  expect(calls).toHaveLength(1)
  const [{ body, signature } = { body: "", signature: "" }] = calls
  expect(JSON.parse(body)).toMatchObject({ event: "received", serial, state: "received" })
  expect(signature).toBe(`sha256=${createHmac("sha256", "geheim").update(body).digest("hex")}`)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toContain("RCPT TO:<writer@example.test>")
  for (const told of [body, mails[0] ?? ""]) {
    for (const secret of [letter.title, letter.body, letter.phone, letter.code, letter.name])
      expect(told).not.toContain(secret)
  }
  await mailbox.service.runJobs()
  expect(calls).toHaveLength(1)
  expect(mails).toHaveLength(1)
})

it("tries again, later and later, under the same key until the receiver says yes", async () => {
  calls.length = 0
  status = 500
  const begun = mailbox.now
  await send(mailbox, newLetter({ email: "" }))
  await mailbox.service.runJobs()
  await mailbox.service.runJobs()
  expect(calls).toHaveLength(1)
  mailbox.now = begun + 31_000
  await mailbox.service.runJobs()
  mailbox.now = begun + 60_000
  await mailbox.service.runJobs()
  expect(calls).toHaveLength(2)
  status = 200
  mailbox.now = begun + 600_000
  await mailbox.service.runJobs()
  await mailbox.service.runJobs()
  expect(calls).toHaveLength(3)
  expect(new Set(calls.map(({ key }) => key)).size).toBe(1)
  mailbox.now = begun
})

it("reminds once of a day that comes near and once of a day that has passed", async () => {
  calls.length = 0
  const events = () => calls.map(({ body }) => JSON.parse(body)["event"] as string).sort()
  mailbox.now = Date.parse("2026-11-26T02:00:00Z") // Thursday; both letters are due on Friday, 27 November.
  await mailbox.service.runJobs()
  await mailbox.service.runJobs()
  expect(events()).toEqual(["due_soon", "due_soon"])
  mailbox.now = Date.parse("2026-11-30T02:00:00Z")
  desk = await logInAs(mailbox.url, mailbox.account)
  await mailbox.service.runJobs()
  await mailbox.service.runJobs()
  expect(events()).toEqual(["due_soon", "due_soon", "overdue", "overdue"])
  await desk.get("/desk/audit")
})

it("lets nobody write into a mail's head or add a receiver", async () => {
  mails.length = 0
  const hostile = [
    "a@example.test\r\nBcc: b@example.test",
    "a@example.test\nSubject: x",
    "a@example.test,b@example.test",
    "a@example.test b@example.test",
    "<a@example.test>;b@example.test",
  ]
  for (const email of hostile) expect((await send(mailbox, newLetter({ email }))).status).toBe(422)
  for (const email of [
    "<a@example.test>",
    '"a,b"@example.test',
    "a@example.test>,c",
    "a@example.test%0d%0ax",
  ])
    await send(mailbox, newLetter({ email }))
  await mailbox.service.runJobs()
  expect(mails.length).toBeGreaterThan(0)
  for (const mail of mails) {
    const [head = ""] = mail.split("\r\n\r\n")
    expect(mail.match(/^RCPT TO:/gm) ?? []).toHaveLength(1)
    expect(head.match(/^(?:Bcc|Cc):/gim)).toBeNull()
    expect(head.match(/^Subject:/gim)).toHaveLength(1)
  }
})

function receiveMail(socket: import("node:net").Socket): void {
  let session = ""
  let inData = false
  socket.write("220 test\r\n")
  socket.on("data", (part) => {
    session += String(part)
    if (inData) {
      if (!session.endsWith("\r\n.\r\n")) return
      inData = false
      mails.push(session)
      session = ""
      socket.write("250 taken\r\n")
    } else if (/DATA\r\n$/.test(session)) {
      inData = true
      socket.write("354 go on\r\n")
    } else socket.write(/QUIT\r\n$/.test(session) ? "221 bye\r\n" : "250 ok\r\n")
  })
  socket.on("error", () => undefined)
}

function portOf(server: Server | TcpServer): number {
  const address = server.address()
  return typeof address === "object" && address !== null ? address.port : 0
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ""
  for await (const part of request) text += String(part)
  return text
}
