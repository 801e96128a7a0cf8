interface Kind {
  readonly selector: string
  readonly what: string
  readonly reason: string
}

const code = "代码编辑框只把屏幕上的几行写进网页，扩展读不到全文，也无法安全改动；请切换到普通编辑方式后再查"
const office = "文字画在图上，网页里没有可读的文字；请导出正文，粘贴到普通编辑框里再查"

/** Editing surfaces without text in the DOM, by what they are known by. */
export const kinds: readonly Kind[] = [
  {
    selector: ".CodeMirror, .cm-editor, .monaco-editor, .ace_editor",
    what: "代码编辑框（CodeMirror 等）",
    reason: code,
  },
  {
    selector:
      'iframe[src*="weboffice" i], iframe[src*="wps.cn" i], iframe[src*="kdocs.cn" i], iframe[id^="wps" i], .web-office-iframe, iframe[name="frameEditor"], iframe[src*="documenteditor" i]',
    what: "在线 Office（WPS、OnlyOffice 等）",
    reason: office,
  },
  {
    selector: ".ce-page-container canvas, .canvas-editor canvas",
    what: "画布编辑器（canvas-editor 等）",
    reason: office,
  },
]
