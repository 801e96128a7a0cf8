import { html, type TemplateResult } from "lit"
import type { Language, Tables } from "../internal/language.ts"

interface HelpWords {
  readonly about: readonly string[]
  readonly keysTitle: string
  readonly keys: readonly (readonly [string, string])[]
}

const help: Tables<HelpWords> = {
  "zh-CN": {
    about: [
      "页面大小放大整个页面；正文大小只放大文章文字，图片不变。",
      "长者模式把文字放大到 18 像素以上，加宽行距，放大按钮。",
      "朗读只使用这台设备上的语音，不会把网页文字发到网上；输入框里的内容不会被读出。",
      "用 Tab 键进出工具栏，用方向键在按钮之间移动，按 Esc 关闭。",
      "兼容快捷键默认关闭，打开后可以使用下面的按键，输入文字时不起作用。",
    ],
    keysTitle: "兼容快捷键",
    keys: [
      ["Alt+G", "打开或关闭工具栏"],
      ["Alt+↑　Alt+↓", "页面放大、缩小"],
      ["Alt+C", "十字线"],
      ["Alt+T", "纯文本"],
      ["Alt+M", "大鼠标"],
      ["Alt+P", "指读"],
      ["Alt+X", "朗读正文"],
    ],
  },
  "zh-TW": {
    about: [
      "頁面大小放大整個頁面；正文大小只放大文章文字，圖片不變。",
      "長者模式把文字放大到 18 像素以上，加寬行距，放大按鈕。",
      "朗讀只使用這台裝置上的語音，不會把網頁文字送到網路上；輸入框裡的內容不會被讀出。",
      "用 Tab 鍵進出工具列，用方向鍵在按鈕之間移動，按 Esc 關閉。",
      "相容快速鍵預設關閉，打開後可以使用下面的按鍵，輸入文字時不起作用。",
    ],
    keysTitle: "相容快速鍵",
    keys: [
      ["Alt+G", "打開或關閉工具列"],
      ["Alt+↑　Alt+↓", "頁面放大、縮小"],
      ["Alt+C", "十字線"],
      ["Alt+T", "純文字"],
      ["Alt+M", "大游標"],
      ["Alt+P", "指讀"],
      ["Alt+X", "朗讀正文"],
    ],
  },
  en: {
    about: [
      "Page size enlarges everything; article size only the text of the article.",
      "Senior mode brings text to 18 pixels or more, with wider lines and larger buttons.",
      "Reading aloud uses only voices of this device and sends no text out; what you type is never read.",
      "Tab enters and leaves the toolbar, the arrow keys go from button to button, Esc closes.",
      "Shortcut keys are off until you turn them on, and rest while you type.",
    ],
    keysTitle: "Shortcut keys",
    keys: [
      ["Alt+G", "open or close the toolbar"],
      ["Alt+↑, Alt+↓", "page size"],
      ["Alt+C", "cross-hair"],
      ["Alt+T", "text only"],
      ["Alt+M", "large pointer"],
      ["Alt+P", "point to read"],
      ["Alt+X", "read aloud"],
    ],
  },
}

export function helpView(language: Language): TemplateResult {
  const { about, keysTitle, keys } = help[language]
  return html`<div class="tools help" tabindex="0"><ul>${about.map((line) => html`<li>${line}</li>`)}</ul>
    <h3>${keysTitle}</h3>
    <dl>${keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl></div>`
}
