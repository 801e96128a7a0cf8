/**
 * Writes the tables of the accessibility toolbar: `page/script-table.ts` (Simplified and Traditional, from OpenCC's
 * characters) and `reading/pinyin-table.ts` (readings of the characters of GB 2312, by pinyin-pro).
 * `node scripts/reading-tables.js`; a test compares.
 */
import { writeFileSync } from "node:fs"
import { fileURLToPath, pathToFileURL } from "node:url"
import { Converter } from "opencc-js"
import { pinyin } from "pinyin-pro"

const folder = fileURLToPath(new URL("../widgets/accessibility-toolbar/", import.meta.url))
const head = "/** Written by `node scripts/reading-tables.js`: change it there. */\n"

/** Where one simplified character stands for several, a phrase decides. Each is followed by its traditional form. */
const scriptPhrases = `干部幹部 骨干骨幹 干事幹事 主干主幹 干线幹線 才干才幹 实干實幹 干活幹活 干劲幹勁 干涉干涉 干扰干擾 干预干預
若干若干 干旱乾旱 干净乾淨 干燥乾燥 饼干餅乾 理发理髮 头发頭髮 毛发毛髮 皇后皇后 太后太后 公里公里 里程里程 乡里鄉里 故里故里
英里英里 邻里鄰里 千里千里 万里萬里 面粉麵粉 面条麵條 面包麵包 方便面方便麵 船只船隻 系统系統 系列系列 体系體系 关系關係 联系聯繫
维系維繫 院系院系 水系水系 征收徵收 征求徵求 征集徵集 征用徵用 征信徵信 象征象徵 特征特徵 长征長征 征程征程 复杂複雜 重复重複
复印複印 复制複製 复合複合 复核覆核 回复回覆 答复答覆 批复批覆 复查複查 复审複審 日历日曆 农历農曆 历法曆法 年历年曆 五谷五穀 谷物穀物
稻谷稻穀 批准批准 准予准予 准许准許 核准核准 获准獲准 准入准入 制造製造 制作製作 制品製品 研制研製 编制編製 印制印製 绘制繪製 监制監製
放松放鬆 宽松寬鬆 轻松輕鬆 松动鬆動 战斗戰鬥 奋斗奮鬥 斗争鬥爭 了解瞭解 明了明瞭 手表手錶 电表電錶 水表水錶 钟表鐘錶 周末週末 每周每週
周年週年 周期週期 下周下週 本周本週 上周上週 一周一週 周刊週刊 杂志雜誌 借口藉口 凭借憑藉 宿舍宿舍 校舍校舍 房舍房舍 旅游旅遊 游客遊客
游览遊覽 游行遊行 导游導遊 出游出遊 游戏遊戲 采取採取 采购採購 采用採用 采集採集 采访採訪 采纳採納 开采開採 采伐採伐 采样採樣 采暖採暖
占用佔用 占地佔地 占有佔有 占比佔比 侵占侵佔 占道佔道 注册註冊 注销註銷 注明註明 备注備註 注释註釋 家具家具 冲突衝突 冲击衝擊 缓冲緩衝
余额餘額 其余其餘 剩余剩餘 业余業餘 余热餘熱 多余多餘 结余結餘 下发下發 秋千鞦韆 山岳山嶽 台风颱風 台州台州 天台天台 丑闻醜聞 致密緻密
精致精緻 细致細緻 标致標緻 卷烟捲菸 问卷問卷 试卷試卷 案卷案卷 卷宗卷宗 签约簽約 签订簽訂 签名簽名 签字簽字 标签標籤 书签書籤 书面書面
云川雲川 暗云暗雲 合并合併 并且並且 并列並列 吞并吞併 兼并兼併 归并歸併 尽量儘量 尽快儘快 尽早儘早 尽管儘管 尽可能儘可能 当天當天
胡同胡同 胡须鬍鬚 恶心噁心 症结癥結 几乎幾乎 茶几茶几 困难困難 围困圍困 困倦睏倦 仆人僕人 朴素樸素 种植種植 种子種子 姓种姓种 向导嚮導
御寒禦寒 防御防禦 抵御抵禦 抗御抗禦 沈阳瀋陽 墨沈墨瀋 划分劃分 计划計劃 规划規劃 划拨劃撥 划船划船 划算划算 制订制訂 制定制定 体制體制
合同合同 布告佈告 公布公佈 发布發佈 颁布頒佈 宣布宣佈 分布分佈 布局佈局 布置佈置 部署部署 瀑布瀑布 棉布棉布 背包背包 辟谣闢謠 开辟開闢
复辟復辟 回避迴避 回旋迴旋 巡回巡迴 回收回收 局促局促 据说據說 拮据拮据 克服克服 克扣剋扣 咸阳咸陽 咸味鹹味 老板老闆 板块板塊 欲望慾望
岩石岩石 烟草菸草 吸烟吸菸 禁烟禁菸 扎实扎實 驻扎駐紮 挂号掛號 挂牌掛牌 帘子簾子 窗帘窗簾 雇佣僱傭 佣金佣金 雇主僱主 志愿志願 标志標誌
日志日誌 准则準則 标准標準 水准水準 准备準備 准确準確 精准精準 对准對準 基准基準`

