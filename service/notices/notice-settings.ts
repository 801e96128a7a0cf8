/** Where messages go; nothing is required, and without any nothing is planned. */
export interface NoticeSettings {
  /** Gets a signed POST for every step of every letter, e.g. to feed an SMS gateway. */
  readonly webhook?: { readonly url: string; readonly secret: string }
  /** SMTP server as a URL, `smtp://user:password@host:587`. */
  readonly mail?: { readonly server: string; readonly from: string }
  /** Address citizens reach the mailbox at, for links in mails. */
  readonly publicUrl?: string
}

/** CIVIC_WEBHOOK_URL, CIVIC_WEBHOOK_SECRET, CIVIC_SMTP_URL, CIVIC_MAIL_FROM, CIVIC_PUBLIC_URL. */
export function noticeSettingsOf(env: Readonly<Record<string, string | undefined>>): NoticeSettings {
  const url = env["CIVIC_WEBHOOK_URL"]
  const server = env["CIVIC_SMTP_URL"]
  const publicUrl = env["CIVIC_PUBLIC_URL"]
  return {
    ...(url ? { webhook: { url, secret: env["CIVIC_WEBHOOK_SECRET"] ?? "" } } : {}),
    ...(server ? { mail: { server, from: env["CIVIC_MAIL_FROM"] ?? "mailbox@localhost" } } : {}),
    ...(publicUrl ? { publicUrl } : {}),
  }
}
