"""Modules joined into one file do what they did apart [E6]."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from api.bundle import BundleError, joined_modules, joined_styles

MODULES = {
    "main.js": b'import { twice as double, Box, both } from "./lib/numbers.js";\n'
    b'import * as words from "./lib/words.js";\nimport "./lib/effect.js";\n'
    b"const twice = 1;\nconsole.log(double(21), new Box(2).size, words.hello, words.renamed, twice,"
    b" ...both(3));\n"
    b'console.log(new URL("../fonts/", words.here).pathname, await Promise.resolve(globalThis.effect));\n',
    "lib/numbers.js": b'import {\n  one,\n} from "./one.js";\n'
    b"export function twice(n) {\n  return n * (one + one);\n}\n"
    b"export function* both(n) {\n  yield* [n, one];\n}\n"
    b"export class Box {\n  constructor(size) {\n    this.size = size;\n  }\n}\n",
    "lib/one.js": b"export const one = 1;\n",
    "lib/words.js": b'const inner = "kept";\nexport const hello = "h";\nexport { inner as renamed };\n'
    b"export const here = import.meta.url;\n",
    "lib/effect.js": b'globalThis.effect = "done";\n',
}


def run(folder: Path, files: dict[str, bytes], entry: str) -> list[str]:
    """The lines that a module prints."""
    for name, body in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    (folder / "package.json").write_text('{"type": "module"}')
    ran = subprocess.run(["node", folder / entry], capture_output=True, check=True, timeout=20)
    return ran.stdout.decode().splitlines()


def test_joined_modules_do_what_they_did_apart(tmp_path: Path) -> None:
    """[E6] Aliases, whole modules, effects, an await at the top and the address of a module."""
    joined = joined_modules("main", MODULES)
    assert list(joined) == ["main.bundle.js"]
    apart = run(tmp_path, MODULES, "main.js")
    assert run(tmp_path, joined, "main.bundle.js") == apart
    assert apart[0] == "42 2 h kept 1 3 1"


def test_what_is_imported_later_comes_with_what_it_alone_needs(tmp_path: Path) -> None:
    """[E6] The later file takes from the first what both use: there is one of each module."""
    modules = MODULES | {
        "main.js": b'import { twice } from "./lib/numbers.js";\nimport { state } from "./lib/state.js";\n'
        b'state.n = twice(4);\nasync function more() {\n  const { tell } = await import("./later.js");\n'
        b"  console.log(tell());\n}\nmore();\n",
        "later.js": b'import { state } from "./lib/state.js";\nimport { only } from "./lib/only.js";\n'
        b"export const tell = () => state.n + only;\n",
        "lib/state.js": b"export const state = { n: 0 };\n",
        "lib/only.js": b'export const only = " only later";\n',
    }
    joined = joined_modules("main", modules)
    assert set(joined) == {"main.bundle.js", "main.later.bundle.js"}
    assert b"only later" not in joined["main.bundle.js"]
    assert run(tmp_path, joined, "main.bundle.js") == ["8 only later"]


@pytest.mark.parametrize(
    ("module", "said"),
    [
        (b'import thing from "./lib/one.js";\n', "import thing"),
        (b'export * from "./lib/one.js";\n', "export *"),
        (b'import { one } from "./lib/nowhere.js";\n', "lib/nowhere.js"),
        (b'import { one } from "./main.js";\n', "main.js → main.js"),
    ],
)
def test_what_cannot_be_joined_is_named(module: bytes, said: str) -> None:
    """[E6] A form that is not joined is an error at start, not a page that does not work."""
    with pytest.raises(BundleError) as raised:
        joined_modules("main", MODULES | {"main.js": module})
    assert said in str(raised.value)


def test_addresses_in_styles_follow() -> None:
    """[E6] What a sheet names beside itself is still found from the joined one."""
    bodies = {"css/a/b.css": b'a{src:url("../../fonts/x.woff2")}', "css/c.css": b"b{color:red}"}
    joined = joined_styles(["css/a/b.css", "css/c.css"], bodies, "css")
    assert b"url(../fonts/x.woff2)" in joined
    assert joined.index(b"a{") < joined.index(b"b{")


def test_a_page_carries_the_words_it_asks_for(tmp_path: Path) -> None:
    """[E6] By their key or by their family; those that only a later part asks for come with it."""
    modules = {
        "main.js": b'import { fr } from "./i18n/fr.js";\nimport { row } from "./row.js";\n'
        b'async function more() {\n  console.log(Object.keys(fr).join(" "), fr["a.one"], row("x"));\n'
        b'  const { later } = await import("./later.js");\n'
        b'  console.log(Object.keys(fr).join(" "), later());\n}\nmore();\n',
        "row.js": b"export const row = (x) => `row.${x}`;\n",
        "later.js": b'export const later = () => "b.later" + "a.one";\n',
        "i18n/fr.js": b'import { some } from "./fr/some.js";\nexport const PARTS = [some];\n'
        b"export const fr = Object.assign({}, ...PARTS);\n",
        "i18n/fr/some.js": b'export const some = {\n  "a.one": "un",\n  "a.two": "deux",\n'
        b'  "b.later":\n    "sur deux lignes",\n  "b.forms": { one: "1", other: "n" },\n'
        b'  "row.x": "rang",\n};\n',
    }
    joined = joined_modules("main", modules)
    assert run(tmp_path, joined, "main.bundle.js") == [
        "a.one row.x un row.x",
        "a.one row.x b.later b.latera.one",
    ]
    assert b"sur deux lignes" in joined["main.later.bundle.js"]
    assert b"deux" not in joined["main.bundle.js"]


def test_a_name_that_is_not_exported_is_named() -> None:
    """[E6] A wrong import is found at start."""
    with pytest.raises(BundleError, match=r"lib/one\.js does not export two"):
        joined_modules("main", MODULES | {"main.js": b'import { two } from "./lib/one.js";\n'})
