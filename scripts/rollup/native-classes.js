/** Gives every module that makes a Map, Set, WeakMap or URL the browser's own: see widgets/internal/native.ts. */
import { resolve } from "node:path"

const home = resolve("widgets/internal/native.ts")
const made = /\bnew (Map|Set|WeakMap|URL)\b/g

export const nativeClasses = () => ({
  name: "native-classes",
  transform(code, id) {
    if (id === home) return null
    const names = [...new Set([...code.matchAll(made)].map(([, name]) => name))]
    if (names.length === 0) return null
    return {
      code: `import { ${names.map((name) => `native${name} as ${name}`).join(", ")} } from ${JSON.stringify(home)}\n${code}`,
      map: null,
    }
  },
})
