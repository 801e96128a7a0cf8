import { readFileSync } from "node:fs"

/** civicbridge.css: the room of every element, for pages whose script tag comes after they have been painted. */
export function roomSheet() {
  return {
    name: "room-sheet",
    generateBundle() {
      const rooms = Object.entries(JSON.parse(readFileSync("widgets/loader/rooms.json", "utf8")))
      const rules = rooms.map(([selector, room]) => `${selector}{display:flow-root;min-height:${room}}`)
      this.emitFile({ type: "asset", fileName: "civicbridge.css", source: `${rules.join("\n")}\n` })
    },
  }
}
