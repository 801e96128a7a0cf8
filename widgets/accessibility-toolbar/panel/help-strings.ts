import type { Tables } from "../../internal/language.ts"

interface HelpWords {
  readonly about: readonly string[]
  readonly keysTitle: string
  readonly keys: readonly (readonly [string, string])[]
}

export const help: Tables<HelpWords> = {
  "zh-CN": {
    about: [
      "长者模式把文字放大到 18 至 30 像素，加宽行距和段距，把按钮和链接放大到 60 像素，把验证码图片放大一倍，隐藏飘窗和滚动字幕；“简洁阅读”只留下正文。",
      "页面大小放大整个页面并重新排版；正文大小只放大文章文字，图片不变。",
      "朗读先用这台设备上的语音；没有中文语音时用本站自带的合成语音。网页文字不会发到网上；输入框里的内容不会被读出。",
      "指读：鼠标停在哪里就读哪里，也可以用 Tab 键移动。从这里读：点一下开始的地方。",
      "大字幕把鼠标指到的文字或正在朗读的句子放大显示，可以加上拼音或换成繁体。",
      "用 Tab 键进出工具栏，用方向键在按钮之间移动，按 Esc 关闭。系统已开启高对比度时，颜色以系统为准。",
      "兼容快捷键默认关闭，打开后可以使用下面的按键；输入文字时不起作用，网页自己用到的按键也让给网页。与读屏软件或浏览器的按键冲突时，请再打开“加按 Shift”。",
    ],
    keysTitle: "兼容快捷键",
    keys: [
      ["Alt+G", "打开或关闭工具栏"],
      ["Alt+?　Alt+Q", "使用说明，关闭"],
      ["Alt+↑　Alt+↓", "页面放大、缩小"],
      ["Alt+`", "换配色"],
      ["Alt+X", "朗读正文"],
      ["Alt+P", "指读"],
      ["Alt+V　Alt+S", "朗读暂停或继续，换语速"],
      ["Alt+B", "大字幕"],
      ["Alt+C", "十字线"],
      ["Alt+M", "大鼠标"],
      ["Alt+T", "纯文本"],
      ["Alt+H", "页面区域"],
      ["Alt+1 至 Alt+6", "跳到视窗区、导航区、交互区、服务区、列表区、正文区"],
      ["Alt+R", "恢复原样"],
    ],
  },
  "zh-TW": {
    about: [
      "長者模式把文字放大到 18 至 30 像素，加寬行距和段距，把按鈕和連結放大到 60 像素，把驗證碼圖片放大一倍，隱藏飄窗和跑馬燈；「簡潔閱讀」只留下正文。",
      "頁面大小放大整個頁面並重新排版；正文大小只放大文章文字，圖片不變。",
      "朗讀先用這台裝置上的語音；沒有中文語音時用本站自帶的合成語音。網頁文字不會送到網路上；輸入框裡的內容不會被讀出。",
      "指讀：游標停在哪裡就讀哪裡，也可以用 Tab 鍵移動。從這裡讀：點一下開始的地方。",
      "大字幕把游標指到的文字或正在朗讀的句子放大顯示，可以加上拼音或換成簡體。",
      "用 Tab 鍵進出工具列，用方向鍵在按鈕之間移動，按 Esc 關閉。系統已開啟高對比時，顏色以系統為準。",
      "相容快速鍵預設關閉，打開後可以使用下面的按鍵；輸入文字時不起作用，網頁自己用到的按鍵也讓給網頁。與讀屏軟體或瀏覽器的按鍵衝突時，請再打開「加按 Shift」。",
    ],
    keysTitle: "相容快速鍵",
    keys: [
      ["Alt+G", "打開或關閉工具列"],
      ["Alt+?　Alt+Q", "使用說明，關閉"],
      ["Alt+↑　Alt+↓", "頁面放大、縮小"],
      ["Alt+`", "換配色"],
      ["Alt+X", "朗讀正文"],
      ["Alt+P", "指讀"],
      ["Alt+V　Alt+S", "朗讀暫停或繼續，換語速"],
      ["Alt+B", "大字幕"],
      ["Alt+C", "十字線"],
      ["Alt+M", "大游標"],
      ["Alt+T", "純文字"],
      ["Alt+H", "頁面區域"],
      ["Alt+1 至 Alt+6", "跳到視窗區、導航區、互動區、服務區、列表區、正文區"],
      ["Alt+R", "恢復原樣"],
    ],
  },
  en: {
    about: [
      "Senior mode brings text to 18 to 30 pixels, widens lines and paragraphs, enlarges buttons and links to 60 pixels and pictures of codes to twice their size, and hides floating windows and tickers; “Simple view” leaves only the article.",
      "Page size enlarges everything and arranges it anew; article size only the text of the article.",
      "Reading aloud uses a voice of this device first, and the site's own synthesiser if there is none. No text is sent out; what you type is never read.",
      "Point to read: rest the pointer on a text, or move with the Tab key. Read from here: click where to begin.",
      "The large caption shows the text under the pointer, or the sentence being read, with pinyin or in the other script if you like.",
      "Tab enters and leaves the toolbar, the arrow keys go from button to button, Esc closes. Where the system sets high contrast, its colours count.",
      "Shortcut keys are off until you turn them on; they rest while you type, and leave to the page what is the page's. Where they collide with a screen reader or the browser, turn on “With Shift” as well.",
    ],
    keysTitle: "Shortcut keys",
    keys: [
      ["Alt+G", "open or close the toolbar"],
      ["Alt+?, Alt+Q", "help, close"],
      ["Alt+↑, Alt+↓", "page size"],
      ["Alt+`", "next colours"],
      ["Alt+X", "read the article"],
      ["Alt+P", "point to read"],
      ["Alt+V, Alt+S", "pause or go on, speed"],
      ["Alt+B", "large caption"],
      ["Alt+C", "cross-hair"],
      ["Alt+M", "large pointer"],
      ["Alt+T", "text only"],
      ["Alt+H", "parts of the page"],
      ["Alt+1 to Alt+6", "top, navigation, forms, services, lists, main text"],
      ["Alt+R", "reset"],
    ],
  },
}
