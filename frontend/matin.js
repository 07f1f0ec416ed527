// The morning of a group: cards to read, to vote on, to answer together. Composition root.

import { sharedScreen } from "./editor_table.js";
import { createMorning } from "./model/morning.js";
import { createKeeping } from "./panels/morning/keeping.js";
import { createFields } from "./panels/morning/morning_fields.js";
import { createMorningPage } from "./panels/morning/morning_page.js";
import { createCardText } from "./panels/morning/morning_text.js";
import { createVotes } from "./panels/morning/morning_votes.js";
import { ApiError, createApi } from "./sync/api.js";
import { browserClock, browserPage, liveUrl, makeWebSocket } from "./sync/browser.js";
import { createGroupLine } from "./sync/group_line.js";
import { createKeeper } from "./sync/keeper.js";
import { h } from "./ui/dom.js";
import { whenLanguage } from "./ui/language.js";
import { errorScreen, localMemory, startPage } from "./ui/page.js";

/** @import { AnswerField, Card, PickKind } from "./model/morning.js" */

const { words, root, toasts, voice } = startPage();
const api = createApi(words.lang);
const poster = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const here = `/api/posters/${encodeURIComponent(poster)}`;

/** @param {any} me  answer of /api/me */
function start(me) {
  const morning = createMorning({
    read: () => api.get(`/api/workshops/${encodeURIComponent(me.workshop_id)}/morning`),
  });
  const keeper = createKeeper({
    memory: localMemory(),
    name: `chorem.morning.${poster}.${me.seat_id}`,
    send: (path, body) => api.patch(path, body),
    clock: browserClock,
  });
  const line = createGroupLine({
    url: liveUrl(poster),
    lang: words.lang(),
    makeSocket: makeWebSocket,
    clock: browserClock,
    page: browserPage,
  });
  const keeping = createKeeping({ words, state: keeper.state, retry: keeper.wake, say: voice });
  const table = sharedScreen({ api, poster, toasts });
  const shared = table.names().length ? table : null;
  const mayVote = me.role === "participant" && me.may_write;

  /** @param {Card} card */
  function parts(card) {
    const path = `${here}/cards/${encodeURIComponent(card.id)}`;
    const answers = () => morning.answers(poster, card.id);
    const pickId = (/** @type {PickKind} */ kind, /** @type {string} */ text) =>
      `pick/${card.id}/${kind}/${text}`;
    return {
      text: createCardText({
        words,
        card,
        picked() {
          const said = answers().picked.filter(
            (one) => keeper.waiting(pickId(one.kind, one.text))?.picked !== false,
          );
          const waiting = keeper.waitingUnder(`pick/${card.id}/`).filter((body) => body.picked);
          return [
            ...said,
            .../** @type {any[]} */ (waiting.filter((one) => !said.some((two) => two.text === one.text))),
          ];
        },
        pick: me.may_write
          ? (kind, text, picked) => keeper.put(pickId(kind, text), `${path}/picks`, { kind, text, picked })
          : null,
      }),
      votes: createVotes({
        words,
        answers,
        mayVote,
        table: shared,
        mine: (voter) => morning.mine(card.id, voter),
        vote(voter, scale, choice) {
          morning.setMine(card.id, voter, { [scale]: choice });
          keeper.put(`vote/${card.id}/${voter}`, `${path}/votes`, { voter, [scale]: choice });
        },
      }),
      fields: createFields({
        words,
        card: card.id,
        answers,
        pens: line,
        mayWrite: me.may_write,
        waiting: (field) =>
          /** @type {string | null} */ (keeper.waiting(`say/${card.id}/${field}`)?.text ?? null),
        write: (field, text, base) =>
          keeper.put(`say/${card.id}/${field}`, `${path}/sentences`, { field, text, base }),
      }),
    };
  }

  const page = createMorningPage({
    words,
    root,
    poster,
    group: () => morning.groups().find((one) => one.id === poster)?.group ?? "",
    keeping: keeping.el,
    cards: morning.cards,
    parts,
  });

  /** What this device has not sent yet is voted all the same. */
  function recall() {
    for (const { path, body } of keeper.all()) {
      const card = /\/cards\/([^/]+)\/votes$/.exec(path)?.[1];
      if (!card) continue;
      const { voter, ...votes } = /** @type {any} */ (body);
      morning.setMine(decodeURIComponent(card), voter, votes);
    }
  }

  let cards = "";
  /** @type {string | null} */
  let put = null;
  function changed() {
    const next = JSON.stringify([morning.cards(), morning.groups().map((one) => one.group)]);
    if (next !== cards) page.render();
    else page.update();
    cards = next;
    follow();
  }

  /** The card the facilitators put to all: shown at once, offered to whoever is writing. */
  function follow() {
    const shown = morning.shown();
    const id = shown?.id ?? null;
    if (id === put) return;
    put = id;
    if (!shown || shown.id === page.current()) return;
    const go = () => page.open(shown.id);
    if (!page.writing()) go();
    else
      toasts.show(words.t("morning.shown", { title: shown.title }), {
        action: words.t("morning.go"),
        run: go,
      });
  }

  function showPhase() {
    const { phases, run } = line.day() ?? { phases: [], run: null };
    const phase = phases.find((one) => one.id === run?.phase);
    const drawing = phase && phase.key !== "scenarios" && phase.key !== "accueil";
    const go = h(
      "a",
      { class: "btn btn-filled", href: `/p/${encodeURIComponent(poster)}` },
      words.t("morning.poster"),
    );
    page.tell(drawing ? words.t("morning.drawing") : "", go);
  }

  keeper.onChange(() => {
    keeping.render();
    page.update();
  });
  keeper.onAnswer(({ entry, answer }) => {
    const card = decodeURIComponent(/\/cards\/([^/]+)\//.exec(entry.path)?.[1] ?? "");
    morning.receive({ t: "answers", poster, card, answers: answer });
    const { field, text } = /** @type {{ field?: AnswerField, text: string }} */ (entry.body);
    const whole = field && answer.sentences[field]?.text;
    if (!field || !text || !whole || whole === text) return;
    page.fields()?.join(field, text, whole);
    toasts.show(words.t("field.both"));
  });
  keeper.onRefused(({ entry, error }) => {
    const text = String(entry.body.text ?? "");
    toasts.show(`${error.message} ${text}`.trim(), { stays: true });
  });
  morning.onChange(changed);
  line.onMessage(morning.receive);
  line.onLease(() => page.update());
  line.onDay(showPhase);
  line.onClosed((code) => errorScreen(root, words, code === 4404 ? 404 : 401));
  line.onWelcome(async () => {
    keeper.wake();
    await morning.load().catch(() => {});
    recall();
    page.update();
  });
  browserPage.onWake(keeper.wake);

  return {
    async open() {
      await morning.load();
      recall();
      line.start();
      whenLanguage(words, () => {
        document.title = `${words.t("morning.title")} – ${words.t("app.name")}`;
        keeping.render();
        page.render();
        showPhase();
      });
    },
  };
}

try {
  await start(await api.get(`/api/me?poster=${encodeURIComponent(poster)}`)).open();
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  whenLanguage(words, () => errorScreen(root, words, error.status));
}