/** Words whose reading is not that of their characters one by one. */
const polyphones = `重庆 重复 重新 重阳 重组 重建 重申 重启 重修 重叠 重名 银行 行业 行列 行长 行情 同行 行距 商行 分行 支行 央行 增长 成长 生长 校长 市长 县长
省长 区长 镇长 乡长 村长 局长 部长 厅长 处长 科长 院长 所长 站长 首长 长者 长辈 家长 班长 队长 会长 组长 团长 厂长 理事长 秘书长 董事长 主任
调整 调节 调解 协调 调控 调和 调理 空调 调研 调查 调度 调动 调用 抽调 参与 与会 给予 供给 自给 补给 给付 给水 配给 处理 处分 处罚 处置 查处 惩处 相处
处于 好处 办事处 处长 分配 分量 成分 部分 过分 水分 养分 充分 份额 应当 应该 应有 供应 响应 反应 应对 应急 应用 应届 承应 相应 适应 回应 对应
便宜 便民 方便 便利 以便 率先 效率 税率 利率 比率 频率 率领 都市 首都 成都 都江堰 还款 偿还 归还 还贷 还是 还有 退还 得以 取得 必得 觉得 着力 着手 着重 着落 执着 沿着
数据 数量 数字 数额 参数 数目 不计其数 量化 测量 质量 数落 计量 量体裁衣 衡量 丈量 会计 会议 会同 财会 会稽 传统 传播 传记 自传 传达 宣传 转让 转移 转变 转动 运转 周转 旋转
中奖 中标 中毒 命中 中央 看中 种植 种类 种子 播种 栽种 种粮 耕种 接种 品种 为了 因为 为民 为此 为何 作为 成为 行为 认为 人为 为人民服务 难民 灾难 遇难 避难 困难 难题 发难
创新 创伤 参差 参加 差别 差额 误差 出差 差旅 差事 差距 当前 当地 适当 恰当 妥当 上当 当作 当年 担保 担任 承担 负担 重担 担当 提供 供暖 供电 供水 口供 供奉 否则 否定 薄弱 薄荷 薄利 单薄
兴办 兴建 兴起 振兴 复兴 高兴 兴趣 即兴 模式 模范 规模 模样 模具 要求 要点 重要 更新 更换 更正 变更 更加 更好 更多 朝阳 朝鲜 今朝 乐观 音乐 快乐 娱乐 乐曲 血液 流血 献血 输血 露天 暴露 露面
角色 角度 主角 勒令 悬勒 累计 积累 劳累 连累 累累 落实 落后 丢三落四 强制 强调 勉强 倔强 强化 曲线 歌曲 弯曲 曲折 切实 一切 密切 切割 切身 亲切 塞外 边塞 堵塞 散发 散文 分散 丧失 丧葬 扫除 扫帚
盛会 茂盛 盛饭 石头 一石 宿舍 舍弃 宿 似的 相似 缩短 提防 提高 挑选 挑战 调戏 帖子 请帖 吐露 呕吐 系统 关系 联系 系鞋带 纤维 相关 相片 真相 照相 互相 削减 剥削 校对 学校 校正 审校 校准 应允 压轴 咽喉 燕京 饮水 饮马 载体 记载 载人 登载 装载 下载 刊载
扎实 挣扎 驻扎 占用 占卜 涨价 上涨 高涨 泡涨 正月 正式 只有 船只 一只 钻研 钻石 钻井 作坊 作用 工作 作料 单位 单于 姓单 解放 押解 解送 了解 结合 结实 团结 结果 巷道 大街小巷 藏品 西藏 宝藏 储藏 降低 投降 下降 禁止 不禁 奇数 奇迹 济南 经济 救济 间接 中间 间断 期间 房间 时间 间隔 将来 将士 嚼 教育 教书 教材 教学 教训 尽管 尽力 尽量 劲头 强劲 卷入 考卷 卷宗 可以 可汗 空白 空气 空间 空缺 填空 亏空 拉 乐山 勒 俩 量 笼罩 笼子 绿化 鸭绿江 论语 理论 抹 埋怨 埋没 蒙古 蒙受 启蒙 秘密 秘鲁 模 宁可 宁夏 安宁 宁愿 弄堂 弄 泡 炮制 喷香 片面 唱片 漂白 漂亮 漂流 撇 铺设 店铺 铺 瀑布 曝光 栖息 稽查 蹊跷 铅山 悄悄 翘 亲家 亲属 曲 圈 雀 任丘 任务 任 撒 散 色 厦门 大厦 上声 上海 少年 少数 多少 减少 召开 折扣 折本 转折 什么 什锦 识别 标识 知识 属于 数 刷 说服 游说 伺候 似 遂 踏实 踏 拓展 拓片 瓦 委蛇 委员 尾巴 遗赠 遗产 吓 鲜 巷 肖像 姓肖 省份 反省 行政 执行 行动 进行 发行 施行 暂行 试行 履行 现行 银行卡 行人 车行道 人行道 一行 吁请 呼吁 旋风 约定 钥匙 晕 载 涨 折 症状 症结 中 轴 属 着 琢磨 钻 作`

