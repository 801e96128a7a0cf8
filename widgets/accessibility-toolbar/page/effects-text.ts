import { sheet } from "./effects.css"

export const { text } = sheet
