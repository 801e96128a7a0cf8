/** The slice of AMD that our own build output uses: anonymous `define` with `require` and `exports`. */
export interface Modules {
  load(file: string): Promise<unknown>
  define(dependencies: readonly string[], factory: Factory): void
}

type Factory = (...modules: unknown[]) => unknown
type Definition = readonly [readonly string[], Factory]

interface Trust {
  createScriptURL(address: string): unknown
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
  const loading: Record<string, Promise<unknown>> = {}
  let latest: Definition | undefined
  // Made with the first file: a policy that forbids it then fails the element and not the page.
  let trust: Trust | undefined

  function load(file: string): Promise<unknown> {
    const name = file.replace("./", "")
    loading[name] = loading[name] || fetchDefinition(name).then(run)
    return loading[name]
  }

  /** A script's `load` event follows its run at once, so the latest definition is the script's own. */
  function fetchDefinition(name: string): Promise<Definition> {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script")
      const { trustedTypes }: { trustedTypes?: Policies } = Object(window)
      trust = trust || (trustedTypes ? trustedTypes.createPolicy("civicbridge", rules) : rules)
      Object.assign(script, { src: trust.createScriptURL(base + name) })
      // Only now: the listeners of a script outside the page may be collected as garbage before it has come.
      script.onload = script.onerror = () => {
        script.remove()
        if (latest) resolve(latest)
        else {
          delete loading[name]
          report(`没有 ${script.src}`)
          reject(script.src)
        }
        latest = undefined
      }
      document.documentElement.appendChild(script)
    })
  }

  function run([names, factory]: Definition): Promise<unknown> {
    const exports = {}
    const modules = names.map((name) => {
      if (name === "exports") return exports
      return name === "require" ? require : load(name)
    })
    return Promise.all(modules).then((values) =>
      ready.then(() => {
        factory(...values)
        return exports
      }),
    )
  }

  function require(names: string[], done: (module: unknown) => void, failed: (error: unknown) => void): void {
    load(String(names)).then(done, failed)
  }

  return {
    load,
    define(...definition) {
      latest = definition
    },
  }
}
