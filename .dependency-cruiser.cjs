/**
 * The import law: who may open which door. README shows the same picture; a test holds the two together.
 * @type {import("dependency-cruiser").IConfiguration}
 */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { pathNot: allowed },
})

const packages =
  "node_modules|^(node:)?(assert|buffer|child_process|crypto|dns|events|fs|https?|net|os|path|process|stream|timers|url|sqlite|util|v8|zlib|module|readline|string_decoder|worker_threads)(/|$)"

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    only(
      "rules-are-pure",
      "^rules/",
      "^rules/",
      "rules/ imports nothing but rules/: no DOM, no Node, no package",
    ),
    {
      name: "one-door-to-rules",
      comment:
        "Other rooms enter by rules/index.ts; profiles and word lists are data they hand in. map-spans.ts and the reader of a unit's lists may be opened directly: Plasmo keeps whole modules, and the door leads to every rule.",
      severity: "error",
      from: { pathNot: "^(rules|test|scripts)/" },
      to: {
        path: "^rules/",
        pathNot:
          "^rules/(index\\.ts|profiles/.+\\.json|lexicon/.+\\.tsv|engine/map-spans\\.ts|lexicon/(import-unit-lists|lexicon-error)\\.ts)$",
      },
    },
    only("audit-imports", "^audit/", `^(audit|rules)/|${packages}|package\\.json$`, "audit/ knows the rules"),
    only(
      "extension-imports",
      "^extension/",
      `^(extension|rules)/|${packages}|package\\.json$`,
      "extension/ knows the rules",
    ),
    only(
      "service-imports",
      "^service/",
      `^(service|rules)/|${packages}|package\\.json$`,
      "service/ knows the rules",
    ),
    only(
      "widgets-imports",
      "^widgets/",
      `^widgets/|^service/contract\\.ts$|^virtual:|${packages}`,
      "widgets/ knows only itself and the wire",
    ),
    {
      name: "no-widget-to-widget",
      severity: "error",
      from: { path: "^widgets/([^/]+)/", pathNot: "^widgets/(loader|internal)/" },
      to: { path: "^widgets/[^/]+/", pathNot: "^widgets/($1|internal)/" },
    },
    {
      name: "no-rule-to-rule",
      comment: "A rule stands alone; what rules share lies in engine/ or in a file that begins with _",
      severity: "error",
      from: { path: "^rules/catalogue/[^/]+/[^_]" },
      to: { path: "^rules/catalogue/[^/]+/[^_]" },
    },
    {
      name: "no-feature-to-feature",
      severity: "error",
      from: { path: "^extension/features/([^/]+)/" },
      to: { path: "^extension/features/[^/]+/", pathNot: "^extension/features/$1/" },
    },
    {
      name: "no-editor-to-feature",
      severity: "error",
      from: { path: "^extension/editors/" },
      to: { path: "^extension/features/" },
    },
    {
      name: "nothing-imports-demo",
      severity: "error",
      from: { pathNot: "^(demo|test|scripts)/" },
      to: { path: "^demo/" },
    },
    { name: "nothing-imports-test", severity: "error", from: { pathNot: "^test/" }, to: { path: "^test/" } },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(bundle-text|data-text|url|virtual|node):" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
    exclude: { path: "^(dist|build|\\.plasmo)/" },
  },
}
