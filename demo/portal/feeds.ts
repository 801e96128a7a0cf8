import { aid } from "./feeds/aid.ts"
import { canteen } from "./feeds/canteen.ts"
import { elevator } from "./feeds/elevator.ts"

/** Interpretation feeds by file name, served under /feeds/. Their shape: widgets/interpretation-panel/feed-schema.json */
export const feeds: Readonly<Record<string, unknown>> = {
  "202611001.json": elevator,
  "202609001.json": aid,
  "202606001.json": canteen,
}
