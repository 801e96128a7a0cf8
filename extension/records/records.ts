/** What is kept in the extension's own IndexedDB. Types only: content scripts know them too. */
import type { Severity } from "../../rules/index.ts"

/** A finding somebody has decided to leave: everywhere, or only between these neighbours. */
export interface Ignore {
  readonly rule: string
  readonly text: string
  readonly near?: string
  readonly reason?: string
  /** ISO time. */
  readonly at?: string
}

export const steps = ["first", "second", "final"] as const

export type Step = (typeof steps)[number]

export interface Signature {
  readonly step: Step
  readonly name: string
  readonly at: string
  /** SHA-256 of the text that was signed. */
  readonly hash: string
}

/** The three reviews of the text edited at one address, until it is published. */
export interface Review {
  readonly url: string
  readonly signatures: readonly Signature[]
}

export interface LoggedFinding {
  readonly severity: Severity
  readonly rule: string
  readonly title: string
  readonly message: string
  readonly words: string
}

/** Somebody pressed publish with open findings, or with reviews to be recorded. */
export interface Publication {
  readonly id?: number
  readonly at: string
  readonly url: string
  readonly title: string
  readonly hash: string
  readonly length: number
  readonly button: string
  readonly reason: string
  /** The findings about secrecy and personal data were confirmed one by one. */
  readonly hasConfirmed: boolean
  readonly findings: readonly LoggedFinding[]
  readonly signatures: readonly Signature[]
}

/** Must be confirmed before anything is published. */
export function isSensitive(rule: string): boolean {
  return rule.startsWith("secrecy/") || rule.startsWith("privacy/")
}

/** The list as the background has answered it. */
export function parseIgnoreList(answer: unknown): readonly Ignore[] {
  return Array.isArray(answer) ? answer.filter(isIgnore) : []
}

export function isIgnore(value: unknown): value is Ignore {
  return (
    typeof value === "object" &&
    value !== null &&
    "rule" in value &&
    typeof value.rule === "string" &&
    "text" in value &&
    typeof value.text === "string"
  )
}
