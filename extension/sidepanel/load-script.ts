/** Once, from the extension's own package; the policy of our pages allows no other. */
export function loadScript(path: string): Promise<void> {
  const known = loaded.get(path) ?? load(path)
  loaded.set(path, known)
  known.catch(() => loaded.delete(path))
  return known
}

const loaded = new Map<string, Promise<void>>()

function load(path: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement("script")
    script.src = chrome.runtime.getURL(path)
    script.onload = () => done()
    script.onerror = () => failed(new TypeError(`${path} is not in the package`))
    document.head.append(script)
  })
}
