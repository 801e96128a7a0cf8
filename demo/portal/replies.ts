import type { Service } from "../../service/index.ts"
import type { Reply } from "./age.ts"

/** The newest public answers, for the mailbox page's list; asked of the service as any portal would. */
export async function readReplies(service: Service, base: string): Promise<readonly Reply[]> {
  const response = await service.fetch(new Request(new URL("/api/v1/archive", base)))
  if (!response.ok) return []
  const { items }: { items?: readonly Reply[] } = await response.json()
  return (items ?? []).slice(0, 8)
}
