/** What a panel with a feed needs and one with plain links does not: one lazy chunk. */
export { ClauseMarks } from "./clause-marks.ts"
export { parseFeed } from "./parse-feed.ts"
export { watchReading } from "./reading-place.ts"
