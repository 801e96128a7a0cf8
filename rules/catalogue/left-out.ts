/** A candidate of our research that is not a rule, and why. */
export interface LeftOut {
  readonly candidate: number
  readonly name: string
  readonly reason: string
}

/** Shown at the end of `CATALOGUE.md`, so that nobody has to find out twice. */
export const leftOut: readonly LeftOut[] = [
  {
    candidate: 74,
    name: "三审留痕（初审、审核、审发）",
    reason: "谁在何时审过不在文字和网页里，由扩展的发布前签审记录，规则无从判断。",
  },
]
