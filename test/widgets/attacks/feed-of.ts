import { readFileSync } from "node:fs"
import { forms } from "../../../widgets/interpretation-panel/feed-types.ts"

const schema = JSON.parse(readFileSync("widgets/interpretation-panel/feed-schema.json", "utf8"))

interface Shape {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
}

/**
 * A feed as the published schema describes it with the text in every field that takes text, and one piece of every
 * form. What the schema learns later is filled too.
 */
export function feedOf(text: string): object {
  const filled = Object(fill(schema, text))
  const [piece] = filled.interpretations
  return { ...filled, interpretations: forms.map((form) => ({ ...piece, id: form, form })) }
}

function fill(given: Shape, text: string): unknown {
  const shape = given.$ref ? definition(given.$ref) : given
  if (shape.enum) return shape.enum[0]
  if (shape.pattern) return "2026-03-16"
  if (shape.properties) {
    const entries = Object.entries(shape.properties).map(([name, inner]) => [name, fill(inner, text)])
    return Object.fromEntries(entries)
  }
  if (shape.items) return [fill(shape.items, text)]
  return shape.type === "string" ? text : 1
}

function definition(reference: string): Shape {
  return schema.$defs[reference.replace("#/$defs/", "")]
}
