/** The slice of AMD that our own build output uses: anonymous `define` with `require` and `exports`. */
export interface Modules {
  load(file: string): unknown
  define(dependencies: readonly string[], factory: Factory): void
}

type Factory = (...modules: unknown[]) => unknown
type Definition = readonly [readonly string[], Factory]

interface Trust {
  /** Under a policy the answer is no string, but what a script takes as its address. */
  createScriptURL(address: string): string
}
interface Policies {
  createPolicy(name: string, rules: Trust): Trust
}

/** Pages under `require-trusted-types-for` take no plain text as a script's address. */
const rules: Trust = { createScriptURL: (address) => address }

/**
 * Loads our chunks by classic script tags: they need no CORS headers, so the files may lie on another host.
 * Factories run after `ready`, when the elements they upgrade have all their children.
 */
export function createModules(
  base: string,
  ready: Promise<unknown>,
  report: (text: string) => void,
): Modules {
  const loading: Record<string, unknown> = { require }
  let latest: Definition | undefined
  // Made with the first file: a policy that forbids it then fails the element and not the page.
  let trust: Trust | undefined

  function load(file: string): unknown {
    if (!loading[file]) {
      const begun = fetchDefinition(file).then(run)
      // Whoever asks again: the line may be better then.
      begun.catch(() => delete loading[file])
      loading[file] = begun
    }
    return loading[file]
  }

  /** A script's `load` event follows its run at once, so the latest definition is the script's own. */
  function fetchDefinition(file: string): Promise<Definition> {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script")
      const { trustedTypes }: Window & { trustedTypes?: Policies } = window
      trust = trust || (trustedTypes ? trustedTypes.createPolicy("civicbridge", rules) : rules)
      script.src = trust.createScriptURL(base + file)
      // Held, or WebKit forgets a script that a guard of the page has taken out while it was on its way.
      loading[script.src] = script
      // Only now: the listeners of a script outside the page may be collected as garbage before it has come.
      script.onload = script.onerror = () => {
        script.remove()
        if (latest) {
          resolve(latest)
          latest = undefined
        } else {
          report(`没有 ${script.src}`)
          reject(script.src)
        }
      }
      // On a slow phone the fetching is a task that somebody who scrolls can feel: not in one with the loader's start.
      setTimeout(() => document.documentElement.appendChild(script))
    })
  }

  function run([names, factory]: Definition): Promise<unknown> {
    const exports = {}
    const modules = names.map((name) => (name === "exports" ? exports : load(name)))
    return Promise.all(modules.concat(ready)).then((values) => {
      factory(...values)
      return exports
    })
  }

  function require(names: string[], done: (module: unknown) => void, failed: (error: unknown) => void): void {
    Promise.all(names.map(load)).then(([module]) => done(module), failed)
  }

  return {
    load,
    define(...definition) {
      latest = definition
    },
  }
}
