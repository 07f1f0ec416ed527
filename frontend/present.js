// The presenter's page, also on a phone. Composition root: the presentation, the feed of the workshop, reactions.

import { toPoster } from "./core/poster/document.js";
import { moveOf, posterAfter, sceneAfter, toggled } from "./model/stage.js";
import { openOrder } from "./panels/passing_order.js";
import { createPresenter } from "./panels/presenter.js";
import { createReactions } from "./panels/reactions.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { createStageLink } from "./sync/stage_link.js";
import { fill, isTyping } from "./ui/dom.js";
import { errorScreen, startPage } from "./ui/page.js";

/** @import { Move, Stage } from "./model/stage.js" */

const SETTLE_MS = 600;
const STATUS_OF = /** @type {Record<number, number>} */ ({ 4401: 401, 4403: 403, 4404: 404 });

const { words, root, toasts } = startPage();
const api = createApi(words.lang);
const poster = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const here = `/api/posters/${encodeURIComponent(poster)}`;

/** @param {string} id */
const pageOf = (id) => `/p/${encodeURIComponent(id)}/present`;

async function start() {
  const me = await api.get(`/api/me?poster=${encodeURIComponent(poster)}`);
  if (!me.may_write) return location.replace(`/p/${encodeURIComponent(poster)}/salle`);
  const leads = me.role === "facilitator";
  const feed = createFeed({
    url: `${workshopUrl(me.workshop_id)}?poster=${encodeURIComponent(poster)}`,
    lang: words.lang(),
    makeSocket: makeWebSocket,
    clock: browserClock,
    page: browserPage,
  });
  /** @type {Stage} */
  let stage = { poster, scene: null, run: null, reactions: false };
  const link = createStageLink(me.workshop_id, follow);
  /** @param {unknown} error */
  const failed = (error) =>
    void toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));

  const reactions = createReactions({
    words,
    add: (values) => api.post(`${here}/comments`, { ...values, scene: stage.scene }).catch(failed),
    hold: (id, held) => api.patch(`${here}/comments/${encodeURIComponent(id)}`, { held }).catch(failed),
    remove: (id) => api.remove(`${here}/comments/${encodeURIComponent(id)}`).catch(failed),
  });
  const presenter = createPresenter({
    words,
    now: feed.serverNow,
    move,
    pick: (scene) => tell({ ...begun(), scene }),
    openScreen: () =>
      void window.open(`/w/${encodeURIComponent(me.workshop_id)}/ecran`, "chorem-ecran", "popup"),
    back: { href: `/p/${encodeURIComponent(poster)}`, label: words.t("present.back") },
    reactions: reactions.el,
    setOrder: leads ? setOrder : null,
  });

  /** The clock begins with the first step. */
  const begun = () => (stage.run ? stage : { ...stage, run: toggled(null, feed.serverNow()) });

  /** @param {Move} what */
  function move(what) {
    if (what === "group") return void nextGroup();
    if (what === "full") return fullScreen();
    if (what === "clock") return tell({ ...stage, run: toggled(stage.run, feed.serverNow()) });
    if (what === "reactions") return tell({ ...stage, reactions: !stage.reactions });
    const scenes = presenter.presentation()?.scenes ?? [];
    tell({ ...begun(), scene: sceneAfter(scenes, stage.scene, what), reactions: false });
  }

  /** @param {Stage} next */
  function tell(next) {
    stage = next;
    link.tell(stage);
    feed.present(stage);
    shown();
  }

  /** Another window, or the rapporteur's phone, has moved. @param {Stage} next */
  function follow(next) {
    if (next.poster !== poster) return;
    stage = next;
    shown();
  }

  function shown() {
    presenter.setStage(stage);
    reactions.setScene(stage.scene, presenter.presentation()?.scenes ?? []);
  }

  function nextGroup() {
    const id = posterAfter(feed.day()?.order ?? [], poster);
    if (id && leads) location.assign(pageOf(id));
  }

  function fullScreen() {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen?.().catch(() => {});
  }

  /** @param {HTMLElement} anchor */
  function setOrder(anchor) {
    const day = feed.day();
    if (!day) return;
    openOrder(anchor, {
      words,
      order: day.order,
      names: new Map(day.posters.map((one) => [one.id, one.group || `${one.table}`])),
      current: poster,
      save: (order) =>
        api.patch(`/api/workshops/${encodeURIComponent(me.workshop_id)}`, { order }).catch(failed),
      open: (id) => location.assign(pageOf(id)),
    });
  }

  function dayChanged() {
    const day = feed.day();
    const id = posterAfter(day?.order ?? [], poster);
    const group = day?.posters.find((one) => one.id === id)?.group;
    presenter.tell({ nextGroup: id ? { label: group || words.t("present.noName"), go: leads } : null });
  }

  function comments() {
    const state = feed.document(poster);
    if (!state) return;
    const all = toPoster(state).comments;
    reactions.set(all);
    presenter.tell({ answers: all.length });
  }

  async function load() {
    const given = await api.get(`${here}/presentation`);
    presenter.setPresentation(given);
    document.title = given.title || words.t("app.name");
    const known = given.scenes.some((/** @type {any} */ scene) => scene.id === stage.scene);
    if (!known) stage = { ...stage, scene: given.scenes[0]?.id ?? null };
    shown();
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  feed.onPoster(({ keys }) => {
    comments();
    if (!keys || keys.every((key) => key.startsWith("comment/"))) return;
    clearTimeout(timer);
    timer = setTimeout(() => load().catch(() => {}), SETTLE_MS);
  });
  feed.onDay(dayChanged);
  feed.onScreens((screens) => presenter.tell({ screens }));
  feed.onStage(follow);
  feed.onState((state) => {
    if (state === "closed") errorScreen(root, words, STATUS_OF[feed.code()] ?? 0);
  });
  document.addEventListener("keydown", (event) => {
    const el = document.activeElement;
    const onControl = el instanceof HTMLElement && el.matches("button, a, [role=radio]");
    if (event.defaultPrevented || isTyping(el) || document.querySelector(".popover")) return;
    if (onControl && (event.key === " " || event.key === "Enter")) return;
    const what = moveOf(event);
    if (!what) return;
    event.preventDefault();
    move(what);
  });

  await load();
  fill(root, presenter.el);
  feed.watch([poster]);
  feed.start();
  await feed.ready;
  // Somebody of the group already presents: this window follows. Else the room sees the first scene.
  const there = feed.stage();
  if (there?.poster === poster) follow(there);
  else tell(stage);
}

start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
