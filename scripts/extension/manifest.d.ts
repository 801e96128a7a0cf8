export function completeManifest(
  manifest: Readonly<Record<string, unknown>>,
  target: string,
): Readonly<Record<string, unknown>> & { readonly permissions: readonly string[] }
