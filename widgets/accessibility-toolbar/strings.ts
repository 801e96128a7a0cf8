import type { Tables } from "../internal/language.ts"
import type { Contrast, Switch } from "./preferences.ts"

export interface ToolbarWords {
  readonly open: string
  readonly title: string
  readonly close: string
  readonly zoom: string
  readonly text: string
  readonly contrast: string
  readonly contrasts: Readonly<Record<Contrast, string>>
  readonly reading: string
  readonly aids: string
  readonly switches: Readonly<Record<Switch, string>>
  readonly speak: string
  readonly point: string
  readonly caption: string
  readonly reset: string
  readonly wasReset: string
  readonly help: string
  readonly on: string
  readonly off: string
  readonly note: string
  readonly notKept: string
}

const zhCN: ToolbarWords = {
  open: "无障碍",
  title: "无障碍与长者浏览",
  close: "关闭",
  zoom: "页面大小",
  text: "正文大小",
  contrast: "配色",
  contrasts: {
    "": "原色",
    "white-black": "白底黑字",
    "black-white": "黑底白字",
    "black-yellow": "黑底黄字",
    "blue-yellow": "蓝底黄字",
  },
  reading: "听读",
  aids: "看得清",
  switches: {
    elder: "长者模式",
    spacing: "加大间距",
    links: "标出链接",
    headings: "标出标题",
    plain: "纯文本",
    still: "停止动画",
    pointer: "大鼠标",
    guide: "阅读线",
    cross: "十字线",
    shortcuts: "兼容快捷键",
  },
  speak: "朗读正文",
  point: "指读",
  caption: "大字幕",
  reset: "恢复原样",
  wasReset: "已恢复原样",
  help: "使用说明",
  on: "{name}已开启",
  off: "{name}已关闭",
  note: "这里只调整您看到的样子，选择只保存在本机；不代表网站已符合无障碍标准。",
  notKept: "浏览器不允许保存，关闭页面后需要重新设置。",
}

const zhTW: ToolbarWords = {
  open: "無障礙",
  title: "無障礙與長者瀏覽",
  close: "關閉",
  zoom: "頁面大小",
  text: "正文大小",
  contrast: "配色",
  contrasts: {
    "": "原色",
    "white-black": "白底黑字",
    "black-white": "黑底白字",
    "black-yellow": "黑底黃字",
    "blue-yellow": "藍底黃字",
  },
  reading: "聽讀",
  aids: "看得清",
  switches: {
    elder: "長者模式",
    spacing: "加大間距",
    links: "標出連結",
    headings: "標出標題",
    plain: "純文字",
    still: "停止動畫",
    pointer: "大游標",
    guide: "閱讀線",
    cross: "十字線",
    shortcuts: "相容快速鍵",
  },
  speak: "朗讀正文",
  point: "指讀",
  caption: "大字幕",
  reset: "恢復原樣",
  wasReset: "已恢復原樣",
  help: "使用說明",
  on: "{name}已開啟",
  off: "{name}已關閉",
  note: "這裡只調整您看到的樣子，選擇只保存在本機；不代表網站已符合無障礙標準。",
  notKept: "瀏覽器不允許保存，關閉頁面後需要重新設定。",
}

const en: ToolbarWords = {
  open: "Accessibility",
  title: "Easier viewing",
  close: "Close",
  zoom: "Page size",
  text: "Article size",
  contrast: "Colours",
  contrasts: {
    "": "As designed",
    "white-black": "Black on white",
    "black-white": "White on black",
    "black-yellow": "Yellow on black",
    "blue-yellow": "Yellow on blue",
  },
  reading: "Listening",
  aids: "Seeing",
  switches: {
    elder: "Senior mode",
    spacing: "More spacing",
    links: "Mark links",
    headings: "Mark headings",
    plain: "Text only",
    still: "Stop motion",
    pointer: "Large pointer",
    guide: "Reading line",
    cross: "Cross-hair",
    shortcuts: "Shortcut keys",
  },
  speak: "Read aloud",
  point: "Point to read",
  caption: "Large caption",
  reset: "Reset",
  wasReset: "Everything is as it was",
  help: "Help",
  on: "{name} on",
  off: "{name} off",
  note: "This only changes what you see; your choices stay on this device. It is no claim that the site conforms to accessibility standards.",
  notKept: "The browser does not keep settings; you will have to choose again on the next page.",
}

export const words: Tables<ToolbarWords> = { "zh-CN": zhCN, "zh-TW": zhTW, en }
