/* Starts the four editors of the second page. `window.cms` holds them, so that a test can ask each for its own model. */
;(() => {
  var sample =
    "根据国办发[2006]104号文件要求，我市今年以来各项工作取得了显着成效，相关相关指标位居全省前列。请于2026年2月30日前报送材料，联系人手机13800138000。"
  var waiting = 3
  window.cms = { ueditor: null, ckeditor: null, quill: null, kindeditor: null }

  window.cms.ueditor = window.UE.getEditor("ueditor", {
    UEDITOR_HOME_URL: "/editors/ueditor/",
    serverUrl: "/cms/ueditor-config",
    initialFrameWidth: "100%",
    initialFrameHeight: 220,
    autoHeightEnabled: false,
    autoFloatEnabled: false,
    elementPathEnabled: false,
    wordCount: false,
    enableAutoSave: false,
    initialStyle: "p{line-height:1.9;font:17px/1.9 'Microsoft YaHei','Noto Sans CJK SC',sans-serif}",
    toolbars: [
      [
        "undo",
        "redo",
        "bold",
        "italic",
        "underline",
        "insertorderedlist",
        "insertunorderedlist",
        "justifyleft",
        "justifycenter",
        "justifyright",
        "link",
        "inserttable",
        "removeformat",
      ],
    ],
  })
  window.cms.ueditor.ready(ready)

  // Its plugin asks the maker's server for news of its version unless told not to before it loads.
  window.CKEDITOR.config.versionCheck = false
  window.cms.ckeditor = window.CKEDITOR.replace("ckeditor", {
    language: "zh-cn",
    height: 200,
    customConfig: "",
    removePlugins: "elementspath,scayt,wsc,exportpdf,resize",
    contentsCss: "/static/cms-content.css",
    toolbar: [["Undo", "Redo", "Bold", "Italic", "NumberedList", "BulletedList", "Link", "Table"]],
  })
  window.cms.ckeditor.on("instanceReady", ready)

  window.cms.quill = new window.Quill("#quill", {
    theme: "snow",
    placeholder: "一两句话说明主要内容",
    modules: {
      toolbar: [
        ["bold", "italic", "underline"],
        [{ list: "ordered" }, { list: "bullet" }],
        ["link", "clean"],
      ],
    },
  })

  window.cms.kindeditor = window.KindEditor.create("#kindeditor", {
    basePath: "/editors/kindeditor/",
    langType: "zh-CN",
    width: "100%",
    height: "200px",
    resizeType: 0,
    allowFileManager: false,
    allowImageUpload: false,
    cssPath: "/static/cms-content.css",
    items:
      "undo redo | bold italic underline | insertorderedlist insertunorderedlist | link table source".split(
        " ",
      ),
    afterCreate() {
      // It gives its frame no name of its own.
      document.querySelector(".ke-edit-iframe").title = "备注"
      ready()
    },
  })

  function ready() {
    waiting -= 1
    if (waiting === 0) document.documentElement.setAttribute("data-editors-ready", "")
  }

  document.getElementById("sample").addEventListener("click", () => {
    window.cms.ueditor.setContent("<p>" + sample + "</p>")
    window.cms.ckeditor.setData("<p>" + sample + "</p>")
    window.cms.quill.setText(sample, "user")
    window.cms.kindeditor.html("<p>" + sample + "</p>")
    document.getElementById("state").textContent = "已填入示例文字。"
  })
  document.getElementById("draft").addEventListener("formdata", (event) => {
    event.formData.set("body", window.cms.ueditor.getContent())
    event.formData.set("attachment", window.cms.ckeditor.getData())
    event.formData.set("summary", window.cms.quill.getSemanticHTML())
    event.formData.set("note", window.cms.kindeditor.html())
    // UEditor keeps a field of its own in the form.
    event.formData.delete("editorValue")
  })
})()
