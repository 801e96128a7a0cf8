/** A policy page of the fictional city on which every rule that can be decided from a file is kept. */
export const compliantPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>云川市人民政府办公室关于印发节水管理办法的通知_云川市人民政府</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="SiteName" content="云川市人民政府">
<meta name="SiteDomain" content="www.yunchuan.gov.cn">
<meta name="SiteIDCode" content="9901000001">
<meta name="ColumnName" content="政策文件">
<meta name="ColumnDescription" content="公布市政府及办公室印发的文件">
<meta name="ColumnKeywords" content="文件,通知">
<meta name="ColumnType" content="政策文件">
<meta name="ArticleTitle" content="云川市人民政府办公室关于印发节水管理办法的通知">
<meta name="PubDate" content="2026-03-18 09:30">
<meta name="ContentSource" content="云川市人民政府办公室">
<meta name="Keywords" content="节约用水,用水定额,水务">
<meta name="Author" content="周望川">
<meta name="Description" content="《云川市节水管理办法》自2026年5月1日起施行，规定用水定额、节水器具和加价标准，适用于本市行政区域内的单位和个人。">
<meta name="Image" content="/images/a.png">
<meta name="Url" content="https://www.yunchuan.gov.cn/zwgk/zcwj/t20260318_1.html">
</head>
<body>
<header class="header"><a href="#elder" class="elder-entry">长者模式</a></header>
<nav><a href="/">首页</a><a href="/zwgk/">政务公开</a></nav>
<main class="article">
<table class="info"><tbody>
<tr><td>索引号：</td><td>YC0000/2026-00012</td><td>主题分类：</td><td>水利、水务</td></tr>
<tr><td>发文机关：</td><td>云川市人民政府办公室</td><td>成文日期：</td><td>2026年3月16日</td></tr>
<tr><td>发文字号：</td><td>云府办发〔2026〕12号</td><td>发布日期：</td><td>2026年3月18日</td></tr>
<tr><td>有效性：</td><td>有效</td></tr>
</tbody></table>
<h1>云川市人民政府办公室关于印发节水管理办法的通知</h1>
<div class="info-line">发布时间：2026-03-18 09:30　来源：云川市人民政府办公室</div>
<civic-share-buttons></civic-share-buttons>
<div class="content" id="zoom">
<p>云府办发〔2026〕12号</p>
<p>各县（区）人民政府，市直各部门：</p>
<p>为加强节约用水管理，促进水资源可持续利用，经市人民政府同意，现将《云川市节水管理办法》印发给你们，请认真贯彻执行。</p>
<p>一、单位用水超过用水定额的，按照规定加价。新建、改建、扩建项目应当安装节水器具。</p>
<p>二、本办法自2026年5月1日起施行，由云川市水务局负责解释，咨询电话0859-3221234。</p>
<p><img src="/images/a.png" alt="用水定额对比图" width="600" height="400"></p>
<p>详见<a href="https://www.gov.cn/zhengce/">国家有关规定</a>。</p>
<p>附件：1.节水器具目录 2.用水定额表</p>
<p>云川市人民政府办公室</p>
<p>2026年3月16日</p>
<p><a href="/files/1.docx">附件1.节水器具目录.docx</a></p>
<p><a href="/files/2.docx">附件2.用水定额表.docx</a></p>
</div>
<div class="related"><a href="/zwgk/zcjd/t20260318_2.html">一图读懂《云川市节水管理办法》</a></div>
</main>
<footer class="footer">
<p>主办单位：云川市人民政府办公室　联系电话：0859-3220000　网站标识码：9901000001</p>
<p><a href="https://beian.miit.gov.cn/">江ICP备09000001号-1</a>
<a href="https://beian.mps.gov.cn/#/query/webSearch?code=99010002000001">江公网安备 99010002000001号</a>
<a href="/sitemap.html">网站地图</a>
<a href="https://bszs.conac.cn/sitename?method=show&amp;id=1">党政机关</a>
<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=9901000001">我为政府网站找错</a></p>
</footer>
</body>
</html>`
