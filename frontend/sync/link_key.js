// The key of a link, in the fragment of an address: it becomes a cookie, and leaves the address bar and the history.

/** @param {import("./api.js").Api} api @throws {import("./api.js").ApiError} */
export async function exchangeKey(api) {
  const key = new URLSearchParams(location.hash.slice(1)).get("k");
  if (!key) return;
  history.replaceState(null, "", location.pathname);
  await api.post("/api/exchange", { key });
}
