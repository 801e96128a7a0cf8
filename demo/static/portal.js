/* What a portal of that time does with jQuery: today's date in the banner, zebra lists, a ticker that stays away. */
jQuery(($) => {
  var now = new Date(Date.now() + 8 * 3600000)
  var days = "日一二三四五六"
  var text =
    now.getUTCFullYear() +
    "年" +
    (now.getUTCMonth() + 1) +
    "月" +
    now.getUTCDate() +
    "日　星期" +
    days.charAt(now.getUTCDay())
  $(".tools").prepend($("<span class='today'></span>").text(text), "<i>|</i>")
  $(".list li:odd, .box li:odd").addClass("odd")
})
