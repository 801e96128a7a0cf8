/* A button that copies, beside each block of code. Without this script the block can still be selected. */
;(() => {
  var says = document.body.dataset
  if (!navigator.clipboard) return
  document.querySelectorAll(".text pre").forEach((block) => {
    var button = document.createElement("button")
    button.type = "button"
    button.className = "copy"
    button.textContent = says.copy
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(block.textContent).then(() => {
        button.textContent = says.copied
        setTimeout(() => {
          button.textContent = says.copy
        }, 2000)
      })
    })
    var frame = document.createElement("div")
    frame.className = "code"
    block.replaceWith(frame)
    frame.append(block, button)
  })
})()
