import { vUeditor } from "v-umeditor"
import Vue from "vue/dist/vue.esm.js"

const { civic } = window
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
      })
    },
  },
  template: `<v-ueditor id="ed" :config="{ initialFrameHeight: 220 }" @ready="ready" />`,
})
