import fc from "fast-check"

/**
 * The same texts in every run, so that a change is judged by nothing else. `CIVIC_SEED=…` draws others: worth a few
 * dozen runs after a change to the engine.
 */
fc.configureGlobal({ seed: Number(process.env["CIVIC_SEED"] ?? 20261123) })

export { fc }
