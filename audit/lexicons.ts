import { type Lexicons, lexiconsFrom } from "../rules/index.ts"
import agencies from "../rules/lexicon/agencies.tsv"
import replies from "../rules/lexicon/replies.tsv"
import terms from "../rules/lexicon/terms.tsv"
import typos from "../rules/lexicon/typos.tsv"
import variants from "../rules/lexicon/variants.tsv"

/** The word lists we ship, by the name the rules call them. */
export const shippedLexicons: Lexicons = lexiconsFrom({ agencies, replies, terms, typos, variants })
