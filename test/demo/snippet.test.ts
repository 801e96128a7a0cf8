import { describe, expect, test } from "vitest"
import type { Settings } from "../../demo/configurator/settings.ts"
import { composeSnippet, contrast } from "../../demo/configurator/snippet.ts"

const release = { version: "1.2.3", integrity: "sha384-abc" }
const nothing: Settings = {
  toolbar: { on: false, launcher: "", link: false },
  share: { on: false, at: "#zoom", networks: [] },
  interpretation: { on: false, src: "/feeds/8.json", for: "zoom", at: "" },
  mailbox: { on: false, at: "main", api: "/api/v1", box: "" },
  way: "options",
  theme: "",
  accent: "",
  lang: "",
  files: "/civicbridge/",
  pinned: false,
}
const all: Settings = {
  ...nothing,
  toolbar: { ...nothing.toolbar, on: true },
  share: { ...nothing.share, on: true, networks: ["weibo"] },
  interpretation: { ...nothing.interpretation, on: true },
  mailbox: { ...nothing.mailbox, on: true, box: "mayor" },
}

describe("composeSnippet", () => {
  test("writes one script tag with an option for each element", () => {
    expect(composeSnippet(all, release).head).toBe(
      `<script src="/civicbridge/civicbridge.js" data-toolbar data-share="#zoom" data-share-networks="weibo" data-interpretation="/feeds/8.json" data-interpretation-for="zoom" data-mailbox="/api/v1" data-mailbox-at="main" data-mailbox-box="mayor"></script>`,
    )
  })

  test("writes elements instead, and then no options", () => {
    const { head, body } = composeSnippet({ ...all, way: "tags", lang: "en" }, release)
    expect(head).toBe(`<script src="/civicbridge/civicbridge.js"></script>`)
    expect(body.split("\n")).toEqual([
      `<civic-accessibility-toolbar lang="en"></civic-accessibility-toolbar>`,
      `<civic-share-buttons networks="weibo" lang="en"></civic-share-buttons>`,
      `<civic-interpretation-panel src="/feeds/8.json" for="zoom" layout="drawer" lang="en"></civic-interpretation-panel>`,
      `<civic-mayor-mailbox api="/api/v1" box="mayor" lang="en"></civic-mayor-mailbox>`,
    ])
  })

  test("asks for CORS only where a hash is checked on another host's file", () => {
    const files = "https://static.example.gov.cn/c/"
    const loose = composeSnippet({ ...all, files }, release)
    expect(loose.head).not.toContain("crossorigin")
    expect(loose.policy).not.toContain("Access-Control")
    const pinned = composeSnippet({ ...all, files, pinned: true }, release)
    expect(pinned.head).toContain(
      `src="${files}civicbridge-1.2.3.js" integrity="sha384-abc" crossorigin="anonymous"`,
    )
    expect(pinned.policy).toContain("Access-Control-Allow-Origin: *")
  })

  test("names in the policy every host that is asked for something, once", () => {
    const mailbox = { ...all.mailbox, api: "https://mail.example.gov.cn/api/v1" }
    const interpretation = { ...all.interpretation, src: "https://mail.example.gov.cn/feeds/1.json" }
    const { policy } = composeSnippet({ ...all, mailbox, interpretation }, release)
    expect(policy).toContain("connect-src 'self' https://mail.example.gov.cn\n")
    expect(policy).toContain("script-src 'self';")
  })

  test("keeps what was typed inside its attribute", () => {
    const { head } = composeSnippet({ ...all, share: { ...all.share, at: `"><img src=x>` } }, release)
    expect(head).toContain(`data-share="&quot;>&lt;img src=x>"`)
  })

  test("writes black on a light colour and white on a dark one", () => {
    expect(composeSnippet({ ...all, accent: "#ffd400" }, release).css).toContain("--civic-accent-ink: #000")
    expect(composeSnippet({ ...all, accent: "#8a1710" }, release).css).toContain("--civic-accent-ink: #fff")
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21)
  })
})
