// One photo under the drawing, or as the whole poster: taken or chosen, its sheet straightened, faded, taken away.
// The document says where it stands; its bytes are on the server before the document names them [G1–G4].

import { setFields } from "../../model/edits.js";
import { button, choice } from "../../ui/buttons.js";
import { openDialog } from "../../ui/dialog.js";
import { h } from "../../ui/dom.js";
import { createCorners } from "./photo_corners.js";

/** @import { Words } from "../../i18n/i18n.js" */
/** @import { Store } from "../../model/store.js" */
/** @typedef {{ hash: string, width_px: number, height_px: number }} Photo */

const KINDS = "image/jpeg,image/png,image/webp";
/** Quiet enough to draw on. */
const FADED = 0.5;

/**
 * @param {object} options
 * @param {Words} options.words
 * @param {Store} options.store
 * @param {{ upload(path: string, file: Blob): Promise<any>, post(path: string, body: unknown): Promise<any> }} options.api
 * @param {{ show(text: string): unknown }} options.toasts
 * @returns {{ open(): void }}
 */
export function createPhoto({ words, store, api, toasts }) {
  const { t } = words;
  const path = () => `/api/posters/${encodeURIComponent(store.posterId)}/photos`;
  const address = (/** @type {string} */ hash) => `${path()}/${hash}.jpg`;

  /** @param {Record<string, any> | null} photo */
  function keep(photo) {
    const edits = setFields(store, "poster", store.posterId, { photo });
    if (edits.length) store.commit(edits);
  }

  /** @param {Promise<Photo>} asked @param {(photo: Photo) => void} then */
  async function arrived(asked, then) {
    const wait = openDialog({ title: t("photo.wait"), actions: [] });
    try {
      const photo = await asked;
      wait.close();
      then(photo);
    } catch (error) {
      wait.close();
      const said = error instanceof Error ? error.message : "";
      toasts.show(said || t("photo.offline"));
    }
  }

  function pick() {
    const field = h("input", { type: "file", accept: KINDS });
    field.addEventListener("change", () => {
      const [file] = field.files ?? [];
      if (file) void arrived(api.upload(path(), file), straighten);
    });
    field.click();
  }

  /** Its corners, or as it is. @param {Photo} photo */
  function straighten(photo) {
    const picker = createCorners({
      words,
      src: address(photo.hash),
      ratio: photo.width_px / photo.height_px,
    });
    const go = () => {
      if (!picker.moved()) return place(photo);
      const asked = api.post(`${path()}/${photo.hash}/straighten`, { corners: picker.corners() });
      void arrived(asked, place);
    };
    openDialog({
      title: t("photo.corners"),
      text: t("photo.cornersHow"),
      body: picker.el,
      actions: [
        { label: t("photo.cancel") },
        { label: t("photo.next"), class: "btn btn-filled", focus: true, run: go },
      ],
    });
  }

  /** Where it stands: as it stood before, or faded under the drawing. @param {Photo} photo */
  function place(photo) {
    const { opacity = FADED, whole = false } = store.heading().photo ?? {};
    const { hash, width_px, height_px } = photo;
    keep({ hash, width_px, height_px, opacity, whole });
    settings();
  }

  function settings() {
    const photo = store.heading().photo;
    if (!photo) return;
    const change = (/** @type {Record<string, any>} */ some) => keep({ ...store.heading().photo, ...some });
    const fade = h("input", {
      type: "range",
      class: "slider",
      id: "photo-fade",
      min: "10",
      max: "100",
      step: "5",
      value: String(Math.round(photo.opacity * 100)),
      on: { change: () => change({ opacity: Number(fade.value) / 100 }) },
    });
    const place = choice(
      t("photo.place"),
      [
        { value: "base", label: t("photo.base") },
        { value: "whole", label: t("photo.whole") },
      ],
      photo.whole ? "whole" : "base",
      (value) => {
        change({ whole: value === "whole", opacity: value === "whole" ? 1 : FADED });
        fade.value = String(Math.round(store.heading().photo.opacity * 100));
      },
    );
    const anew = (/** @type {() => void} */ fn) => () => {
      dialog.close();
      fn();
    };
    const body = h(
      "div",
      { class: "photo-settings" },
      h("img", { src: address(photo.hash), alt: t("photo.alt") }),
      place,
      h(
        "div",
        { class: "slider-row" },
        h("label", { class: "label", for: "photo-fade" }, t("photo.fade")),
        fade,
      ),
      h(
        "div",
        { class: "photo-more" },
        button(
          t("photo.straighten"),
          anew(() => straighten(photo)),
        ),
        button(t("photo.other"), anew(pick)),
        button(
          t("photo.remove"),
          anew(() => keep(null)),
          { class: "btn btn-bare", icon: "trash" },
        ),
      ),
    );
    const actions = [{ label: t("photo.done"), class: "btn btn-filled", focus: true }];
    const dialog = openDialog({ title: t("photo.title"), body, actions });
  }

  return {
    open() {
      if (store.heading().photo) settings();
      else pick();
    },
  };
}
