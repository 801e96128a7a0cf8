import { createService, type Service } from "../service/index.ts"
import { Desk } from "./letters/desk.ts"
import { sampleLetters } from "./letters/plan.ts"
import { surveySteps } from "./surveys/steps.ts"

const day = 86_400_000

/**
 * Fills a new mailbox with a month of letters and two surveys, through the service's own doors: the public API and the desk's forms.
 * Only the clock is ours, so that a letter of last week has been answered last week.
 */
export async function seedLetters(dataDir: string, now: number): Promise<Service["firstAccount"]> {
  let clock = now
  const burst = { burst: 1000, perSecond: 1 }
  const service = await createService({
    dataDir,
    now: () => clock,
    // Requests nobody made belong in no log.
    log: (entry) => {
      if (entry.level === "error") console.error(JSON.stringify(entry))
    },
    powBits: 0,
    limits: { perPrefix: burst, perPhone: burst, global: burst, challenges: burst, responses: burst },
    // Respondents of the sample come from networks of their own.
    trustProxy: true,
  })
  try {
    await fill(service, now, (time) => {
      clock = Math.round(time)
    })
    return service.firstAccount
  } catch (error) {
    // The first password is shown only once: a mailbox with fewer letters is better than one nobody can open.
    console.error(`样例来信没有写完：${error instanceof Error ? error.message : String(error)}`)
    return service.firstAccount
  } finally {
    await service.close()
  }
}

async function fill(service: Service, now: number, setClock: (time: number) => void): Promise<void> {
  if (service.firstAccount === undefined) return
  const desk = await Desk.open(service, service.firstAccount)
  const letters = sampleLetters.flatMap((letter) => desk.stepsOf(letter))
  const steps = [...letters, ...surveySteps(service, desk, now)]
  // In the order they happened: serial numbers and records then run as they would have.
  steps.sort((a, b) => b.daysAgo - a.daysAgo)
  for (const { daysAgo, run } of steps) {
    setClock(now - daysAgo * day)
    await run()
  }
  setClock(now)
  await desk.close()
}
