// The catalogues: same keys, plural forms and values; French typography; no sentence outside them [E3].

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { PARTS as EN, en } from "../../../frontend/i18n/en.js";
import { PARTS as FR, fr } from "../../../frontend/i18n/fr.js";
import { createWords, pickLang, say } from "../../../frontend/i18n/i18n.js";

const FRONTEND = new URL("../../../frontend/", import.meta.url);

/** @param {import("../../../frontend/i18n/i18n.js").Entry} entry */
const sentences = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry));
/** @param {string} text */
const names = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test("[E3] both catalogues have the same keys, forms and values", () => {
  assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
  for (const [key, entry] of Object.entries(fr)) {
    const other = en[key];
    assert.ok(other !== undefined);
    assert.equal(typeof entry, typeof other, key);
    const wanted = new Set(sentences(entry).flatMap(names));
    assert.deepEqual(new Set(sentences(other).flatMap(names)), wanted, key);
  }
});

test("[E3] a key stands in one part of a catalogue only", () => {
  for (const parts of [FR, EN]) {
    const keys = parts.flatMap((part) => Object.keys(part));
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
  }
});

test("[E3] French has a no-break space before ? ! : ; % » and after «", () => {
  for (const [key, entry] of Object.entries(fr)) {
    for (const text of sentences(entry)) {
      assert.doesNotMatch(text, /(^|[^\u00a0])[?!:;»%]/u, `${key}: ${text}`);
      assert.doesNotMatch(text, /«[^\u00a0]/u, `${key}: ${text}`);
      assert.doesNotMatch(text, /['\u202f]/u, `${key}: typographic apostrophe and U+00A0`);
    }
  }
});

test("[E3] the plural form follows {count} in each language", () => {
  assert.equal(say("fr", "state.sending", { count: 1 }), "1 dessin à envoyer");
  assert.equal(say("fr", "state.sending", { count: 3 }), "3 dessins à envoyer");
  assert.equal(say("en", "state.sending", { count: 0 }), "0 drawings to send");
  assert.equal(say("fr", "domains.count", { count: 0 }), "Aucun signe");
  assert.throws(() => say("fr", "no.such.key"));
});

test("[E3] French first, unless the browser or an earlier choice says English", () => {
  assert.equal(pickLang(null, []), "fr");
  assert.equal(pickLang(null, ["de", "en-GB", "fr"]), "en");
  assert.equal(pickLang("fr", ["en"]), "fr");
});

test("[E3] the switch is live, tells everyone and is remembered", () => {
  const kept = new Map();
  const storage = {
    getItem: (/** @type {string} */ k) => kept.get(k) ?? null,
    setItem: (/** @type {string} */ k, /** @type {string} */ v) => kept.set(k, v),
  };
  const words = createWords(storage, ["fr"]);
  let told = 0;
  const stop = words.onChange(() => {
    told += 1;
  });
  words.setLang("en");
  words.setLang("en");
  assert.equal(words.t("tool.undo"), "Undo");
  assert.equal(told, 1);
  stop();
  assert.equal(createWords(storage, ["fr"]).lang(), "en");
});

/** Every module of the front end that may speak. @returns {string[]} */
function modules() {
  const files = readdirSync(FRONTEND, { recursive: true }).map(String);
  return files.filter(
    (name) => name.endsWith(".js") && !name.startsWith("i18n/") && !name.startsWith("core/"),
  );
}

test("[E3] no sentence stands outside the catalogues, and every key asked for exists", () => {
  const asked = /\bt\(\s*"([\w.-]+)"/g;
  const accented = /["'`][^"'`\n]*[éèêàçùôîœ«»…][^"'`\n]*["'`]/giu;
  const spoken = /(?:"aria-label"|"data-tip"|title|placeholder|textContent)\s*[:=]\s*"[A-ZÀ-Ý][^"]*"/gu;
  for (const name of modules()) {
    const code = readFileSync(new URL(name, FRONTEND), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    for (const [, key] of code.matchAll(asked)) assert.ok(key && key in fr, `${name}: ${key}`);
    assert.deepEqual([...code.matchAll(accented)].map(String), [], name);
    assert.deepEqual([...code.matchAll(spoken)].map(String), [], name);
  }
});

test("[E3] no word of the catalogues is left unused", () => {
  const code = modules()
    .map((name) => readFileSync(new URL(name, FRONTEND), "utf8"))
    .join("\n");
  const families = new Set([...code.matchAll(/`(\w+)\.\$\{/g)].map((match) => match[1]));
  const unused = Object.keys(fr).filter(
    (key) => !code.includes(`"${key}"`) && !families.has(key.split(".")[0] ?? ""),
  );
  assert.deepEqual(unused, []);
});
