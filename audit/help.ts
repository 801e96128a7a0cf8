import { profiles } from "./profiles.ts"

/** What `--help` prints. */
export function helpText(): string {
  const names = profiles.map(({ id, name }) => `${id}（${name}）`).join("  ")
  return `政民桥 CivicBridge：检查政府网站的文字、网页、栏目和整站
Checks texts, pages, columns and whole sites of Chinese government websites.

用法 Usage:
  npx civicbridge audit PATH|URL… [--profile NAME|FILE.json] [--format FORMAT] [options]
  npx civicbridge mailbox          启动信箱服务 start the mailbox service

PATH  文件（.txt .html .htm .shtml .xhtml .docx .xlsx .pdf）或文件夹 a file or a folder
URL   http(s) 网址，从该页起抓取同一主机，遵守 robots.txt
      crawls the same host from this page and obeys robots.txt

  --profile NAME|FILE.json  检查方案 the place's own numbers: ${names}
  --format FORMAT           text（默认）json html csv sarif
  --words FILE.csv          本单位的词表：领导姓名职务、规范表述或机构名称，可多次 the unit's own lists, repeatable
  -o, --output FILE         写入文件而不是标准输出 write to a file instead of stdout
  --today YYYY-MM-DD        判断时效用的日期，默认北京时间今天 date to judge by, default today in Beijing

抓取 Crawling:
  --rate N                  每秒请求数，默认 1 requests a second
  --depth N                 链接层数，默认 3 how many links deep
  --max-pages N             每站最多页数，默认 500 at most this many pages of a site
  --attachments N           每站最多打开的附件数，默认 100，0 为不打开 attachments opened, 0 for none
  --links N                 每站最多核实的站外链接和文件链接，默认 200，0 为不核实
                            links to other sites and files asked whether they are there, 0 for none
  --timeout SECONDS         单次请求时限，默认 15 time limit of one request
  --allow-private           允许链接和跳转进入内网地址 let links and redirects lead into private networks
  --state FILE              进度文件，中断后用同一命令继续 lets a stopped run go on
  --sites FILE              网站清单，每行一个网址 a list of sites, one address a line

多机普查 Several auditors, one queue (PostgreSQL):
  --queue postgres://…      各机用同一命令启动，分头领取网站，最后各自写出同一份总报告；中断的由其他机器接着查
                            start the same command on each machine; each writes the report of all
  --census NAME             普查名称，默认 default name of the run in the queue
  --lease SECONDS           检查员失去联系多久后由别人接手，默认 60 when a silent auditor loses its site

抽查与对比 Samples and trend:
  --sample N --seed N       从文章页中随机抽 N 篇，种子相同则抽样相同 judge a random sample of the article pages
  --previous REPORT.json    与上次的 JSON 报告对比 compare with an earlier JSON report

退出码 Exit code:
  0    没有“必须改正”的问题 nothing of severity “must”
  1    有“必须改正”的问题，或什么都没能读到 something must be mended, or nothing could be read
  2    用法错误，没有检查 bad usage, nothing was checked
  130  被中止 stopped by a signal
`
}
