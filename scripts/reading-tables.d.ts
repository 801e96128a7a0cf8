/** Path and text of the toolbar's tables of script and pinyin. */
export function readingTables(): { readonly path: string; readonly text: string }[]
