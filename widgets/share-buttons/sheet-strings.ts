import type { Tables } from "../internal/language.ts"

interface Advice {
  readonly title: string
  readonly hint: string
}

export interface SheetWords {
  readonly desk: Advice
  readonly phone: Advice
  readonly wechat: Advice
  readonly qrName: string
  readonly tooLong: string
  readonly address: string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly close: string
  readonly kiosk: string
}

export const sheetWords: Tables<SheetWords> = {
  "zh-CN": {
    desk: {
      title: "微信扫码分享",
      hint: "打开微信，用“扫一扫”扫描二维码，再从右上角“···”发送给朋友或分享到朋友圈。",
    },
    phone: { title: "分享到微信", hint: "复制网址，打开微信，粘贴发送给朋友。" },
    wechat: {
      title: "分享给朋友",
      hint: "点右上角的“···”，选择“发送给朋友”或“分享到朋友圈”。",
    },
    qrName: "二维码，内容是本页网址 {url}",
    tooLong: "网址太长，画不成二维码，请复制下面的网址。",
    address: "本页网址",
    copy: "复制网址",
    copied: "已复制，可以粘贴给他人了。",
    copyFailed: "浏览器不允许复制，请选中上面的网址自行复制。",
    close: "关闭",
    kiosk: "扫码在手机上阅读",
  },
  "zh-TW": {
    desk: {
      title: "微信掃碼分享",
      hint: "開啟微信，用「掃一掃」掃描二維碼，再從右上角「···」傳送給朋友或分享到朋友圈。",
    },
    phone: { title: "分享到微信", hint: "複製網址，開啟微信，貼上傳送給朋友。" },
    wechat: {
      title: "分享給朋友",
      hint: "點右上角的「···」，選擇「傳送給朋友」或「分享到朋友圈」。",
    },
    qrName: "二維碼，內容是本頁網址 {url}",
    tooLong: "網址太長，畫不成二維碼，請複製下面的網址。",
    address: "本頁網址",
    copy: "複製網址",
    copied: "已複製，可以貼給他人了。",
    copyFailed: "瀏覽器不允許複製，請選取上面的網址自行複製。",
    close: "關閉",
    kiosk: "掃碼在手機上閱讀",
  },
  en: {
    desk: { title: "Share on WeChat", hint: "Scan the code with WeChat, then send it on from its ··· menu." },
    phone: { title: "Share on WeChat", hint: "Copy the address, open WeChat and paste it to a friend." },
    wechat: { title: "Share with friends", hint: "Tap ··· at the top right and choose whom to send it to." },
    qrName: "QR code of this page's address {url}",
    tooLong: "The address is too long for a QR code. Please copy it below.",
    address: "Address of this page",
    copy: "Copy address",
    copied: "Copied.",
    copyFailed: "The browser refused to copy. Please select the address above and copy it.",
    close: "Close",
    kiosk: "Scan to read on your phone",
  },
}
