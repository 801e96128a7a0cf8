import type { OtherTables } from "../internal/load-words.ts"
import type { Words } from "./strings.ts"

export const others: OtherTables<Words> = {
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
      cite: "複製出處",
      system: "更多方式",
      print: "列印",
    },
    newWindow: "在新視窗開啟",
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
    newWindow: "opens a new window",
    follow: "Follow us",
    copied: "Copied",
    copyFailed: "The browser refused to copy; please copy the address from its address bar",
    shareFailed: "That did not work; please copy the link instead",
    source: "Source: ",
    date: "Date: ",
  },
}
