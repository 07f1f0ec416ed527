// The presenter's page, also on a phone. Composition root: presentations, the feed of the workshop, reactions. The
// next group comes in this very page: the screen stays full and nothing is connected anew.

import { toPoster } from "./core/poster/document.js";
import { posterAfter, sceneAfter, toggled } from "./model/stage.js";
import { openOrder } from "./panels/present/passing_order.js";
import { createPresenter } from "./panels/present/presenter.js";
import { createReactions } from "./panels/present/reactions.js";
import { listenToHands, toggleWholeScreen } from "./present_hands.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, makeWebSocket, workshopUrl } from "./sync/browser.js";
import { createFeed } from "./sync/feed.js";
import { createPresentations } from "./sync/presentations.js";
import { createStageLink } from "./sync/stage_link.js";
import { fill } from "./ui/dom.js";
import { errorScreen, startPage } from "./ui/page.js";
import { closePopover } from "./ui/popover.js";

/** @import { Move, Stage } from "./model/stage.js" */

const STATUS_OF = /** @type {Record<number, number>} */ ({ 4401: 401, 4403: 403, 4404: 404 });

const { words, root, toasts } = startPage();
const api = createApi(words.lang);
const posterHere = () => decodeURIComponent(location.pathname.split("/")[2] ?? "");
/** @param {string} id */
const pageOf = (id) => `/p/${encodeURIComponent(id)}/present`;

