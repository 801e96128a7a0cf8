/** Every route of the interface with every answer it gives; a test asks for each of them. */
import type * as v from "valibot"
import {
  LetterInput,
  RatingInput,
  ReopenInput,
  StatusInput,
  SupplementInput,
  WithdrawInput,
} from "../contract.ts"
import { ResponseInput } from "../surveys/survey-contract.ts"
import * as own from "./answers.ts"
import * as geo from "./open311-answers.ts"
import * as surveyShapes from "./survey-answers.ts"

export interface Operation {
  readonly summary: string
  readonly body?: v.GenericSchema
  /** A file as it is instead of JSON. */
  readonly rawBody?: true
  readonly headers?: readonly string[]
  readonly query?: readonly string[]
  /** What comes with success. */
  readonly answer: v.GenericSchema | "document"
  /** Also as XML, and errors as GeoReport has them. */
  readonly open311?: true
  readonly answers: Readonly<Record<number, string>>
}

const away = { 503: "暂时无法读写，稍后再试" }
const refused = {
  400: "不是有效的请求",
  411: "没有长度",
  413: "过大",
  415: "种类不对",
  422: "有内容需要修改",
  429: "过于频繁，Retry-After 秒后再试",
  ...away,
}
const withCode = { 200: "新的办理情况", 404: "编号或查询码不对", 409: "目前不能进行", ...refused }
const cached = { 304: "没有变化", ...away }

const act = (summary: string, body: v.GenericSchema): { readonly post: Operation } => ({
  post: { summary, body, answer: own.statusAnswer, answers: withCode },
})

type Operations = Readonly<Record<string, Readonly<Partial<Record<"get" | "post" | "put", Operation>>>>>

export const operations: Operations = {
  "/api/v1/services": {
    get: { summary: "可以写信的信箱", answer: own.serviceList, answers: { 200: "信箱列表", ...away } },
  },
  "/api/v1/services/{code}": {
    get: { summary: "一个信箱", answer: own.serviceInfo, answers: { 200: "信箱", 404: "没有", ...away } },
  },
  "/api/v1/challenge": {
    get: {
      summary: "提交前的安全校验题",
      answer: own.challenge,
      answers: { 200: "校验题，十分钟有效", 429: "过于频繁" },
    },
  },
  "/api/v1/uploads/{sha256}": {
    put: {
      summary: "上传一个附件（原始内容），以其 SHA-256 为名",
      rawBody: true,
      answer: own.upload,
      answers: { 200: "已有", 201: "已收到", ...refused },
    },
  },
  "/api/v1/letters": {
    post: {
      summary: "写信。201 表示已写入磁盘",
      body: LetterInput,
      headers: ["Idempotency-Key"],
      answer: own.receipt,
      answers: { 200: "此前已收到，同一回执", 201: "已收到，回执", 409: "编号已用于别的内容", ...refused },
    },
  },
  "/api/v1/status": {
    post: {
      summary: "查询办理情况",
      body: StatusInput,
      answer: own.statusAnswer,
      answers: { 200: "办理情况", 404: "没有找到", ...refused },
    },
  },
  "/api/v1/letters/{key}/supplement": act("补充内容", SupplementInput),
  "/api/v1/letters/{key}/rating": act("评价答复", RatingInput),
  "/api/v1/letters/{key}/reopen": act("申请再次办理", ReopenInput),
  "/api/v1/letters/{key}/withdraw": act("撤回来信", WithdrawInput),
  "/api/v1/archive": {
    get: {
      summary: "已公开的来信和答复",
      query: ["q", "theme", "unit", "from", "cursor"],
      answer: own.archivePage,
      answers: { 200: "一页", 422: "日期格式不对", ...cached },
    },
  },
  "/api/v1/archive/similar": {
    get: {
      summary: "标题相近的已公开来信",
      query: ["title"],
      answer: own.similarAnswer,
      answers: { 200: "最多三封", 304: "没有变化", 429: "过于频繁", ...away },
    },
  },
  "/api/v1/archive/{serial}": {
    get: {
      summary: "一封已公开的来信",
      answer: own.archiveItem,
      answers: { 200: "来信和答复", 404: "没有", ...cached },
    },
  },
  "/api/v1/stats": {
    get: {
      summary: "每月收信与答复统计",
      query: ["month"],
      answer: own.stats,
      answers: { 200: "统计", 422: "月份格式不对", ...cached },
    },
  },
  "/api/v1/surveys": {
    get: {
      summary: "民意调查、意见征集、在线访谈（kind 为 survey、consultation、interview），最新的在前",
      query: ["before", "kind"],
      answer: surveyShapes.surveyPage,
      answers: { 200: "一页", ...cached },
    },
  },
  "/api/v1/surveys/{id}": {
    get: {
      summary: "一项调查、征集或访谈：题目，结束后的统计，公布的采纳情况或访谈实录",
      answer: surveyShapes.surveyDetail,
      answers: { 200: "内容", 404: "没有", ...cached },
    },
  },
  "/api/v1/surveys/{id}/responses": {
    post: {
      summary: "提交答卷，或者向访谈嘉宾提的问题。token 由客户端生成（UUID），一个只能用一次",
      body: ResponseInput,
      answer: surveyShapes.received,
      answers: {
        200: "此前已收到",
        201: "已收到",
        404: "没有这项调查征集",
        409: "尚未开始、已经结束，或者这个 token 已经用过",
        ...refused,
      },
    },
  },
  "/open311/v2/discovery.{format}": {
    get: { summary: "GeoReport v2：入口", open311: true, answer: geo.discovery, answers: { 200: "入口" } },
  },
  "/open311/v2/services.{format}": {
    get: {
      summary: "GeoReport v2：信箱",
      open311: true,
      answer: geo.geoServices,
      answers: { 200: "信箱", ...away },
    },
  },
  "/open311/v2/services/{service_code}.{format}": {
    get: {
      summary: "GeoReport v2：一个信箱的问题",
      open311: true,
      answer: geo.serviceDefinition,
      answers: { 200: "问题", 404: "没有", ...away },
    },
  },
  "/open311/v2/requests.{format}": {
    get: {
      summary: "GeoReport v2：已公开的来信",
      open311: true,
      query: ["service_request_id", "service_code", "start_date", "end_date", "status"],
      answer: geo.geoRequests,
      answers: { 200: "最新的二十封", 400: "日期格式不对", ...away },
    },
    post: {
      summary: "GeoReport v2：不在此写信，请用 /api/v1/letters",
      open311: true,
      answer: geo.geoRequests,
      answers: { 403: "只读" },
    },
  },
  "/open311/v2/requests/{service_request_id}.{format}": {
    get: {
      summary: "GeoReport v2：一封已公开的来信",
      open311: true,
      answer: geo.geoRequests,
      answers: { 200: "来信", 404: "没有", ...away },
    },
  },
  "/openapi.json": { get: { summary: "本说明", answer: "document", answers: { 200: "OpenAPI 3.1" } } },
  "/healthz": { get: { summary: "进程是否在运行", answer: own.health, answers: { 200: "在运行" } } },
  "/readyz": {
    get: {
      summary: "现在能否收信（试写一次）",
      answer: own.health,
      answers: { 200: "能", 503: "不能" },
    },
  },
}
