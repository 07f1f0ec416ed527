// What has the longest way to go begins while the editor's script is on its way: the live socket, who one is here.
// Imports nothing. The socket is taken up by sync/browser.js; the answer waits where editor.js asks for it.

const poster = location.pathname.split("/")[2] ?? "";
const scheme = location.protocol === "https:" ? "wss" : "ws";
Object.assign(window, {
  earlySocket: new WebSocket(`${scheme}://${location.host}/api/posters/${poster}/live`),
});

const me = document.createElement("link");
Object.assign(me, { rel: "preload", as: "fetch", crossOrigin: "", href: `/api/me?poster=${poster}` });
document.head.append(me);
