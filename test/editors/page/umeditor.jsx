import { vUeditor } from "v-umeditor"
import Vue from "vue/dist/vue.esm.js"

const { civic, UM } = window
// The package fetches its words from its author's site; tests run without the network.
UM.I18N["zh-cn"] = { labelMap: {}, autofloatMsg: "", ok: "确认", cancel: "取消" }

new Vue({
  el: "#app",
  components: { vUeditor },
  methods: {
    ready(editor) {
      editor.addListener("contentchange", civic.changed)
      civic.offer({
        surface: () => document.querySelector("[contenteditable]"),
        get: () => editor.getContent(),
        set: ({ html }) => editor.setContent(html),
        asides: [() => editor.execCommand("source")],
      })
    },
  },
  template: `<v-ueditor id="ed" :config="{ initialFrameHeight: 220, toolbar: ['source | undo redo | bold italic'] }" @ready="ready" />`,
})
