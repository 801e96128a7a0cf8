import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readElements } from "../elements/read-elements.js"
import { customElementsJson, typesOf, vscodeData } from "../elements/write-manifest.js"

/** What lies beside the scripts for people who build on them: manifest, types, editor data, feed schema, themes. */
export function published() {
  return {
    name: "published",
    generateBundle() {
      const read = readElements(".")
      const emit = (fileName, source) => this.emitFile({ type: "asset", fileName, source })
      emit("custom-elements.json", json(customElementsJson(read)))
      emit("vscode.html-custom-data.json", json(vscodeData(read)))
      emit("elements.d.ts", typesOf(read))
      emit("interpretation-feed.schema.json", readFileSync("widgets/interpretation-panel/feed-schema.json"))
      for (const name of readdirSync("widgets/themes")) {
        emit(`theme-${name}`, readFileSync(join("widgets/themes", name)))
      }
    },
  }
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}
