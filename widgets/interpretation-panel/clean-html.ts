import createPurifier from "dompurify"

const tags =
  "p br b strong i em u s sub sup h3 h4 ul ol li dl dt dd blockquote a img figure figcaption table caption thead tbody tfoot tr th td".split(
    " ",
  )

/** Keeps structure and drops everything that could act, load from elsewhere unseen, or restyle the panel. */
export function cleanHtml(html: string): DocumentFragment {
  const purifier = createPurifier(window)
  purifier.addHook("afterSanitizeAttributes", (node) => {
    // The purifier lets pictures have data: addresses whatever the list of addresses says.
    if (/^data:/i.test(node.getAttribute("src") ?? "")) node.removeAttribute("src")
    if (node.localName === "a") node.setAttribute("rel", "noopener")
    if (node.localName === "img" && !node.hasAttribute("alt")) node.setAttribute("alt", "")
  })
  return purifier.sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ["href", "src", "alt", "colspan", "rowspan", "scope"],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
    RETURN_DOM_FRAGMENT: true,
  })
}
