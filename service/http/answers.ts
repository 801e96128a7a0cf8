/** The shape of every answer, as the OpenAPI document tells it and the tests hold real answers against it. */
import * as v from "valibot"
import {
  type ArchiveItem,
  type Challenge,
  type ErrorAnswer,
  idPattern,
  letterKinds,
  publicStates,
  type Receipt,
  type ServiceInfo,
  type SimilarAnswer,
  type Stats,
  type StatsLine,
  type StatusAnswer,
  serialPattern,
} from "../contract.ts"
import type { ArchivePage } from "../letters/read-archive.ts"

type Shape<Answer> = v.GenericSchema<unknown, Answer>

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
const serial = v.pipe(v.string(), v.regex(serialPattern))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const state = v.picklist(publicStates)

export const errorAnswer = v.strictObject({
  error: v.strictObject({
    code: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)),
    message: v.string(),
    fields: v.exactOptional(v.record(v.string(), v.string())),
  }),
}) satisfies Shape<ErrorAnswer>

export const serviceInfo = v.strictObject({
  service_code: v.string(),
  service_name: v.string(),
  description: v.string(),
  group: v.string(),
  kinds: v.array(v.picklist(letterKinds)),
  days: count,
  requires: v.strictObject({ name: v.boolean(), phone: v.boolean() }),
  offers: v.strictObject({ email: v.boolean(), address: v.boolean() }),
}) satisfies Shape<ServiceInfo>

export const serviceList = v.array(serviceInfo)

export const challenge = v.strictObject({
  challenge: v.string(),
  bits: count,
  expiresAt: instant,
}) satisfies Shape<Challenge>

export const upload = v.strictObject({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  size: count,
  kind: v.string(),
})

export const receipt = v.strictObject({
  id: v.pipe(v.string(), v.regex(idPattern)),
  serial,
  receivedAt: instant,
  dueOn: date,
  dueProvisional: v.boolean(),
  state,
}) satisfies Shape<Receipt>

export const statusAnswer = v.strictObject({
  serial,
  title: v.string(),
  body: v.string(),
  service: v.string(),
  unit: v.string(),
  state,
  receivedAt: instant,
  dueOn: date,
  dueProvisional: v.boolean(),
  dueExplained: v.string(),
  timeline: v.array(v.strictObject({ at: instant, what: v.string(), note: v.string() })),
  reply: v.exactOptional(v.strictObject({ unit: v.string(), text: v.string(), at: instant })),
  rating: v.exactOptional(v.strictObject({ score: v.picklist([1, 2, 3]), text: v.string() })),
  canRate: v.boolean(),
  canReopen: v.boolean(),
  canWithdraw: v.boolean(),
  canSupplement: v.boolean(),
}) satisfies Shape<StatusAnswer>

export const archiveItem = v.strictObject({
  serial,
  title: v.string(),
  question: v.string(),
  answer: v.string(),
  unit: v.string(),
  kind: v.picklist(letterKinds),
  receivedOn: date,
  repliedOn: date,
}) satisfies Shape<ArchiveItem>

export const archivePage = v.strictObject({
  items: v.array(archiveItem),
  next: v.exactOptional(v.string()),
}) satisfies Shape<ArchivePage>

export const similarAnswer = v.strictObject({ items: v.array(archiveItem) }) satisfies Shape<SimilarAnswer>

const statsLine = v.strictObject({
  name: v.string(),
  received: count,
  answered: count,
  onTime: count,
  overdue: count,
  medianDays: v.nullable(v.number()),
  rated: count,
  satisfied: count,
}) satisfies Shape<StatsLine>

export const stats = v.strictObject({
  month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  total: statsLine,
  byUnit: v.array(statsLine),
  byKind: v.array(statsLine),
  byTheme: v.array(statsLine),
}) satisfies Shape<Stats>

export const health = v.strictObject({ ok: v.boolean() })
