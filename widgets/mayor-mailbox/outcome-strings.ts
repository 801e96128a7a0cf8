import type { Tables } from "../internal/language.ts"

interface OutcomeWords {
  readonly waitTitle: string
  readonly waitOffline: string
  readonly waitBusy: string
  readonly waitDown: string
  readonly waitElsewhere: string
  readonly others: string
  readonly waitKeep: string
  readonly waitCode: string
  readonly tryNow: string
  readonly backToEdit: string
  readonly receiptTitle: string
  readonly receiptLead: string
  readonly receivedAt: string
  readonly noSerial: string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly print: string
  readonly trackThis: string
  readonly writeAnother: string
  readonly publicDevice: string
  readonly dueOn: string
  readonly refused: string
  readonly refusedPlain: string
  readonly conflict: string
  readonly serial: string
  readonly code: string
  readonly provisional: string
}

/** What is said after sending: loaded while the citizen still writes. */
export const outcomeWords: Tables<OutcomeWords> = {
  "zh-CN": {
    serial: "编号",
    code: "查询码",
    provisional: "（暂定，以节假日安排公布后为准）",
    waitTitle: "信件还没有寄出",
    waitOffline: "现在没有网络，或线路不稳。信件已保存在这台设备上，恢复后会自动提交。",
    waitBusy: "提交的人较多，信箱请您稍等。信件已保存在这台设备上，会自动再试。",
    waitDown: "信箱服务暂时不可用。信件已保存在这台设备上，会自动再试。",
    waitElsewhere: "您的信件正由本浏览器的另一个页面提交，请稍候。那个页面关闭后，由本页接着提交。",
    others: "另有 {n} 封信等待寄出，会自动提交，请不要重复填写。",
    waitKeep: "请保留本页，或稍后用这台设备再打开本页。请不要重复写信。",
    waitCode: "寄出后，凭编号和这个查询码查询。",
    tryNow: "现在再试",
    backToEdit: "取回修改",
    receiptTitle: "信件已收到",
    receiptLead: "请记下编号和查询码，凭这两项查询答复。查询码相当于密码，请不要告诉别人。",
    receivedAt: "收到时间",
    noSerial: "请以网站告知的编号为准",
    copy: "复制编号和查询码",
    copied: "已复制",
    copyFailed: "复制没有成功，请手工抄写",
    print: "打印回执",
    trackThis: "查看办理进度",
    writeAnother: "再写一封",
    publicDevice: "在网吧、办事大厅等公用设备上写信，离开前请清除记录。",
    dueOn: "答复期限",
    refused: "信箱没有接收这封信：{message}",
    refusedPlain: "信箱没有接收这封信，请检查后再提交。",
    conflict: "这封信修改前的内容可能已经送达。如果仍要提交现在的内容，请再提交一次，会作为新的一封信。",
  },
  "zh-TW": {
    serial: "編號",
    code: "查詢碼",
    provisional: "（暫定，以節假日安排公布後為準）",
    waitTitle: "信件還沒有寄出",
    waitOffline: "現在沒有網路，或線路不穩。信件已儲存在這台裝置上，恢復後會自動提交。",
    waitBusy: "提交的人較多，信箱請您稍等。信件已儲存在這台裝置上，會自動再試。",
    waitDown: "信箱服務暫時不可用。信件已儲存在這台裝置上，會自動再試。",
    waitElsewhere: "您的信件正由本瀏覽器的另一個頁面提交，請稍候。那個頁面關閉後，由本頁接著提交。",
    others: "另有 {n} 封信等待寄出，會自動提交，請不要重複填寫。",
    waitKeep: "請保留本頁，或稍後用這台裝置再開啟本頁。請不要重複寫信。",
    waitCode: "寄出後，憑編號和這個查詢碼查詢。",
    tryNow: "現在再試",
    backToEdit: "取回修改",
    receiptTitle: "信件已收到",
    receiptLead: "請記下編號和查詢碼，憑這兩項查詢答覆。查詢碼相當於密碼，請不要告訴別人。",
    receivedAt: "收到時間",
    noSerial: "請以網站告知的編號為準",
    copy: "複製編號和查詢碼",
    copied: "已複製",
    copyFailed: "複製沒有成功，請手工抄寫",
    print: "列印回執",
    trackThis: "查看辦理進度",
    writeAnother: "再寫一封",
    publicDevice: "在網咖、辦事大廳等公用裝置上寫信，離開前請清除記錄。",
    dueOn: "答覆期限",
    refused: "信箱沒有接收這封信：{message}",
    refusedPlain: "信箱沒有接收這封信，請檢查後再提交。",
    conflict: "這封信修改前的內容可能已經送達。如果仍要提交現在的內容，請再提交一次，會作為新的一封信。",
  },
  en: {
    serial: "Serial number",
    code: "Query code",
    provisional: " (provisional until the public holidays are announced)",
    waitTitle: "The letter has not been sent yet",
    waitOffline:
      "There is no network, or a bad line. The letter is kept on this device and is sent when the line is back.",
    waitBusy: "Many people are writing. The letter is kept on this device and will be sent by itself.",
    waitDown: "The mailbox is not available. The letter is kept on this device and will be sent by itself.",
    waitElsewhere:
      "Another page of this browser is sending your letter. When that page is closed, this one goes on.",
    others:
      "Letters still waiting to be sent: {n}. They are sent by themselves; please do not write them twice.",
    waitKeep: "Keep this page, or open it again later on this device. Please do not write the letter twice.",
    waitCode: "Once the letter is sent, this code and its serial number open it.",
    tryNow: "Try now",
    backToEdit: "Take it back",
    receiptTitle: "Your letter has arrived",
    receiptLead:
      "Note the serial number and the query code: both are needed to read the reply. Keep the code to yourself.",
    receivedAt: "Received",
    noSerial: "as given by the website",
    copy: "Copy number and code",
    copied: "Copied",
    copyFailed: "Copying did not work; please write them down",
    print: "Print the receipt",
    trackThis: "Follow this letter",
    writeAnother: "Write another letter",
    publicDevice: "On a shared computer, clear this device before you leave.",
    dueOn: "Reply due by",
    refused: "The mailbox did not take this letter: {message}",
    refusedPlain: "The mailbox did not take this letter. Please check it and send again.",
    conflict:
      "The letter as it was before your changes may have arrived already. Send again if you want this version to go as a new letter.",
  },
}
