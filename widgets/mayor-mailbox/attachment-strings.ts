import type { Tables } from "../internal/language.ts"

interface AttachmentWords {
  readonly filesAdded: string
  readonly filesTooMany: string
  readonly fileTooBig: string
  readonly fileEmpty: string
}

export const attachmentWords: Tables<AttachmentWords> = {
  "zh-CN": {
    filesAdded: "已添加 {name}",
    filesTooMany: "附件最多 {n} 个，请先移除一些",
    fileTooBig: "“{name}”超过 10 MB，请压缩后再添加",
    fileEmpty: "“{name}”是空文件，请重新选择",
  },
  "zh-TW": {
    filesAdded: "已新增 {name}",
    filesTooMany: "附件最多 {n} 個，請先移除一些",
    fileTooBig: "「{name}」超過 10 MB，請壓縮後再新增",
    fileEmpty: "「{name}」是空檔案，請重新選擇",
  },
  en: {
    filesAdded: "{name} added",
    filesTooMany: "No more than {n} files; please remove some first",
    fileTooBig: "“{name}” is larger than 10 MB; please make it smaller",
    fileEmpty: "“{name}” is empty; please choose it again",
  },
}
