/** `npm run screenshots -- mailbox`: every state of form and desk at both widths, each judged by axe as well. */
import { chromium } from "@playwright/test"
import { logInAs } from "../../service/support/desk-client.ts"
import { removeDirectory, startDemo } from "../../support/demo-server.ts"
import { openAlbum } from "../album.ts"
import { takeLetters, takeLogin, takePages } from "./desk-pictures.ts"
import { takeArchive, takeAsking, takeTracking, takeWriting } from "./element-pictures.ts"
import { takePlainPages } from "./plain-pictures.ts"

/** Resolves with what is wrong in the pictures; the month of letters is that of a first start. */
export async function takeMailbox(folder: string): Promise<readonly string[]> {
  const demo = await startDemo(undefined, { CIVIC_SAMPLE: "1" })
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  })
  try {
    const { home, account } = demo
    if (account === undefined) throw new Error("the demo printed no account")
    const album = openAlbum(folder)
    const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    const desk = await logInAs(home, account)
    await takeWriting(page, home, album)
    await takeTracking(page, desk, album)
    await takeAsking(page, home, album)
    await takeArchive(page, home, album)
    await takePlainPages(page, home, album)
    await takeLogin(page, home, account, album)
    await takePages(page, home, album)
    await takeLetters(page, home, desk, album)
    return album.faults
  } finally {
    await browser.close()
    await demo.stop()
    removeDirectory(demo.dataDir)
  }
}
