/** A feed while it is being written: any JSON, changed without being mutated. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}
export type Path = readonly (string | number)[]

export function at(json: Json, path: Path): Json | undefined {
  let value: Json | undefined = json
  for (const step of path) value = child(value, step)
  return value
}

/** The same with another value at the path; `undefined` takes the place out. */
export function put(json: Json | undefined, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path
  if (step === undefined) return value ?? ""
  const inner = rest.length > 0 ? put(child(json, step), rest, value) : value
  if (typeof step === "number") {
    const list = Array.isArray(json) ? [...json] : []
    if (inner === undefined) list.splice(step, 1)
    else list[step] = inner
    return list
  }
  const object: Record<string, Json> = isObject(json) ? { ...json } : {}
  if (inner === undefined) delete object[step]
  else object[step] = inner
  return object
}

/** As `FeedError` writes it: `interpretations[2].form`. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${step}`))
    .join("")
}

export function listAt(json: Json, path: Path): readonly Json[] {
  const value = at(json, path)
  return Array.isArray(value) ? value : []
}

export function isObject(json: unknown): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json)
}

function child(json: Json | undefined, step: string | number): Json | undefined {
  if (typeof step === "number") return Array.isArray(json) ? json[step] : undefined
  return isObject(json) ? json[step] : undefined
}
