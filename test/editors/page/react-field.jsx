import { useState } from "react"
import { createRoot } from "react-dom/client"

const { civic } = window
const home = document.querySelector("#app")
const { field: Field, style } = home.dataset

function Form() {
  const [text, setText] = useState("")
  Object.assign(civic, {
    get: () => text,
    set: ({ lines }) => setText(lines.join(Field === "input" ? "" : "\n")),
  })
  const change = ({ target }) => {
    civic.changed()
    setText(target.value)
  }
  return <Field id="ed" value={text} onChange={change} ref={(node) => node?.setAttribute("style", style)} />
}

createRoot(home).render(<Form />)
civic.offer({ surface: () => document.querySelector("#ed") })
