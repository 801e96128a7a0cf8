/** Characters that readers of print and of handwriting take for each other. */
const groups = `
已己巳 未末 土士 人入八 大太犬 日目曰 天夫无 王玉 干千于 力刀 贝见 住往注柱 侯候 析折拆 拔拨 治冶 辨辩辫 编偏遍 徽微 旋施 撒撤
萃粹 暑署 博搏 戌戍戊 茶荼 兔免 鸟乌 令今 午牛年 妨防 贷货 责贵资 睛晴 情清请 扰拢 募幕墓慕暮 壁璧 竟竞 陪培 材村 项顶预 领须
厉历 崇祟 淮准 推堆 措借 没设役 帅师 仑仓 沦论抡 例列 刊刑 级极 沿治 科料 技枝 庆厌 旱早 自白百 失矢 申由甲田 且旦 体休 侍待持特
很狠恨 根限 农衣 拥佣 话活 组姐租祖 间问闻 质货 第弟 因困 便使 处外 栽裁载 赢羸 赏尝 究空 史吏 更吏 刺剌 卷券 圆园 处外 名各 务备 圳训 场扬 财材 径经 径胫 监临 织识 作怍 格恪 疑凝 口囗 拟似 脉咏 墅野 梁粱 幕暮 缔谛 竣峻 洽恰 概慨 幅辐副 勘堪 籍藉 缉辑 戳戮 隋惰 捐损 折拆 拨拔 账胀帐 赂络 诊珍 祥详 象像 纂篡 茸葺 裨脾 揽览 监鉴
`

const groupsOf = new Map<number, number[]>()
for (const [index, group] of groups.trim().split(/\s+/u).entries()) {
  for (const one of group)
    groupsOf.set(one.charCodeAt(0), [...(groupsOf.get(one.charCodeAt(0)) ?? []), index])
}

/** May one character, given as UTF-16 unit, have been taken for the other by its shape? */
export function looksLike(one: number, other: number): boolean {
  const mine = groupsOf.get(other)
  return mine !== undefined && (groupsOf.get(one)?.some((group) => mine.includes(group)) ?? false)
}