/** Path and text of both tables. */
export function readingTables() {
  return [
    { path: `${folder}page/script-table.ts`, text: scriptTable() },
    { path: `${folder}reading/pinyin-table.ts`, text: pinyinTable() },
  ]
}

function scriptTable() {
  const forward = Converter({ from: "cn", to: "tw" })
  const backward = Converter({ from: "t", to: "cn" })
  const pairs = []
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code)
    const other = forward(character)
    const isSimplified = backward(character) === character
    if (isSimplified && other.length === 1 && other !== character) pairs.push([character, other])
  }
  const known = new Set(pairs.map(([, traditional]) => traditional))
  // Forms that only the way back knows must not decide the way there: 齣 is 出, but 出 stays 出.
  const variants = []
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code)
    const other = backward(character)
    if (other.length === 1 && other !== character && !known.has(character)) variants.push(other + character)
  }
  const [simplified, traditional] = [0, 1].map((side) => pairs.map((pair) => pair[side]).join(""))
  return `${head}
/** Simplified characters; at the same places in \`traditional\` stand their other forms. From OpenCC (Apache-2.0). */
export const simplified =
  ${JSON.stringify(simplified)}
export const traditional =
  ${JSON.stringify(traditional)}
/** A simplified character and another traditional form of it, one after the other; for the way back only. */
export const variants =
  ${JSON.stringify(variants.join(""))}
/** Phrase and traditional form, one after the other. */
export const phrases =
  ${JSON.stringify(scriptPhrases.split(/\s+/).join(" "))}
`
}

function pinyinTable() {
  const readings = new Map()
  for (const character of gb2312()) {
    const reading = pinyin(character)
    if (!/[a-zü]/i.test(reading.normalize("NFD"))) continue
    readings.set(reading, (readings.get(reading) ?? "") + character)
  }
  const syllables = [...readings].map(([reading, characters]) => reading + characters).join(" ")
  const phrases = [...new Set(polyphones.split(/\s+/))].filter((word) => word.length > 1 && isException(word))
  const entries = phrases.map((word) => word + pinyin(word, { type: "array" }).join(","))
  return `${head}
/** A reading and the characters of GB 2312 that have it, from pinyin-pro (MIT). */
export const syllables =
  ${JSON.stringify(syllables)}
/** Words that are read otherwise than their characters alone. */
export const phrases =
  ${JSON.stringify(entries.join(" "))}
`
}

function isException(word) {
  const alone = [...word].map((character) => pinyin(character)).join(",")
  return pinyin(word, { type: "array" }).join(",") !== alone
}

function* gb2312() {
  const decoder = new TextDecoder("gb2312")
  yield "〇"
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if (/^[\u4e00-\u9fff]$/.test(character)) yield character
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { path, text } of readingTables()) writeFileSync(path, text)
}
