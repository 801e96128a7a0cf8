import type { Tables } from "../internal/language.ts"

interface ReaderWords {
  readonly label: string
  readonly pause: string
  readonly resume: string
  readonly stop: string
  readonly rate: string
  readonly noVoice: string
  readonly unsupported: string
  readonly finished: string
  readonly pointing: string
}

export const readerWords: Tables<ReaderWords> = {
  "zh-CN": {
    label: "朗读",
    pause: "暂停",
    resume: "继续",
    stop: "停止",
    rate: "语速 {n}",
    noVoice:
      "这台设备没有安装中文语音，不能朗读。为保护隐私，我们不把网页文字发到网上合成语音；可在系统设置里添加中文语音后再试。现在只显示大字幕。",
    unsupported: "这个浏览器不支持朗读，现在只显示大字幕。",
    finished: "已读完",
    pointing: "指读已开启：点一下要听的文字。",
  },
  "zh-TW": {
    label: "朗讀",
    pause: "暫停",
    resume: "繼續",
    stop: "停止",
    rate: "語速 {n}",
    noVoice:
      "這台裝置沒有安裝中文語音，不能朗讀。為保護隱私，我們不把網頁文字送到網路上合成語音；可在系統設定裡加入中文語音後再試。現在只顯示大字幕。",
    unsupported: "這個瀏覽器不支援朗讀，現在只顯示大字幕。",
    finished: "已讀完",
    pointing: "指讀已開啟：點一下要聽的文字。",
  },
  en: {
    label: "Read aloud",
    pause: "Pause",
    resume: "Go on",
    stop: "Stop",
    rate: "Speed {n}",
    noVoice:
      "This device has no voice for the language of this page. To protect your privacy no text is sent out to be spoken; add a voice in the system settings and try again. Only the large caption is shown.",
    unsupported: "This browser cannot read aloud. Only the large caption is shown.",
    finished: "Finished",
    pointing: "Point to read is on: click the text you want to hear.",
  },
}
