import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
// The build's own function: a list kept elsewhere would prove nothing.
import { completeManifest } from "../../scripts/extension/manifest.js"

const plasmo = {
  content_scripts: [{ js: ["hints.js"] }],
  background: { service_worker: "background.js" },
  side_panel: { default_path: "sidepanel.html" },
}

test("every permission has a reason in docs/permissions.md, and no other is listed there", () => {
  const listed = [...readFileSync("docs/permissions.md", "utf8").matchAll(/^\| `(\w+)` \|/gm)].map(
    ([, name]) => name,
  )
  expect(listed).toEqual(completeManifest(plasmo, "chrome-mv3").permissions)
})

test("no target asks for every site when it is installed", () => {
  for (const target of ["chrome-mv3", "edge-mv3", "firefox-mv3"]) {
    const manifest = completeManifest(plasmo, target)
    expect(manifest.host_permissions).toEqual(["http://127.0.0.1/*", "http://localhost/*"])
    expect(manifest.optional_host_permissions).toEqual(["*://*/*"])
  }
})

test("the Firefox build has a sidebar and no permission that Firefox does not know", () => {
  const manifest = completeManifest(plasmo, "firefox-mv3")
  expect(manifest.permissions).not.toContain("sidePanel")
  expect(manifest).toMatchObject({ sidebar_action: { default_panel: "sidepanel.html" } })
})
