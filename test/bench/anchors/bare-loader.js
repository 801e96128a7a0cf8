// One tag that brings the shared library and the element in files of their own when the page has the element.
;(() => {
  const base = document.currentScript.src.replace(/[^/]*$/, "")
  const add = (file) => {
    const script = document.createElement("script")
    script.src = base + file
    script.async = false
    document.head.appendChild(script)
  }
  if (!document.querySelector("bare-bar")) return
  add("bare-lit.js")
  add("bare-bar.js")
})()
