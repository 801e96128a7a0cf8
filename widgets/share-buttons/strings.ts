import type { StandardNetwork } from "./networks.ts"

export interface Words {
  readonly group: string
  readonly networks: Readonly<Record<StandardNetwork, string>>
  /** Said after a link's name, for people who do not see that it opens a window. */
  readonly newWindow: string
  readonly follow: string
  readonly failed: string
}

export const simplified: Words = {
  group: "分享",
  networks: {
    wechat: "微信",
    weibo: "微博",
    qq: "QQ",
    qzone: "QQ空间",
    copy: "复制链接",
    cite: "复制出处",
    system: "更多方式",
    print: "打印",
  },
  newWindow: "在新窗口打开",
  follow: "关注我们",
  failed: "没有成功，请稍后再试",
}
