export function stripLexicon(tsv: string): string
