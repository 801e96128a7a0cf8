import { html } from "hono/html"
import type { Html } from "./age.ts"
import { site } from "./content.ts"

/** What 国办发〔2017〕47号 asks of the foot of every page. The registrations are as fictional as the city. */
export function footerLines(prefix: string): Html {
  return html`<p>主办单位：云川市人民政府办公室　承办单位：云川市政务服务和数据管理局</p>
<p>联系电话：0990-8000000　网站标识码：${site.code}</p>
<p><a href="https://beian.miit.gov.cn/">岭ICP备20269901号-1</a>　<a href="https://beian.mps.gov.cn/">岭公网安备36990102000001号</a>　<a href="https://bszs.conac.cn/">党政机关网站标识</a>　<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${site.code}">我为政府网站找错</a></p>
<p><a href="${prefix}/map/">网站地图</a>　本站为政民桥（CivicBridge）演示站点，云川市及页面内容均为虚构</p>`
}
