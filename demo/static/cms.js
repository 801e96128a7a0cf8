/* Starts the editors. `window.cms` holds them, so that a test can ask each for its own model. */
;(() => {
  var sample =
    "根据国办发[2006]104号文件要求，我市今年以来各项工作取得了显着成效，相关相关指标位居全省前列。请于2026年2月30日前报送材料，联系人手机13800138000。"
  var editor = window.wangEditor.createEditor({
    selector: "#wangeditor",
    html: "<p><br></p>",
    config: { placeholder: "请输入正文", scroll: true },
    mode: "simple",
  })
  window.wangEditor.createToolbar({
    editor: editor,
    selector: "#wangeditor-toolbar",
    mode: "simple",
    config: { excludeKeys: ["uploadImage", "group-video", "fullScreen"] },
  })
  window.cms = { wangeditor: editor, tinymce: null }
  window.tinymce
    .init({
      selector: "#tinymce",
      license_key: "gpl",
      language: "zh_CN",
      language_url: "/static/tinymce-zh-cn.js",
      base_url: "/editors/tinymce",
      suffix: ".min",
      height: 240,
      menubar: false,
      branding: false,
      promotion: false,
      statusbar: false,
      plugins: "lists link table",
      toolbar: "undo redo | bold italic | bullist numlist | link table",
      content_style:
        "body{font:17px/1.9 'Microsoft YaHei','Noto Sans CJK SC',sans-serif;margin:14px 18px}p{margin:0 0 8px}",
    })
    .then((editors) => {
      window.cms.tinymce = editors[0]
      document.documentElement.setAttribute("data-editors-ready", "")
    })

  var form = document.getElementById("draft")
  document.getElementById("sample").addEventListener("click", () => {
    editor.setHtml("<p>" + sample + "</p>")
    if (window.cms.tinymce) window.cms.tinymce.setContent("<p>" + sample + "</p>")
    document.getElementById("textarea").value = sample
    document.getElementById("textarea").dispatchEvent(new Event("input", { bubbles: true }))
    document.getElementById("state").textContent = "已填入示例文字。"
  })
  form.addEventListener("formdata", (event) => {
    event.formData.set("body", editor.getHtml())
    if (window.cms.tinymce) event.formData.set("attachment", window.cms.tinymce.getContent())
  })
})()
