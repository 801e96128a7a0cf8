/** The look of the HTML report: an office paper, on screen and printed. */
export const reportStyle = `
:root{--ink:#1d2733;--soft:#56616e;--line:#d5dbe2;--paper:#fff;--wash:#f4f6f8;--accent:#1f4e79;--must:#a61b1b;--should:#8a5a00;--hint:#2b5f75;--good:#256b3a}
*{box-sizing:border-box}
body{margin:0;background:var(--wash);color:var(--ink);font:16px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;overflow-wrap:anywhere;text-spacing-trim:trim-start}
main{counter-reset:part;max-width:1040px;margin:0 auto;padding:56px 64px 72px;background:var(--paper);box-shadow:0 0 0 1px var(--line)}
h1,h2{font-family:"Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif;line-height:1.35}
h1{margin:0 0 28px;font-size:34px;letter-spacing:.06em;text-align:center;text-wrap:balance}
h2{margin:48px 0 16px;padding-bottom:8px;border-bottom:2px solid var(--accent);font-size:22px;color:var(--accent)}
h2::before{counter-increment:part;content:counter(part,cjk-ideographic) "、"}
.maker{margin:0 0 4px;text-align:center;color:var(--soft);letter-spacing:.3em}
header dl{display:grid;grid-template-columns:1fr 1fr;gap:4px 32px;margin:0;padding:16px 20px;background:var(--wash)}
header dl div{display:flex;gap:1em;min-width:0}
header dl div:first-child{grid-column:1/-1}
dt{flex:none;color:var(--soft)}
dd{margin:0;min-width:0}
a{color:var(--accent);text-underline-offset:.2em}
.figures{display:grid;grid-template-columns:repeat(3,1fr);border:1px solid var(--line)}
.figures div{padding:16px 20px;border-left:1px solid var(--line)}
.figures div:first-child{border-left:0}
.figures b{display:block;font:600 40px/1.2 "Georgia","Times New Roman",serif;font-variant-numeric:tabular-nums}
.figures .must b{color:var(--must)}.figures .should b{color:var(--should)}.figures .hint b{color:var(--hint)}
.verdict{font-size:18px;font-weight:600}
.verdict.lost{color:var(--must)}
table{width:100%;border-collapse:collapse;font-size:15px;line-height:1.6}
th,td{padding:9px 12px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:1px solid var(--ink);color:var(--soft);font-weight:400;white-space:nowrap}
tbody th{min-width:9em;font-weight:600}
small,.rule,.selector{font-size:13px;font-weight:400;color:var(--soft)}
.n{font-variant-numeric:tabular-nums;white-space:nowrap}
.note,.place,.basis{color:var(--soft);font-size:14px}
.tag,.state{white-space:nowrap}
.tag{margin-right:.6em;padding:1px 7px;border:1px solid currentColor;border-radius:2px;font-size:13px;font-weight:400}
.tag.must{color:var(--must)}.tag.should{color:var(--should)}.tag.hint{color:var(--hint)}
.s-lost{color:var(--must);font-weight:600}.s-near{color:var(--should);font-weight:600}.s-kept{color:var(--good)}.s-open{color:var(--soft)}
.times{margin-left:.6em;color:var(--soft);font-size:14px;white-space:nowrap}
.shared{padding:0}
.page{margin:0 0 12px;border:1px solid var(--line)}
summary{display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between;padding:12px 16px;background:var(--wash);cursor:pointer}
summary:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.page-title{font-weight:600;min-width:0}
.place{margin:8px 16px 0}
.findings{margin:0;padding:0 16px 8px;list-style:none}
.findings li{padding:14px 0 10px;border-top:1px solid var(--line)}
.findings li:first-child{border-top:0}
.findings p{margin:0 0 4px}
.quote{padding:6px 12px;background:var(--wash)}
mark{padding:0 2px;background:#ffe9b8;color:inherit;border-bottom:2px solid var(--must)}
ins{text-decoration:none;color:var(--good);font-weight:600}
section ul{margin:0;padding-left:1.4em}
section>p{margin:12px 0}
footer{margin-top:56px;padding-top:16px;border-top:1px solid var(--line);color:var(--soft);font-size:14px}
@media (max-width:640px){
main{padding:28px 18px 48px}
h1{font-size:26px}h2{font-size:19px;margin-top:36px}
header dl{grid-template-columns:1fr;padding:12px 14px}
.figures div{padding:12px}.figures b{font-size:30px}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{display:block;padding:10px 0;border-bottom:1px solid var(--line)}
tbody,tbody th,td{display:block;width:100%}
tbody th,td{padding:2px 0;border:0;text-align:left}
td::before{content:attr(data-label) "：";color:var(--soft)}
}
@media print{
@page{size:A4;margin:20mm 18mm}
body{background:none;font-size:11pt}
main{max-width:none;padding:0;box-shadow:none}
h2,thead,summary{break-after:avoid}
tr,.findings li{break-inside:avoid}
a{color:inherit;text-decoration:none}
mark{background:none}
details::details-content{content-visibility:visible;display:block}
}
`
