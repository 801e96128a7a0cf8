import type { Tables } from "../../internal/language.ts"

export interface ReaderWords {
  readonly label: string
  readonly pause: string
  readonly resume: string
  readonly stop: string
  readonly before: string
  readonly after: string
  readonly rate: string
  readonly pinyin: string
  readonly script: string
  readonly close: string
  readonly preparing: string
  readonly bundled: string
  readonly noVoice: string
  readonly voiceFailed: string
  readonly unsupported: string
  readonly finished: string
  readonly pointing: string
  readonly choosing: string
  readonly nothing: string
  readonly caption: string
}

export const readerWords: Tables<ReaderWords> = {
  "zh-CN": {
    label: "朗读和大字幕",
    pause: "暂停",
    resume: "继续",
    stop: "停止",
    before: "上一句",
    after: "下一句",
    rate: "语速 {n}",
    pinyin: "拼音",
    script: "繁体",
    close: "关闭字幕",
    preparing: "正在准备语音……",
    bundled: "这台设备没有中文语音，正在使用本站自带的合成语音，文字不会发到网上。",
    noVoice:
      "这台设备没有中文语音，本站也没有安装自带语音，现在只显示大字幕。为保护隐私，我们不把网页文字发到网上合成。",
    voiceFailed:
      "这台设备没有中文语音，本站自带的语音这次没有取到，现在只显示大字幕。请检查网络，点“停止”后再试一次。",
    unsupported: "这个浏览器不能发声，现在只显示大字幕。",
    finished: "已读完",
    pointing: "指读已开启：把鼠标停在要听的文字上，或用 Tab 键移动。",
    choosing: "请点一下开始朗读的地方。",
    nothing: "请先选中要读的文字，再点“读选中”。",
    caption: "大字幕已开启：鼠标指到哪里，这里就显示哪里的文字。",
  },
  "zh-TW": {
    label: "朗讀和大字幕",
    pause: "暫停",
    resume: "繼續",
    stop: "停止",
    before: "上一句",
    after: "下一句",
    rate: "語速 {n}",
    pinyin: "拼音",
    script: "簡體",
    close: "關閉字幕",
    preparing: "正在準備語音……",
    bundled: "這台裝置沒有中文語音，正在使用本站自帶的合成語音，文字不會送到網路上。",
    noVoice:
      "這台裝置沒有中文語音，本站也沒有安裝自帶語音，現在只顯示大字幕。為保護隱私，我們不把網頁文字送到網路上合成。",
    voiceFailed:
      "這台裝置沒有中文語音，本站自帶的語音這次沒有取到，現在只顯示大字幕。請檢查網路，點「停止」後再試一次。",
    unsupported: "這個瀏覽器不能發聲，現在只顯示大字幕。",
    finished: "已讀完",
    pointing: "指讀已開啟：把游標停在要聽的文字上，或用 Tab 鍵移動。",
    choosing: "請點一下開始朗讀的地方。",
    nothing: "請先選取要讀的文字，再點「讀選取」。",
    caption: "大字幕已開啟：游標指到哪裡，這裡就顯示哪裡的文字。",
  },
  en: {
    label: "Reading and large caption",
    pause: "Pause",
    resume: "Go on",
    stop: "Stop",
    before: "Previous",
    after: "Next",
    rate: "Speed {n}",
    pinyin: "Pinyin",
    script: "繁體",
    close: "Close caption",
    preparing: "Preparing the voice …",
    bundled: "This device has no voice for the page. The site's own synthesiser speaks; no text is sent out.",
    noVoice:
      "This device has no voice for the language of this page, and the site has none installed. Only the large caption is shown. To protect your privacy no text is sent out to be spoken.",
    voiceFailed:
      "This device has no voice for the page, and the site's own did not arrive. Only the large caption is shown. Check the network, press “Stop” and try again.",
    unsupported: "This browser cannot make sound. Only the large caption is shown.",
    finished: "Finished",
    pointing: "Point to read is on: rest the pointer on the text you want to hear, or move with the Tab key.",
    choosing: "Click where reading shall begin.",
    nothing: "Select the text to be read first, then press “Read selection”.",
    caption: "Large caption is on: the text under the pointer is shown here.",
  },
}
