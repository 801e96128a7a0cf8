/** For sites that bundle: importing this defines the elements; everybody else takes dist/widgets/civicbridge.js. */
import "./share-buttons/define.ts"

export { CivicShareButtons } from "./share-buttons/share-buttons.ts"
