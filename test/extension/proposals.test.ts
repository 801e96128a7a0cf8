import { describe, expect, test } from "vitest"
import { proposals } from "../../extension/features/meta-fields/proposals.ts"

const now = "2026-03-18 09:30"
const notice = [
  "各县区人民政府，市政府各部门：",
  "为进一步加强节约用水工作，促进水资源高效利用，现就有关事项通知如下。",
  "一、严格用水定额管理。",
  "云川市水务局",
  "2026年3月18日",
]

describe("proposals", () => {
  test("takes the source from the signature and the summary from whole sentences", () => {
    expect(proposals(notice.join("\n"), now)).toEqual({
      PubDate: now,
      ContentSource: "云川市水务局",
      Description: notice[1],
    })
  })

  test("proposes nothing it did not read", () => {
    const { ContentSource, Description } = proposals("会议由张某主持\n2026年3月18日", now)
    expect([ContentSource, Description]).toEqual(["", ""])
  })

  test("never cuts a sentence", () => {
    const long = `${"促进水资源高效利用，".repeat(14)}现通知如下。短句在后面。`
    expect(proposals(long, now).Description).toBe("")
  })
})
