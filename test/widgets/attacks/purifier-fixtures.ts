/**
 * The payloads that DOMPurify is tested with, as its own package carries them: version 0.7.4 is the last on npm with its
 * fixtures inside, which is why it stands among our packages beside the version that we ship.
 */
import { createRequire } from "node:module"

const fixtures: unknown = createRequire(import.meta.url)("dompurify-fixtures/test/fixtures/expect.js")

export const purifierFixtures: readonly string[] = Array.isArray(fixtures)
  ? fixtures.map((fixture) => String(Object(fixture).payload))
  : []
