import type { SiteRecord } from "../site-record.ts"

/** What the report's reader must know of its limits: nothing that was not looked at may pass for clean. */
export function limitsOf({ unasked, links, notes, certificate }: SiteRecord): string[] {
  const limits: string[] = []
  if (certificate !== undefined) limits.push(`HTTPS 证书有误（${certificate}），浏览器会提示不安全`)
  if (unasked !== undefined) {
    const { pages, attachments, forbidden } = unasked
    if (pages > 0) limits.push(`已到页数上限，还有 ${pages} 个网页没有读`)
    if (attachments > 0) limits.push(`已到附件上限，还有 ${attachments} 个附件没有打开`)
    if (forbidden > 0) limits.push(`robots.txt 不许抓取 ${forbidden} 个地址，未读`)
  }
  limits.push(...notes)
  if (links !== undefined && links.unsure > 0) {
    limits.push(`${links.unsure} 个链接的服务器拒绝了检查，需人工核对`)
  }
  const untold = (links?.unchecked ?? 0) - (notes.length > 0 ? (links?.unchecked ?? 0) : 0)
  if (untold > 0) limits.push(`${untold} 个链接未检查（超出上限或指向内网）`)
  return limits
}
