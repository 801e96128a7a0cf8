export function traditionalTables(): readonly { readonly path: string; readonly text: string }[]
