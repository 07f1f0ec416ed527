// Words: check the room (/salle).

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const room = {
  "room.page": "Check the room",
  "room.again": "Check again",
  "room.advice": "Good to know",
  "room.checks": "What was checked",
  "room.wait": "Checking…",
  "room.next": "What about the other devices?",
  "room.nextText": "Do the same from each, where it will be used: scan this QR or type this address.",
  "room.qr": "QR of this page",

  "verdict.wait": "Checking…",
  "verdict.good": "This device is ready",
  "verdict.note": "Ready, with a reservation",
  "verdict.bad": "This device will not follow the workshop",
  "verdictText.wait": "It takes a few seconds.",
  "verdictText.good": "It sees the server, receives what the others draw and keeps what you draw.",
  "verdictText.note": "You can draw with it. Read what follows before the day.",
  "verdictText.bad": "Something keeps it from talking to the server. Here is what to try.",

  "check.page": "The page",
  "check.socket": "Live connection",
  "check.latency": "Speed",
  "check.storage": "Memory of the device",
  "check.screen": "The screen",
  "check.secure": "Encrypted connection",
  "check.clock": "The time",

  "found.page.good": "The server answers in {ms} ms.",
  "found.page.bad": "The server no longer answers.",
  "found.socket.good": "The live connection opens and answers.",
  "found.socket.bad": "The live connection does not open, or falls silent.",
  "found.latency.good": "{ms} ms there and back: you see the strokes of the others as they make them.",
  "found.latency.note": "{ms} ms there and back: the strokes of the others come a little late.",
  "found.latency.slow": "{ms} ms there and back: slow, but nothing is lost.",
  "found.latency.bad": "It could not be measured.",
  "found.storage.good": "What you draw without a network is kept, even if the page closes.",
  "found.storage.note":
    "The browser keeps nothing: a drawing made without a network is lost if the page closes.",
  "found.screen.good": "{width} × {height}: room to draw.",
  "found.screen.touch": "{width} × {height}, touch: room to draw with a finger.",
  "found.screen.phone": "{width} × {height}: a phone, made for adding, writing and voting.",
  "found.screen.note": "{width} × {height}: very narrow.",
  "found.secure.good": "Everything works.",
  "found.secure.note": "http, as in a room without internet: everything essential works.",
  "found.clock.good": "The same as the server's.",
  "found.clock.apart": {
    one: "{minutes} min apart from the server.",
    other: "{minutes} min apart from the server.",
  },
  "found.clock.note": "It could not be compared.",

  "advice.page": "Check that the device is on the Wi-Fi of the room, and that the server is still running.",
  "advice.socket":
    "A firewall, a proxy or an antivirus may be cutting WebSockets. Try another browser, then a phone's hotspot; ask the IT department to allow WebSockets to this address.",
  "advice.latency": "Move nearer to the Wi-Fi access point, or leave fewer devices on it.",
  "advice.storage":
    "Leave private browsing, or allow the site to keep data. Otherwise, do not close the tab.",
  "advice.screen": "Turn the device, or keep it for sticky notes and votes.",
  "advice.secure":
    "Without https, copying a link in one touch and keeping the screen on do not work: set the device to sleep after ten minutes or more, and leave the tab open.",
  "advice.clock": "Nothing to do: the clock follows the server's time on every screen.",
};
