import type { Tables } from "../internal/language.ts"
import type { NetworkName } from "./networks.ts"

export interface Words {
  readonly group: string
  readonly networks: Readonly<Record<NetworkName, string>>
  /** Said after a link's name, for people who do not see that it opens a window. */
  readonly newWindow: string
  readonly follow: string
  readonly copied: string
  readonly copyFailed: string
  readonly shareFailed: string
  readonly source: string
  readonly date: string
}

export const words: Tables<Words> = {
  "zh-CN": {
    group: "分享",
    networks: {
      wechat: "微信",
      weibo: "微博",
      qq: "QQ",
      qzone: "QQ空间",
      douban: "豆瓣",
      mail: "邮件",
      copy: "复制链接",
      cite: "复制标题和出处",
      system: "更多方式",
      print: "打印",
    },
    newWindow: "，在新窗口打开",
    follow: "关注我们",
    copied: "已复制，可以粘贴给他人了",
    copyFailed: "浏览器不允许复制，请从地址栏复制网址",
    shareFailed: "没有成功，请改用复制链接",
    source: "来源：",
    date: "日期：",
  },
  "zh-TW": {
    group: "分享",
    networks: {
      wechat: "微信",
      weibo: "微博",
      qq: "QQ",
      qzone: "QQ空間",
      douban: "豆瓣",
      mail: "電子郵件",
      copy: "複製連結",
      cite: "複製標題和出處",
      system: "更多方式",
      print: "列印",
    },
    newWindow: "，在新視窗開啟",
    follow: "關注我們",
    copied: "已複製，可以貼給他人了",
    copyFailed: "瀏覽器不允許複製，請從網址列複製網址",
    shareFailed: "沒有成功，請改用複製連結",
    source: "來源：",
    date: "日期：",
  },
  en: {
    group: "Share",
    networks: {
      wechat: "WeChat",
      weibo: "Weibo",
      qq: "QQ",
      qzone: "Qzone",
      douban: "Douban",
      mail: "E-mail",
      copy: "Copy link",
      cite: "Copy citation",
      system: "More",
      print: "Print",
    },
    newWindow: ", opens a new window",
    follow: "Follow us",
    copied: "Copied",
    copyFailed: "The browser refused to copy; please copy the address from its address bar",
    shareFailed: "That did not work; please copy the link instead",
    source: "Source: ",
    date: "Date: ",
  },
}
