/** `rollup.config.js` turns every style sheet under `widgets/` into a module with this export. */
declare module "*.css" {
  export const sheet: import("./adopt-styles.ts").Sheet
}
/** Only its name beside the loader, for those who link it. */
declare module "*.css?file" {
  export const file: string
}
