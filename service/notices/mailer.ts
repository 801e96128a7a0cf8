import { createHash } from "node:crypto"
import type { Mailbox } from "../mailbox.ts"
import { StoreError } from "../store/store-error.ts"

export interface Mail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  send(mail: Mail): Promise<void>
  close(): void
}

/** Plain text over SMTP. The package is only needed where mail is set up. */
export async function createMailer(mailbox: Mailbox): Promise<Mailer> {
  const { mail } = mailbox.notices
  if (mail === undefined) return { send: async () => undefined, close: () => undefined }
  const { createTransport } = await import("nodemailer").catch(() => {
    throw new StoreError("CIVIC_SMTP_URL: needs the package nodemailer (npm install nodemailer)")
  })
  const transport = createTransport({ url: mail.server, connectionTimeout: 10_000, socketTimeout: 20_000 })
  return {
    async send({ id, to, subject, text }) {
      const name = createHash("sha256").update(id).digest("hex").slice(0, 32)
      const messageId = `<${name}@${mail.from.split("@").pop()?.replace(/>.*$/, "") ?? "localhost"}>`
      // One recipient as an object: an address can never add another one.
      await transport.sendMail({ from: mail.from, to: { name: "", address: to }, subject, text, messageId })
    },
    close: () => transport.close(),
  }
}
