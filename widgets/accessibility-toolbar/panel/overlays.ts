/** In a chunk of its own: most readers never need it. */
export { sheet as overlays } from "./overlays.css"
