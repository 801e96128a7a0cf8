import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

const style = `<style>body{max-width:860px;margin:28px auto;font:16px/1.8 sans-serif}input,textarea{box-sizing:border-box;width:100%;padding:8px 10px;font:16px/1.8 sans-serif}label{display:block;margin:12px 0}button{padding:8px 20px;font-size:16px}</style>`

const pages: Readonly<Record<string, string>> = {
  "/cms": `${style}<h1>信息编辑</h1><form id="form" action="/published"><label>标题 <input name="title"></label>
    <label>正文 <textarea id="ed" name="body" rows="7"></textarea></label>
    <button type="button" id="draft">保存草稿</button> <button type="button" id="cancel">取消发布</button>
    <button id="publish">发布</button></form>
    <script>draft.onclick = () => { document.title = "草稿已保存" }</script>`,
  "/form": `${style}<h1>信息编辑</h1><form><label>标题 <input name="title" value="关于加强节约用水工作的通知"></label>
    <table><tr><td>来源：</td><td><input name="f_12"></td></tr></table><label>* 发布时间 <input name="f_13"></label>
    <label>摘要 <textarea name="f_14" rows="2"></textarea></label>
    <label>正文 <textarea id="ed" rows="8">各县区人民政府，市政府各部门：
为进一步加强节约用水工作，促进水资源高效利用，现就有关事项通知如下。
云川市水务局
2026年3月18日</textarea></label></form>`,
  "/frames": `${style}<h1>信息编辑</h1><iframe src="/frame" style="width:100%;height:260px"></iframe>
    <a href="/published" id="publish">审核通过</a>`,
  "/frame": `${style}<div id="ed" contenteditable style="min-height:160px"></div>`,
  "/published": `<h1>已发布</h1>`,
  "/reply": `${style}<h1>来信办理</h1><p>来信时间：2026-03-02 答复单位：云川市水务局</p>
    <label for="answer">答复内容</label><textarea id="answer" rows="6"></textarea>
    <label>备注 <textarea id="note" rows="4"></textarea></label>`,
  "/article": `<h1>关于加强节约用水工作的通知</h1><p>来源：云川市水务局　发布时间：2026-03-18 09:30</p>
    <table><tr><td>索引号</td><td>YC012-2026-0031</td><td>发文机关</td><td>云川市水务局</td></tr>
    <tr><td>发文字号</td><td>云水发〔2026〕8号</td><td>成文日期</td><td>2026年3月18日</td></tr></table>
    <div class="article-content" id="zoom"><p>各县区人民政府，市政府各部门：</p>
    <p>为进一步加强节约用水工作，促进水资源高效利用，现就有关事项通知如下。</p>
    <p>一、严格用水定额管理。年用水量5万立方米以上的单位，应当按季度报送用水计划，由市水务局核定后执行。</p>
    <p>二、推广节水器具。公共机构应当在2026年6月底前完成节水器具改造，新建项目同步安装。</p>
    <p>三、加强宣传引导。各单位要结合世界水日、中国水周开展宣传活动，营造良好氛围。</p>
    <p>附件：1.<a href="/files/1.docx">节水任务分工表.docx</a></p>
    <p>云川市水务局</p><p>2026年3月18日</p></div>`,
  "/quota": `<h1>关于公布用水定额的通知</h1>
    <table><tr><td>索引号</td><td>YC012-2026-0032</td><td>发文机关</td><td>云川市水务局</td></tr>
    <tr><td>发文字号</td><td>云水发〔2026〕9号</td><td>成文日期</td><td>2026年3月20日</td></tr></table>
    <div class="article-content" id="zoom"><p>各县区人民政府，市政府各部门：</p>
    <p>现将2026年用水定额公布如下，请遵照执行。执行中的问题，请向市水务局水资源科反映。</p>
    <table><tr><td>行业</td><td>定额</td></tr><tr><td>学校</td><td>30立方米</td></tr><tr><td>医院</td><td>90立方米</td></tr></table>
    <p>云川市水务局</p><p>2026年3月20日</p></div>`,
}

/** A small CMS, a desk for replies and a published article. */
export async function serveCms(): Promise<{ readonly home: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const body = pages[new URL(request.url ?? "/", "http://localhost").pathname]
    response.statusCode = body === undefined ? 404 : 200
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>云川市政府网站后台</title></head><body>${body ?? ""}</body></html>`,
    )
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as AddressInfo
  return {
    home: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
