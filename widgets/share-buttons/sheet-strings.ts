import type { Tables } from "../internal/language.ts"

interface Advice {
  readonly title: string
  readonly hint: string
}

export interface SheetWords {
  readonly desk: Advice
  readonly phone: Advice
  readonly wechat: Advice
  readonly dingtalk: Advice
  readonly dingtalkPhone: Advice
  readonly qrName: string
  readonly tooLong: string
  readonly address: string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly close: string
  readonly kiosk: string
  readonly poster: {
    readonly make: string
    readonly title: string
    readonly name: string
    readonly advice: string
    readonly save: string
    readonly screenshot: string
    readonly file: string
  }
  readonly follow: {
    readonly title: string
    readonly picture: string
    readonly hint: string
    readonly phone: string
  }
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
    dingtalk: { title: "钉钉扫码分享", hint: "打开钉钉，扫描二维码，再从右上角“···”发送给同事或群。" },
    dingtalkPhone: { title: "分享到钉钉", hint: "复制网址，打开钉钉，粘贴发送给同事或群。" },
    qrName: "二维码，内容是本页网址 {url}",
    tooLong: "网址太长，画不成二维码，请复制下面的网址。",
    address: "本页网址",
    copy: "复制网址",
    copied: "已复制，可以粘贴给他人了。",
    copyFailed: "浏览器不允许复制，请选中上面的网址自行复制。",
    close: "关闭",
    kiosk: "扫码在手机上阅读",
    poster: {
      make: "生成海报",
      title: "分享海报",
      name: "海报：{title}，带有本页二维码",
      advice: "长按或扫描二维码，阅读全文",
      save: "保存图片",
      screenshot: "请截屏保存，再发送到群里。",
      file: "海报.png",
    },
    follow: {
      title: "关注“{account}”",
      picture: "微信公众号“{account}”的二维码",
      hint: "打开微信，用“扫一扫”扫描二维码，关注“{account}”。",
      phone: "在微信中搜索“{account}”，或长按图片保存后用“扫一扫”从相册选取。",
    },
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
    dingtalk: { title: "釘釘掃碼分享", hint: "開啟釘釘，掃描二維碼，再從右上角「···」傳送給同事或群組。" },
    dingtalkPhone: { title: "分享到釘釘", hint: "複製網址，開啟釘釘，貼上傳送給同事或群組。" },
    qrName: "二維碼，內容是本頁網址 {url}",
    tooLong: "網址太長，畫不成二維碼，請複製下面的網址。",
    address: "本頁網址",
    copy: "複製網址",
    copied: "已複製，可以貼給他人了。",
    copyFailed: "瀏覽器不允許複製，請選取上面的網址自行複製。",
    close: "關閉",
    kiosk: "掃碼在手機上閱讀",
    poster: {
      make: "產生海報",
      title: "分享海報",
      name: "海報：{title}，帶有本頁二維碼",
      advice: "長按或掃描二維碼，閱讀全文",
      save: "儲存圖片",
      screenshot: "請截圖儲存，再傳送到群組。",
      file: "海報.png",
    },
    follow: {
      title: "關注「{account}」",
      picture: "微信公眾號「{account}」的二維碼",
      hint: "開啟微信，用「掃一掃」掃描二維碼，關注「{account}」。",
      phone: "在微信中搜尋「{account}」，或長按圖片儲存後用「掃一掃」從相簿選取。",
    },
  },
  en: {
    desk: { title: "Share on WeChat", hint: "Scan the code with WeChat, then send it on from its ··· menu." },
    phone: { title: "Share on WeChat", hint: "Copy the address, open WeChat and paste it to a friend." },
    wechat: { title: "Share with friends", hint: "Tap ··· at the top right and choose whom to send it to." },
    dingtalk: {
      title: "Share on DingTalk",
      hint: "Scan the code with DingTalk, then send it on from its ··· menu.",
    },
    dingtalkPhone: { title: "Share on DingTalk", hint: "Copy the address, open DingTalk and paste it." },
    qrName: "QR code of this page's address {url}",
    tooLong: "The address is too long for a QR code. Please copy it below.",
    address: "Address of this page",
    copy: "Copy address",
    copied: "Copied.",
    copyFailed: "The browser refused to copy. Please select the address above and copy it.",
    close: "Close",
    kiosk: "Scan to read on your phone",
    poster: {
      make: "Make a poster",
      title: "Poster to share",
      name: "Poster: {title}, with this page's QR code",
      advice: "Scan the code to read it in full",
      save: "Save picture",
      screenshot: "Take a screenshot and send it to your group.",
      file: "poster.png",
    },
    follow: {
      title: "Follow {account}",
      picture: "QR code of the WeChat account {account}",
      hint: "Scan the code with WeChat to follow {account}.",
      phone: "Search for {account} in WeChat, or save the picture and scan it from your album.",
    },
  },
}
