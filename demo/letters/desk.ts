import { randomBytes, randomUUID } from "node:crypto"
import type { Service } from "../../service/index.ts"
import type { SampleLetter } from "./plan.ts"

export interface Step {
  readonly daysAgo: number
  run(): Promise<void>
}

const home = "http://127.0.0.1"
const codeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** A clerk at the desk, in code: logs in as people do and sends the same forms. */
export class Desk {
  readonly #service: Service
  readonly #cookie: string
  readonly #csrf: string

  private constructor(service: Service, cookie: string, csrf: string) {
    this.#service = service
    this.#cookie = cookie
    this.#csrf = csrf
  }

  static async open(service: Service, account: { username: string; password: string }): Promise<Desk> {
    const body = new URLSearchParams(account)
    const answer = await service.fetch(new Request(`${home}/desk/login`, { method: "POST", body }))
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? ""
    const page = await service.fetch(new Request(`${home}/desk/password`, { headers: { cookie } }))
    const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1]
    if (csrf === undefined) throw new Error(`/desk/password: ${page.status}, no form`)
    return new Desk(service, cookie, csrf)
  }

  /** The letter's arrival and what the office did with it, each with its day. */
  stepsOf(letter: SampleLetter): Step[] {
    let serial = ""
    let version = 1
    const arrival = {
      daysAgo: letter.daysAgo,
      run: async () => {
        serial = await this.#send(letter)
      },
    }
    const acts = letter.acts.map(({ act, after, fields = {} }, at) => ({
      // Acts of one day follow one another by half an hour.
      daysAgo: letter.daysAgo - after - (at + 1) / 48,
      run: () => this.#act(serial, act, { ...fields, version: String(version++) }),
    }))
    return [arrival, ...acts]
  }

  async #send({ service, kind, title, body, isPublic }: SampleLetter): Promise<string> {
    const code = [...randomBytes(12)].map((byte) => codeLetters.charAt(byte % 32)).join("")
    const contact = { name: "张某某", phone: "0990-8000000" }
    const input = { id: randomUUID(), code, service, kind, title, body, wantsPublic: isPublic, ...contact }
    const text = JSON.stringify({ ...input, proof: await this.#proof() })
    const headers = {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(text)),
      "idempotency-key": randomUUID(),
    }
    const request = new Request(`${home}/api/v1/letters`, { method: "POST", headers, body: text })
    const answer = await this.#service.fetch(request)
    const receipt: { serial?: string } = await answer.json()
    if (receipt.serial === undefined) throw new Error(`${title}: ${answer.status} ${JSON.stringify(receipt)}`)
    return receipt.serial
  }

  /** A new draft; resolves with its number. */
  async draftSurvey(fields: Readonly<Record<string, string>>): Promise<string> {
    const answer = await this.#post("/desk/surveys", fields)
    const id = /\/surveys\/([\d-]+)/.exec(answer.headers.get("location") ?? "")?.[1]
    if (id === undefined) throw new Error(`${fields["title"]}: ${answer.status}`)
    return id
  }

  async actOnSurvey(id: string, act: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const answer = await this.#post(`/desk/surveys/${id}/acts/${act}`, fields)
    if (answer.status !== 303) throw new Error(`${id} ${act}: ${answer.status}`)
  }

  /** With no bits asked for, any answer to the challenge is right. */
  async #proof(): Promise<{ challenge: string; nonce: string }> {
    const answer = await this.#service.fetch(new Request(`${home}/api/v1/challenge`))
    const { challenge }: { challenge: string } = await answer.json()
    return { challenge, nonce: "0" }
  }

  async #act(serial: string, act: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const answer = await this.#post(`/desk/letters/${serial}/acts/${act}`, fields)
    if (answer.status !== 303) throw new Error(`${serial} ${act}: ${answer.status}`)
  }

  async close(): Promise<void> {
    await this.#post("/desk/logout", {})
  }

  async #post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const body = new URLSearchParams({ ...fields, csrf: this.#csrf })
    const headers = { cookie: this.#cookie, origin: home }
    return this.#service.fetch(new Request(home + path, { method: "POST", headers, body }))
  }
}
