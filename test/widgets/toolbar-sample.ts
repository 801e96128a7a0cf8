/** A page of 2008 with all that moves, floats and hides on old portals, and a frame of its own. */
export const oldPage = `<html><head><meta charset="utf-8"><title>云川市人民政府</title>
<script src="/dist/civicbridge.js" data-toolbar data-toolbar-voice="none"></script><link rel="stylesheet" href="/old.css"></head>
<body><div id="couplet">对联广告</div><div id="head"><a href="#a" data-civic-open="accessibility">无障碍浏览</a></div>
<table id="shell" width="1000" cellspacing="0"><tr><td width="200" id="side"><p>栏目导航</p><ul><li><a href="#1">机构职能</a></li><li><a href="#2">信息公开指南</a></li></ul></td>
<td width="800"><h1>关于做好冬季供暖工作的通知</h1><p class="date">2026-11-09</p><div id="zoom">
${"<p>各有关单位要在十一月十五日前完成设备检修，公布服务电话，安排人员昼夜值守。群众反映的问题要当天受理。</p>".repeat(5)}
<p>详见<a href="#3">供暖条例</a>的规定。</p><p><img id="moving" src="/moving.gif" width="40" height="40" alt="施工示意"></p></div>
<div id="frame-box" class="banner"><span>图片上的标题</span></div></td></tr></table>
<marquee id="ticker" width="400">热烈欢迎各位来宾莅临我市考察指导工作</marquee><p id="spin">滚动</p>
<form><input id="query" value="不要读我"><button type="button" id="go">查询</button></form>
<iframe id="inner" src="/inner" width="300" height="80"></iframe></body></html>`

export const oldStyle = `body{margin:0;font:12px/18px SimSun,serif;background:#e8eef6;color:#333}
#head{height:60px;background:#0b4f9e url(/moving.gif) no-repeat}#head a{color:#fff}
#couplet{position:fixed;left:2px;top:120px;width:90px;height:200px;background:#c00;color:#fff}
#shell{margin:0 auto;background:#fff}#side li{list-style:none;height:22px;overflow:hidden}
#spin{animation:turn 1s infinite}@keyframes turn{to{margin-left:30px}}
.banner{position:relative;height:60px;background:#246}.banner span{position:absolute;left:8px;top:20px;color:#fff}`

export const innerPage = `<!DOCTYPE html><html lang="zh-CN"><head><title>办事</title><meta charset="utf-8"></head><body><p>办事大厅的窗口</p></body></html>`

/** Two frames, red and blue, 100 ms each, for ever. */
export function movingGif(size = 20): Buffer {
  const header = [71, 73, 70, 56, 57, 97, size, 0, size, 0, 0x91, 0, 0]
  const colours = [255, 0, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255]
  const loop = [0x21, 0xff, 11, ...Buffer.from("NETSCAPE2.0"), 3, 1, 0, 0, 0]
  const frame = (colour: number): number[] => [
    ...[0x21, 0xf9, 4, 4, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, size, 0, size, 0, 0, 2],
    ...blocks(codes(colour, size * size)),
    0,
  ]
  return Buffer.from([...header, ...colours, ...loop, ...frame(0), ...frame(1), 0x3b])
}

/** LZW without compression: a clear code before every pixel keeps all codes at three bits. */
function codes(colour: number, pixels: number): number[] {
  let bits = ""
  const add = (code: number): void => {
    bits = code.toString(2).padStart(3, "0") + bits
  }
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    add(4)
    add(colour)
  }
  add(5)
  const padded = bits.padStart(Math.ceil(bits.length / 8) * 8, "0")
  const bytes = padded.match(/.{8}/g) ?? []
  return bytes.map((byte) => Number.parseInt(byte, 2)).reverse()
}

function blocks(bytes: readonly number[]): number[] {
  const all: number[] = []
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.slice(at, at + 255)
    all.push(part.length, ...part)
  }
  return all
}
