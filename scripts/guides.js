/** `npm run guides`: follows every guide of docs/ to the letter, the slow steps too (about three minutes). */
import { ensureChromium, ensureDependencies, root, runOrExit } from "./ensure.js"

process.chdir(root)
ensureDependencies()
ensureChromium()
runOrExit("npx", ["--no-install", "vitest", "run", "test/docs"], { env: { CIVIC_GUIDES: "all" } })