async function start() {
  let poster = posterHere();
  const me = await api.get(`/api/me?poster=${encodeURIComponent(poster)}`);
  if (!me.may_write) return location.replace(`/p/${encodeURIComponent(poster)}/salle`);
  const leads = me.role === "facilitator";
  const workshop = encodeURIComponent(me.workshop_id);
  const feed = createFeed({
    url: `${workshopUrl(me.workshop_id)}?poster=${encodeURIComponent(poster)}`,
    lang: words.lang(),
    makeSocket: makeWebSocket,
    clock: browserClock,
    page: browserPage,
  });
  /** @param {string} id @returns {Stage} */
  const beginning = (id) => ({ poster: id, scene: null, run: null, reactions: false });
  let stage = beginning(poster);
  const link = createStageLink(me.workshop_id, follow);
  /** @param {unknown} error */
  const failed = (error) => {
    toasts.show((error instanceof Error && error.message) || words.t("screen.offlineTitle"));
    return false;
  };
  const comments = () => `/api/posters/${encodeURIComponent(poster)}/comments`;
  /** @param {string} id */
  const comment = (id) => `${comments()}/${encodeURIComponent(id)}`;

  /** @type {ReturnType<typeof createReactions>} */
  let reactions;
  const presenter = createPresenter({
    words,
    now: feed.serverNow,
    move,
    pick: (scene) => tell({ ...begun(), scene }),
    openScreen: () => void window.open(`/w/${workshop}/ecran`, "chorem-ecran", "popup"),
    back: (id) => ({ href: `/p/${encodeURIComponent(id)}`, label: words.t("present.back") }),
    reactions(host) {
      reactions = createReactions({
        ...{ words, host },
        add: (values) => api.post(comments(), { ...values, scene: stage.scene }).catch(failed),
        hold: (id, held) => api.patch(comment(id), { held }).catch(failed),
        remove: (id) => api.remove(comment(id)).catch(failed),
      });
      return reactions;
    },
    setOrder: leads ? setOrder : null,
  });
  const presentations = createPresentations({
    api,
    feed,
    changed: (id) => id === poster && present(),
  });

  /** The clock begins with the first step. */
  const begun = () => (stage.run ? stage : { ...stage, run: toggled(null, feed.serverNow()) });
  /** Whether the room looks at another group: it is not taken from them before one says so. */
  const isElsewhere = () => (feed.stage()?.poster ?? poster) !== poster;

  /** @param {Move} what */
  function move(what) {
    if (what === "full") return toggleWholeScreen();
    if (what === "group") {
      const next = posterAfter(feed.day()?.order ?? [], poster);
      return next && leads ? turnTo(next) : undefined;
    }
    if (isElsewhere()) return tell(stage);
    if (what === "clock") return tell({ ...stage, run: toggled(stage.run, feed.serverNow()) });
    if (what === "reactions") return tell({ ...stage, reactions: !stage.reactions });
    const scenes = presenter.presentation()?.scenes ?? [];
    tell({ ...begun(), scene: sceneAfter(scenes, stage.scene, what), reactions: false });
  }

  /** @param {Stage} next */
  function tell(next) {
    if (presenter.presentation()?.id !== poster) return;
    stage = next;
    link.tell(stage);
    feed.present(stage);
    shown();
  }

  /** Another window, or the rapporteur's phone, has moved. @param {Stage} next */
  function follow(next) {
    if (next.poster === poster) {
      stage = next;
      shown();
    } else if (leads) void turnTo(next.poster, next);
    else shown();
  }

  function shown() {
    if (presenter.presentation()?.id !== poster) return;
    presenter.setStage(stage, isElsewhere());
    reactions.setScene(stage.scene, presenter.presentation()?.scenes ?? []);
  }

  /**
   * Presents another poster in this page.
   * @param {string} id
   * @param {Stage | null} [there]  where it is already; from its beginning, and told, when it is nowhere
   */
  async function turnTo(id, there = null) {
    poster = id;
    stage = there ?? beginning(id);
    if (there) history.replaceState(null, "", pageOf(id));
    else if (posterHere() !== id) history.pushState(null, "", pageOf(id));
    feed.watch([id]);
    await presentations.load(id).catch(failed);
    if (poster !== id || !presentations.get(id)) return;
    present();
    dayChanged();
    said();
    if (!there) tell(stage);
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
      save: (order) => api.patch(`/api/workshops/${workshop}`, { order }).catch(failed),
      open(id) {
        closePopover();
        void turnTo(id);
      },
    });
  }

  function dayChanged() {
    const day = feed.day();
    const id = posterAfter(day?.order ?? [], poster);
    const group = day?.posters.find((one) => one.id === id)?.group;
    presenter.tell({ nextGroup: id ? { label: group || words.t("present.noName"), go: leads } : null });
    if (leads) presentations.ahead(id);
  }

  function said() {
    const state = feed.document(poster);
    const all = state ? toPoster(state).comments : [];
    reactions.set(all);
    presenter.tell({ answers: all.length });
  }

  /** What is known of the poster, shown. */
  function present() {
    const given = presentations.get(poster);
    presenter.setPresentation(given);
    document.title = given.title || words.t("app.name");
    const known = given.scenes.some((/** @type {any} */ scene) => scene.id === stage.scene);
    if (!known) stage = { ...stage, scene: given.scenes[0]?.id ?? null };
    shown();
  }

  feed.onPoster(({ id }) => id === poster && said());
  feed.onDay(dayChanged);
  feed.onScreens((screens) => presenter.tell({ screens }));
  feed.onStage(follow);
  feed.onState((state) => {
    if (state === "closed") errorScreen(root, words, STATUS_OF[feed.code()] ?? 0);
  });
  listenToHands(move);
  addEventListener("popstate", () => {
    if (posterHere() !== poster) void turnTo(posterHere());
  });

  await presentations.load(poster);
  present();
  fill(root, presenter.el);
  feed.watch([poster]);
  feed.start();
  await feed.ready;
  // Somebody of the group already presents: this window follows. While another group is before the room, only
  // the facilitators take it by opening a poster.
  const there = feed.stage();
  if (there?.poster === poster) follow(there);
  else if (!there || leads) tell(stage);
}

start().catch((error) => {
  errorScreen(root, words, error instanceof ApiError ? error.status : 0);
  if (!(error instanceof ApiError)) throw error;
});
