import { defineConfig } from "@playwright/test"

// Without it Chromium cannot name a file in Chinese.
process.env["LANG"] ??= "C.UTF-8"

const results = process.env["CIVIC_RESULTS"] ?? ".cache/test-results"

/** Real Chromium from the distribution; two files at a time, each with a browser and servers of its own. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  testIgnore: "**/node_modules/**",
  outputDir: `../${results}/browser`,
  workers: 2,
  fullyParallel: false,
  // Some demands are in milliseconds, and the machine may be busy: one more try, told as “flaky”.
  retries: 1,
  timeout: 60_000,
  reporter: [["line"], ["json", { outputFile: `../${results}/browser.json` }]],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 860 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
})
