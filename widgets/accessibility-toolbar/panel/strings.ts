import type { Contrast, Switch } from "../preferences.ts"
import type { Reading } from "../reading/reader.ts"

export interface ToolbarWords {
  readonly title: string
  readonly close: string
  readonly zoom: string
  readonly text: string
  readonly elderSize: string
  readonly pixels: string
  readonly spacing: string
  readonly contrast: string
  readonly contrasts: Readonly<Record<Contrast, string>>
  readonly paper: string
  readonly ink: string
  readonly colours: Readonly<Record<"paper" | "ink", readonly string[]>>
  readonly weak: string
  readonly reading: string
  readonly readings: Readonly<Record<Reading, string>>
  readonly aids: string
  readonly switches: Readonly<Record<Switch, string>>
  readonly regions: string
  readonly help: string
  readonly print: string
  readonly reset: string
  readonly wasReset: string
  readonly undo: string
  readonly wasUndone: string
  readonly failed: string
  readonly on: string
  readonly off: string
  readonly note: string
  readonly notKept: string
}

export const words: ToolbarWords = {
  title: "长者模式与无障碍",
  close: "关闭",
  zoom: "页面大小",
  text: "正文大小",
  elderSize: "长者字号",
  pixels: "文字 {n} 像素",
  spacing: "间距",
  contrast: "配色",
  contrasts: {
    "": "原色",
    "white-black": "白底黑字",
    "black-white": "黑底白字",
    "black-yellow": "黑底黄字",
    "blue-yellow": "蓝底黄字",
    own: "自选",
  },
  paper: "底色",
  ink: "字色",
  colours: {
    paper: ["白", "米黄", "浅绿", "浅蓝", "灰", "深棕", "深蓝", "黑"],
    ink: ["黑", "深棕", "深蓝", "深绿", "深红", "金黄", "浅绿", "白"],
  },
  weak: "这两种颜色太接近，文字不容易看清，请换一种。",
  reading: "听读",
  readings: { article: "朗读正文", here: "从这里读", point: "指读", selection: "读选中" },
  aids: "看得清",
  switches: {
    elder: "长者模式",
    simple: "简洁阅读",
    line: "行距",
    letter: "字距",
    paragraph: "段距",
    links: "标出链接",
    headings: "标出标题",
    plain: "纯文本",
    still: "停止动画",
    pointer: "大鼠标",
    guide: "阅读线",
    cross: "十字线",
    lens: "放大镜",
    caption: "大字幕",
    script: "简繁转换",
    shortcuts: "兼容快捷键",
    shift: "加按 Shift",
  },
  regions: "页面区域",
  help: "使用说明",
  print: "打印正文",
  reset: "恢复原样",
  wasReset: "已恢复原样",
  undo: "撤销一步",
  wasUndone: "已撤销一步",
  failed: "这项功能没有加载成功，请检查网络后再点一次。",
  on: "{name}已开启",
  off: "{name}已关闭",
  note: "这里只调整您看到的样子，选择只保存在本机；不代表网站已符合无障碍标准。",
  notKept: "浏览器不允许保存，关闭页面后需要重新设置。",
}
