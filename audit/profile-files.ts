import national from "../rules/profiles/national.json" with { type: "json" }

/** The JSON files of `rules/profiles/`; a test compares this list with the folder. */
export const profileFiles: readonly unknown[] = [national]
