/** For sites that bundle: importing this defines the elements; everybody else takes dist/widgets/civicbridge.js. */
import "./accessibility-toolbar/define.ts"
import "./interpretation-panel/define.ts"
import "./mayor-mailbox/define.ts"
import "./share-buttons/define.ts"

export { CivicAccessibilityToolbar } from "./accessibility-toolbar/accessibility-toolbar.ts"
export { CivicInterpretationPanel } from "./interpretation-panel/interpretation-panel.ts"
export { CivicMayorMailbox } from "./mayor-mailbox/mayor-mailbox.ts"
export { CivicShareButtons } from "./share-buttons/share-buttons.ts"
