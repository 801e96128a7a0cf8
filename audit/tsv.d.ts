/** Word lists are bundled as their text. */
declare module "*.tsv" {
  const text: string
  export default text
}
