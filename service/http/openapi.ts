import { toJsonSchema } from "@valibot/to-json-schema"
import type * as v from "valibot"
import {
  LetterInput,
  RatingInput,
  ReopenInput,
  StatusInput,
  SupplementInput,
  WithdrawInput,
} from "../contract.ts"

interface Operation {
  readonly summary: string
  readonly body?: v.GenericSchema
  readonly answers: Readonly<Record<number, string>>
  readonly headers?: readonly string[]
  readonly query?: readonly string[]
}

const refused = { 411: "没有长度", 413: "过大", 415: "不是 JSON", 422: "有字段需要修改", 429: "过于频繁" }
const withCode = { 200: "新的状态", 404: "编号或查询码不对", 409: "目前不能进行", ...refused }

const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  "/api/v1/services": { get: { summary: "可以写信的信箱", answers: { 200: "信箱列表" } } },
  "/api/v1/services/{code}": { get: { summary: "一个信箱", answers: { 200: "信箱", 404: "没有" } } },
  "/api/v1/challenge": { get: { summary: "提交前的安全校验题", answers: { 200: "校验题，十分钟有效" } } },
  "/api/v1/uploads/{sha256}": {
    put: {
      summary: "上传一个附件（原始内容）",
      answers: {
        200: "已有",
        201: "已收到",
        411: "没有长度",
        413: "过大",
        415: "种类不允许",
        422: "内容与编号不符",
      },
    },
  },
  "/api/v1/letters": {
    post: {
      summary: "写信。201 表示已写入磁盘",
      body: LetterInput,
      headers: ["Idempotency-Key"],
      answers: { 200: "此前已收到，同一回执", 201: "已收到，回执", 409: "编号已用于别的内容", ...refused },
    },
  },
  "/api/v1/status": {
    post: {
      summary: "查询办理情况",
      body: StatusInput,
      answers: { 200: "办理情况", 404: "没有找到", 429: "次数过多" },
    },
  },
  "/api/v1/letters/{key}/supplement": {
    post: { summary: "补充内容", body: SupplementInput, answers: withCode },
  },
  "/api/v1/letters/{key}/rating": { post: { summary: "评价答复", body: RatingInput, answers: withCode } },
  "/api/v1/letters/{key}/reopen": { post: { summary: "申请再次办理", body: ReopenInput, answers: withCode } },
  "/api/v1/letters/{key}/withdraw": { post: { summary: "撤回来信", body: WithdrawInput, answers: withCode } },
  "/api/v1/archive": {
    get: {
      summary: "已公开的来信和答复",
      query: ["q", "theme", "unit", "from", "cursor"],
      answers: { 200: "一页", 304: "没有变化" },
    },
  },
  "/api/v1/archive/similar": {
    get: { summary: "标题相近的已公开来信", query: ["title"], answers: { 200: "最多三封", 429: "过于频繁" } },
  },
  "/api/v1/archive/{serial}": {
    get: { summary: "一封已公开的来信", answers: { 200: "来信和答复", 404: "没有" } },
  },
  "/api/v1/stats": { get: { summary: "每月收信与答复统计", query: ["month"], answers: { 200: "统计" } } },
}

/** The interface in OpenAPI 3.1, from the very schemas the service parses with. */
export function openApi(title: string): Record<string, unknown> {
  const paths = Object.entries(operations).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [method, describe(path, operation)]),
    ),
  ])
  return {
    openapi: "3.1.0",
    info: { title: `${title}信箱`, version: "1", license: { name: "MIT" } },
    paths: Object.fromEntries(paths),
  }
}

function describe(path: string, operation: Operation): Record<string, unknown> {
  const parameter = (at: string) => (name: string) => {
    return { name, in: at, required: at !== "query", schema: { type: "string" } }
  }
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "")
  const parameters = [
    ...names.map(parameter("path")),
    ...(operation.headers ?? []).map(parameter("header")),
    ...(operation.query ?? []).map(parameter("query")),
  ]
  const answers = Object.entries(operation.answers).map(([status, description]) => [status, { description }])
  return {
    summary: operation.summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(operation.body === undefined ? {} : { requestBody: requestBody(operation.body) }),
    responses: Object.fromEntries(answers),
  }
}

/** Trimming and upper-casing have no place in a JSON schema; the rest of the input's schema stands as it is. */
function requestBody(schema: v.GenericSchema): Record<string, unknown> {
  const json = toJsonSchema(schema, { typeMode: "input", errorMode: "ignore" })
  return { required: true, content: { "application/json": { schema: json } } }
}
