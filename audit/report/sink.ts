import { once } from "node:events"
import { createWriteStream, openSync } from "node:fs"
import { UsageError } from "../usage-error.ts"
import type { Sink } from "./report-writer.ts"

/** Standard output or a file; waits when the reader is slower than we are. */
export function openSink(file: string | undefined): Sink {
  const stream = file === undefined ? process.stdout : createWriteStream(file, { fd: openFile(file) })
  // `| head` closes the pipe: nobody reads on, and that is no fault.
  let isClosed = false
  stream.on("error", (error: NodeJS.ErrnoException) => {
    isClosed = true
    if (error.code !== "EPIPE") console.error(`${file ?? "stdout"}: 写不了（cannot write）：${error.message}`)
  })
  return {
    isTerminal: file === undefined && process.stdout.isTTY === true,
    async write(text) {
      if (!isClosed && !stream.write(text)) await drained(stream)
    },
    async close() {
      if (file === undefined || isClosed) return
      stream.end()
      await once(stream, "finish")
    },
  }
}

/** Told before the first page is read, not after the last. */
function openFile(file: string): number {
  try {
    return openSync(file, "w")
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`--output ${file}: 写不了（cannot write）：${reason}`)
  }
}

/** Waits until the reader has caught up, or is gone. */
function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.removeListener("drain", done)
      stream.removeListener("close", done)
      resolve()
    }
    stream.once("drain", done)
    stream.once("close", done)
  })
}
