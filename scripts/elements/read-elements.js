/**
 * Reads what the elements offer from their source: the class comment says tag, events, slots and parts; each public
 * `declare` field with its comment is an attribute. The one source of manifest, types, editor data and docs/widgets.md.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

/** Properties of the base sheet that theme every element; read from where they get their defaults. */
const themed = /--[\w-]+: var\((--civic-[\w-]+), (.+)\);$/gm

export function readElements(root) {
  const widgets = join(root, "widgets")
  const folders = readdirSync(widgets).filter((name) => existsSync(join(widgets, name, "define.ts")))
  const shared = [...readFileSync(join(root, "widgets/internal/base.css"), "utf8").matchAll(themed)].map(
    ([, name, value]) => ({ name, default: value }),
  )
  return { shared, elements: folders.map((name) => readElement(root, `widgets/${name}/${name}.ts`)) }
}

function readElement(root, path) {
  const text = readFileSync(join(root, path), "utf8")
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const node = source.statements.find(
    (statement) => ts.isClassDeclaration(statement) && hasModifier(statement, ts.SyntaxKind.ExportKeyword),
  )
  if (!node) throw new Error(`${path}: no exported class`)
  const comment = commentOf(node)
  const tags = tagsOf(comment)
  return {
    path,
    className: node.name.text,
    tag: tags.tagname[0],
    summary: comment.split(/\n@/)[0].replace(/\s+/g, " ").trim(),
    attributes: [...node.members.filter(isAttribute).map((member) => readAttribute(member, node)), language],
    methods: node.members.filter(isOwnMethod).map(readMethod),
    events: (tags.event ?? []).map(readEvent),
    slots: (tags.slot ?? []).map(readNamed).map((slot) => (slot.name === "-" ? { ...slot, name: "" } : slot)),
    parts: (tags.csspart ?? []).map(readNamed),
    properties: (tags.cssproperty ?? []).map(readProperty),
  }
}

const language = {
  name: "lang",
  field: "lang",
  type: '"zh-CN" | "zh-TW" | "en"',
  default: "",
  description: "Interface language; otherwise that of the nearest element with `lang`.",
}

function hasModifier(node, kind) {
  return node.modifiers?.some((modifier) => modifier.kind === kind) === true
}

function isAttribute(member) {
  return (
    ts.isPropertyDeclaration(member) &&
    hasModifier(member, ts.SyntaxKind.DeclareKeyword) &&
    !hasModifier(member, ts.SyntaxKind.PrivateKeyword) &&
    commentOf(member) !== ""
  )
}

/** Public methods of ours: Lit's own are marked `override`, those between our files `@internal`. */
function isOwnMethod(member) {
  const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.OverrideKeyword]
  return (
    ts.isMethodDeclaration(member) &&
    !hidden.some((kind) => hasModifier(member, kind)) &&
    commentOf(member) !== "" &&
    !commentOf(member).includes("@internal")
  )
}

function readAttribute(member, owner) {
  const field = member.name.text
  const start = new RegExp(`this\\.${field} = ("[^"]*"|true|false|\\w+)`).exec(owner.getText())
  const given = start?.[1] === "standard" ? constantOf(owner, "standard") : start?.[1]
  return {
    name: field.toLowerCase(),
    field,
    type: member.type?.getText() ?? "string",
    default: /^(?:"|true)/.test(given ?? "") ? given.replace(/"/g, "") : "",
    description: commentOf(member).replace(/\s+/g, " "),
  }
}

function constantOf(owner, name) {
  return new RegExp(`const ${name} = ("[^"]*")`).exec(owner.getSourceFile().text)?.[1]
}

function readMethod(member) {
  return { name: member.name.text, description: commentOf(member).replace(/\s+/g, " ") }
}

/** `@event {Type} name Text` or `@event name - text`. */
function readEvent(text) {
  const [, type = "CustomEvent", name, description] = /^(?:\{(.+?)\} )?([\w-]+) (?:- )?(.*)$/s.exec(text)
  return { name, type, description }
}

function readNamed(text) {
  const [, name, description] = /^([\w-]+) (?:- )?(.*)$/s.exec(text)
  return { name, description }
}

function readProperty(text) {
  const [, name, value = "", description] = /^\[?(--[\w-]+)(?:=([^\]]*))?\]? (?:- )?(.*)$/s.exec(text)
  return { name, default: value, description }
}

/** Doc comment without its stars. */
function commentOf(node) {
  const text = node.getFullText().slice(0, node.getStart() - node.getFullStart())
  const [, inside = ""] = /\/\*\*((?:(?!\*\/).)*)\*\/\s*$/s.exec(text) ?? []
  return inside.replace(/^\s*\* ?/gm, "").trim()
}

function tagsOf(comment) {
  const tags = {}
  for (const [, name, text] of comment.matchAll(/^@(\w+) ((?:(?!^@).)*)/gms)) {
    tags[name] = [...(tags[name] ?? []), text.replace(/\s+/g, " ").trim()]
  }
  return tags
}
