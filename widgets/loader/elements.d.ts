/** Made by the build: for each tag its entry file and what that imports. */
declare module "virtual:elements" {
  export const elements: Readonly<Record<string, readonly string[]>>
}
/** The version in package.json, put in by the build. */
declare const __VERSION__: string
