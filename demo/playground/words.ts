/** What each attribute means, in the words of the page; the manifest has them in English. */
const shared: Readonly<Record<string, string>> = {
  lang: "界面语言；不写时跟随页面的 lang。",
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "civic-accessibility-toolbar": {
    launcher:
      "角落里的圆按钮：none 不显示，由页面自己的链接打开；always 总是显示；不写时，页面没有链接才显示。",
    voice: "自带普通话语音所在的文件夹；没有安装时写 none。",
  },
  "civic-interpretation-panel": {
    src: "解读数据（JSON）的网址。",
    for: "政策原文所在元素的 id 或选择器。",
    links: "没有数据时，页面上已有的解读链接的选择器。",
    layout: "inline 放在原处，side 停在正文旁边，drawer 浮在页边。",
  },
  "civic-mayor-mailbox": {
    api: "信箱服务的网址，例如 /api/v1。",
    endpoint: "不用本服务时，接收普通表单提交的网址。",
    box: "只写给这一个信箱时，写它的代码；不写时由来信人选择。",
    tab: "先打开哪一页：write 写信，track 查询，archive 公开答复。",
  },
  "civic-share-buttons": {
    networks: "要哪些按钮，按顺序写，用半角逗号隔开。",
    url: "分享的网址；不写时用页面的规范网址，并去掉会话编号。",
    short: '二维码、海报和复制用的短网址；不写时用页面的 <link rel="shortlink">。',
    heading: "分享的标题；不写时依次用 ArticleTitle、og:title、网页标题。",
    summary: "分享的摘要；不写时用 Description。",
    image: "分享的图片；不写时用 Image 或 og:image。",
    source: "引用时注明的来源；不写时用 ContentSource。",
    utm: "活动名称；写了就在分享的网址后面加 utm_ 参数。",
    mastodon: "“mastodon”按钮分享到哪个服务器。",
    kiosk: "只显示二维码，用于大厅的触摸屏。",
  },
}

export function adviceFor(tagName: string, attribute: string): string | undefined {
  return words[tagName]?.[attribute] ?? shared[attribute]
}
