/** Interpretation feeds by file name, served under /feeds/. */
export const feeds: Readonly<Record<string, unknown>> = {}
