import { readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
}

export function sendFile(response: ServerResponse, path: string): void {
  try {
    // No charset: what a browser makes of our bytes must not depend on the server.
    send(response, types[path.replace(/.*\./, "")] ?? "text/plain", readFileSync(path))
  } catch {
    response.writeHead(404).end()
  }
}

export function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.setHeader("content-type", type)
  response.setHeader("cache-control", "no-store")
  response.end(body)
}

/** Hands on what a page found out, and answers with the address of the next. */
export async function hearResult(
  request: IncomingMessage,
  response: ServerResponse,
  hear: (result: unknown) => string,
): Promise<void> {
  let text = ""
  for await (const chunk of request.setEncoding("utf8")) text += chunk
  send(response, "text/plain", hear(JSON.parse(text)))
}
