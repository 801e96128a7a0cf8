/** The slice of AMD that our own build output uses: anonymous `define` with `require` and `exports`. */
export interface Modules {
  load(file: string): Promise<unknown>
  define(dependencies: readonly string[] | Factory, factory?: Factory): void
}

type Factory = (...modules: unknown[]) => unknown
type Definition = [readonly string[], Factory]

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

  function load(file: string): Promise<unknown> {
    const name = file.replace("./", "")
    loading[name] = loading[name] || fetchDefinition(name).then(run)
    return loading[name]
  }

  /** A script's `load` event follows its run at once, so the latest definition is the script's own. */
  function fetchDefinition(name: string): Promise<Definition | undefined> {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.charset = "utf-8"
      script.src = base + name
      script.onload = () => {
        resolve(latest)
        latest = undefined
      }
      script.onerror = () => {
        delete loading[name]
        report(`无法加载 ${script.src}，请传全文件。`)
        reject(new Error(script.src))
      }
      document.documentElement.appendChild(script).remove()
    })
  }

  function run(definition: Definition | undefined): Promise<unknown> {
    const exports = {}
    if (!definition) return Promise.resolve(exports)
    const modules = definition[0].map((name) => {
      if (name === "exports") return exports
      return name === "require" ? require : load(name)
    })
    return Promise.all([ready, ...modules]).then((values) => {
      definition[1].apply(null, values.slice(1))
      return exports
    })
  }

  function require(names: string[], done: (module: unknown) => void, failed: (error: unknown) => void): void {
    load(names[0] || "").then(done, failed)
  }

  return {
    load,
    define(dependencies, factory) {
      latest = typeof dependencies === "function" ? [[], dependencies] : [dependencies, factory || (() => {})]
    },
  }
}
