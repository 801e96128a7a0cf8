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

export const simplified: Words = {
  group: "分享",
  networks: {
    wechat: "微信",
    weibo: "微博",
    qq: "QQ",
    qzone: "QQ空间",
    douban: "豆瓣",
    mail: "邮件",
    copy: "复制链接",
    cite: "复制出处",
    system: "更多方式",
    print: "打印",
  },
  newWindow: "在新窗口打开",
  follow: "关注我们",
  copied: "已复制，可以粘贴给他人了",
  copyFailed: "浏览器不允许复制，请从地址栏复制网址",
  shareFailed: "没有成功，请改用复制链接",
  source: "来源：",
  date: "日期：",
}
