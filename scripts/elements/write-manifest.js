/** What was read, in the shapes that tools know: custom-elements.json, VS Code's data, and types. */

/** https://github.com/webcomponents/custom-elements-manifest, version 1.0.0. */
export function customElementsJson({ shared, elements }) {
  return {
    schemaVersion: "1.0.0",
    modules: elements.map((element) => ({
      kind: "javascript-module",
      path: element.path,
      declarations: [declaration(element, shared)],
      exports: [
        {
          kind: "js",
          name: element.className,
          declaration: { name: element.className, module: element.path },
        },
        {
          kind: "custom-element-definition",
          name: element.tag,
          declaration: { name: element.className, module: element.path },
        },
      ],
    })),
  }
}

function declaration(
  { className, tag, summary, attributes, methods, events, slots, parts, properties },
  shared,
) {
  return {
    kind: "class",
    customElement: true,
    name: className,
    tagName: tag,
    description: summary,
    superclass: { name: "LitElement", package: "lit" },
    attributes: attributes.map(({ name, field, type, default: given, description }) => ({
      name,
      fieldName: field,
      type: { text: type },
      ...(given === "" ? {} : { default: given }),
      description,
    })),
    members: [
      ...attributes.map(({ field, type, description }) => ({
        kind: "field",
        name: field,
        type: { text: type },
        description,
      })),
      ...methods.map((method) => ({ kind: "method", ...method })),
    ],
    events: events.map(({ name, type, description }) => ({ name, type: { text: type }, description })),
    slots,
    cssParts: parts,
    cssProperties: [...properties, ...shared].map(({ name, default: given, description = "" }) => ({
      name,
      default: given,
      description,
    })),
  }
}

/** `html.customData` of VS Code: completion and hints while typing the tags. */
export function vscodeData({ elements }) {
  return {
    version: 1.1,
    tags: elements.map(({ tag, summary, attributes }) => ({
      name: tag,
      description: summary,
      attributes: attributes.map(({ name, type, description }) => ({
        name,
        description,
        ...valuesOf(type),
      })),
    })),
  }
}

function valuesOf(type) {
  if (type === "boolean") return { valueSet: "v" }
  const values = [...type.matchAll(/"([^"]+)"/g)].map(([, name]) => ({ name }))
  return values.length > 0 ? { values } : {}
}

/** Types for plain TypeScript, React and Vue; importing them imports no code. */
export function typesOf({ elements }) {
  const classes = elements.map(({ className, summary, attributes, methods }) => {
    const fields = attributes.map(
      ({ field, type, description }) => `  /** ${description} */\n  ${field}: ${plain(type)}`,
    )
    const calls = methods.map(
      ({ name, description }) => `  /** ${description} */\n  ${name}(): void | Promise<void>`,
    )
    return `/** ${summary} */\nexport declare class ${className} extends HTMLElement {\n${[...fields, ...calls].join("\n")}\n}`
  })
  const attributes = elements.map(({ className, attributes: list }) => {
    const lines = list.map(({ name, type }) => `  ${quoted(name)}?: ${plain(type)} | undefined`)
    return `export interface ${className}Attributes {\n${lines.join("\n")}\n}`
  })
  const events = elements.flatMap(({ events: list }) =>
    list.map(({ name, type }) => `    ${quoted(name)}: ${type}`),
  )
  const map = (value) => elements.map((element) => `    ${quoted(element.tag)}: ${value(element)}`).join("\n")
  return `// Made by the build from the elements' own comments.
${classes.join("\n\n")}

${attributes.join("\n\n")}

/** What a framework passes through besides our attributes. */
interface Common {
  id?: string | undefined
  class?: string | undefined
  className?: string | undefined
  slot?: string | undefined
  style?: unknown
  key?: string | number | undefined
  ref?: unknown
  children?: unknown
}

interface CivicElements {
${map(({ className }) => `${className}Attributes & Common`)}
}

declare global {
  interface HTMLElementTagNameMap {
${map(({ className }) => className)}
  }
  interface GlobalEventHandlersEventMap {
${[...new Set(events)].join("\n")}
  }
  namespace JSX {
    interface IntrinsicElements extends CivicElements {}
  }
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends CivicElements {}
  }
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements extends CivicElements {}
  }
}

declare module "vue" {
  interface GlobalComponents {
${map(({ className }) => `new () => { $props: ${className}Attributes & Common }`)}
  }
}
`
}

function quoted(name) {
  return /^[a-z]\w*$/.test(name) ? name : JSON.stringify(name)
}

/** Types of ours by name are unions of words to the outside. */
function plain(type) {
  return /^[A-Z]/.test(type) ? "string" : type
}
