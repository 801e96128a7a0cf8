/**
 * Leaves out of Lit what our elements must not have or do not use. Whatever it would put on the page's own globals
 * (version lists, hooks for polyfills and server rendering, a table for decorators' metadata): the page gets one
 * global from us and no more. Its style handling: our elements adopt their sheets by
 * widgets/internal/adopt-styles.ts, because Lit's test is fooled by MooTools and its fallback forbidden by strict
 * policies. And controllers, initializers, default values told by attributes, listeners that are objects, and places
 * for values in comments and bare tags, which no element of ours has. A cut that does not fit the installed Lit any
 * more fails the build.
 */
const cuts = [
  [
    /@lit[\\/]reactive-element[\\/]reactive-element\.js$/,
    [
      'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
      "const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}",
      "p=a.reactiveElementPolyfillSupport,",
      ",p?.({ReactiveElement:y})",
      /,\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
      "static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}",
      ",this.constructor.l?.forEach(t=>t(this))",
      ",void 0!==t.l&&(this.l=[...t.l])",
      /addController\(t\)\{.*?\}removeController\(t\)\{.*?\}(?=_\$E_\(\))/,
      /,this\._\$EO\?\.forEach\(t=>t\.hostConnected\?\.\(\)\)/,
      /this\._\$EO\?\.forEach\(t=>t\.hostDisconnected\?\.\(\)\)/,
      /this\._\$EO\?\.forEach\(t=>t\.hostUpdated?\?\.\(\)\),/,
      /this\._\$EO\?\.forEach\(t=>t\.hostUpdated?\?\.\(\)\),/,
      "this.elementStyles=this.finalizeStyles(this.styles)",
      /static finalizeStyles\(s\)\{.*?return i\}(?=static)/,
      "s(t,this.constructor.elementStyles),",
      "y.elementStyles=[],",
      ",useDefault:!1",
      "||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))",
      "i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||",
      "??this._$Ej?.get(e)??r",
    ],
  ],
  [
    /lit-html[\\/]lit-html\.js$/,
    [
      ",B=t.litHtmlPolyfillSupport;B?.(S,k),",
      /\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
      ':3===i?"<math>"',
      ':3===i?"</math>"',
      ",T=x(3)",
      "T as mathml,",
      "||3===i",
      "else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}",
      "else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))",
      "1===r.type?",
      ":6===r.type&&(i=new Z(h,this,t))",
      /class Z\{.*?M\(this,t\)\}\}/,
      ",F:Z",
      '"function"==typeof this._$AH?',
      ":this._$AH.handleEvent(t)",
      "||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive",
    ],
  ],
  [
    /lit-element[\\/]lit-element\.js$/,
    [
      ",s.litElementHydrateSupport?.({LitElement:i})",
      "const o=s.litElementPolyfillSupport;o?.({LitElement:i});",
      /\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
    ],
  ],
]

const noStyles = `export const getCompatibleStyle = (style) => style
export const adoptStyles = () => {}
export const supportsAdoptingStyleSheets = true
export const CSSResult = undefined, css = undefined, unsafeCSS = undefined`

export function leanLit() {
  return {
    name: "lean-lit",
    load: (id) => (/@lit[\\/]reactive-element[\\/]css-tag\.js$/.test(id) ? noStyles : null),
    transform(code, id) {
      const [, parts] = cuts.find(([file]) => file.test(id)) ?? []
      if (!parts) return null
      let left = code
      for (const part of parts) {
        const cut = left.replace(part, typeof part === "string" && part.endsWith("B?.(S,k),") ? ";" : "")
        if (cut === left) throw new Error(`${id}: Lit has changed, there is no ${part}`)
        left = cut
      }
      return { code: left, map: null }
    },
  }
}
