export function bundleForNode(entry: string, outfile: string): Promise<unknown>
export function bundleWhole(entry: string, outfile: string): Promise<void>
export function bundleForPage(entry: string, outfile: string): Promise<unknown>
