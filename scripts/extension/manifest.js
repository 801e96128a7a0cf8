/** What each target needs beyond what Plasmo writes. Every permission has its reason in `docs/permissions.md`. */
export function completeManifest({ content_scripts: [script], background, ...manifest }, target) {
  const hosts = (process.env.CIVIC_HOSTS ?? "http://127.0.0.1/* http://localhost/*")
    .split(/[\s,]+/)
    .filter((host) => host !== "")
  const isFirefox = target === "firefox-mv3"
  return {
    ...manifest,
    default_locale: "zh_CN",
    name: "__MSG_name__",
    short_name: "__MSG_shortName__",
    description: "__MSG_description__",
    background: isFirefox ? { scripts: scriptsOf(background) } : background,
    permissions: isFirefox ? permissions.filter((name) => name !== "sidePanel") : permissions,
    host_permissions: hosts,
    // Asked for one site at a time, from the toolbar button.
    optional_host_permissions: ["*://*/*"],
    content_scripts: [
      {
        ...script,
        matches: hosts,
        css: ["highlight.css"],
        // Editors live in frames without an address of their own: about:blank, srcdoc, javascript:, blob:.
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        // At document_start a script never ran in UEditor's frame.
        run_at: "document_idle",
      },
    ],
    content_security_policy: {
      extension_pages: "default-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'",
    },
    ...(isFirefox ? forFirefox(manifest) : forChromium),
  }
}

const forChromium = {
  minimum_chrome_version: "119",
  storage: { managed_schema: "managed-schema.json" },
}

const permissions = ["storage", "sidePanel", "activeTab", "scripting"]

/** Its panel is a sidebar, and the highlights the marks are painted with came with 140. */
function forFirefox({ side_panel: panel, icons }) {
  return {
    side_panel: undefined,
    sidebar_action: {
      default_title: "__MSG_shortName__",
      default_panel: panel?.default_path ?? "sidepanel.html",
      default_icon: icons,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: "civicbridge@civicbridge.example",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  }
}

function scriptsOf({ service_worker: worker, scripts = [] }) {
  return worker === undefined ? scripts : [worker]
}
