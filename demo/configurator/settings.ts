/** What the webmaster has chosen on the page /configurator. */
export interface Settings {
  readonly toolbar: {
    readonly on: boolean
    readonly launcher: "" | "always" | "none"
    readonly link: boolean
  }
  readonly share: { readonly on: boolean; readonly at: string; readonly networks: readonly string[] }
  readonly interpretation: {
    readonly on: boolean
    readonly src: string
    readonly for: string
    /** Empty: floating at the edge of the page. */
    readonly at: string
  }
  readonly mailbox: {
    readonly on: boolean
    readonly at: string
    readonly api: string
    /** Code of the only box to write to; empty: the citizen chooses. */
    readonly box: string
  }
  /** `options`: everything in one script tag. `tags`: elements at places of one's own. */
  readonly way: "options" | "tags"
  readonly theme: "" | "red" | "ink" | "plain"
  /** `#rrggbb`, or empty for the theme's own. */
  readonly accent: string
  readonly lang: "" | "zh-CN" | "zh-TW" | "en"
  /** Where the files lie: a path, or an address on another host. Ends with a slash. */
  readonly files: string
  /** The file that never changes, with its hash. */
  readonly pinned: boolean
}

/** What the build says of the files to include. */
export interface Release {
  readonly version: string
  readonly integrity: string
}

/** Of the other host; undefined where the files lie on the site itself. */
export function otherHost(address: string): string | undefined {
  return /^https?:\/\/[^/\s]+/i.exec(address.trim())?.[0]
}
