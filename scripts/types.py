"""Writes what other languages need to know of the document, from the models: never edited by hand [P1].

    frontend/types.d.ts                 types of the document, of ops, and of the messages a client sends
    frontend/core/poster/defaults.js    the value of each field an `add` leaves out
    frontend/core/poster/bounds.js      every limit
    docs/poster.schema.json             JSON Schema of a poster file

``python -m scripts.types`` writes them; ``--check`` only says which are stale, and fails if any is.
Needs node and node_modules (json-schema-to-typescript).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
from pydantic.json_schema import models_json_schema

from api.wire import live
from chorem.poster import bounds, model, ops
from chorem.poster.canonical import whole_numbers
from chorem.poster.fields import DEFAULTS

ROOT = Path(__file__).resolve().parent.parent
JSON2TS = ROOT / "node_modules" / ".bin" / "json2ts"
BIOME = ROOT / "node_modules" / ".bin" / "biome"
NOTICE = "Made by scripts/types.py from the models. Do not edit."

#: Models nothing else refers to.
_ROOTS = (model.Poster, model.Heading, ops.Batch, ops.Applied)
_MESSAGES = (
    live.Hello,
    live.BatchMessage,
    live.PresenceMessage,
    live.LeaseMessage,
    live.WatchMessage,
    live.Ping,
)
_SENT = ("Batch", "Op")
_GEOMETRIES = ("Point", "LineString", "Polygon", "Network")
_UNSAID = {
    "title",
    "default",
    "discriminator",
    "pattern",
    "patternProperties",
    "prefixItems",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "minLength",
    "maxLength",
}


def outputs() -> dict[Path, str]:
    """Every generated file and what it should contain."""
    core = ROOT / "frontend" / "core" / "poster"
    return {
        ROOT / "docs" / "poster.schema.json": _poster_schema(),
        core / "defaults.js": _defaults(),
        core / "bounds.js": _bounds(),
        ROOT / "frontend" / "types.d.ts": _types(),
    }


def _poster_schema() -> str:
    schema = model.Poster.model_json_schema(mode="validation")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["$comment"] = NOTICE
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _defaults() -> str:
    lines = [f"// {NOTICE}", ""]
    lines += ["/** Target → the value of each field that an `add` leaves out. */"]
    lines += [
        "export const DEFAULTS = Object.freeze("
        + json.dumps(whole_numbers(DEFAULTS), ensure_ascii=False)
        + ");"
    ]
    return _formatted("\n".join(lines) + "\n", "defaults.js")


def _bounds() -> str:
    found = {name: value for name, value in vars(bounds).items() if name.isupper()}
    lines = [f"// {NOTICE} Lengths are millimetres.", ""]
    lines += [
        f"export const {name} = {json.dumps(whole_numbers(value))};" for name, value in sorted(found.items())
    ]
    return _formatted("\n".join(lines) + "\n", "bounds.js")


def _types() -> str:
    """One declaration for every model; a field with a default is always there, but in what a client sends."""
    refs = "#/$defs/{model}"
    _, document = models_json_schema([(part, "serialization") for part in _ROOTS], ref_template=refs)
    _, messages = msgspec.json.schema_components(_MESSAGES, ref_template="#/$defs/{name}")
    for name, schema in document["$defs"].items():
        if name not in _SENT and "properties" in schema:
            schema["required"] = list(schema["properties"])
    schemas: dict[str, Any] = {**messages, **document["$defs"]}
    schemas["Geometry"] = {"oneOf": [{"$ref": f"#/$defs/{name}"} for name in _GEOMETRIES]}
    schemas["Position"] = {
        "prefixItems": [{"type": "number"}] * 2,
        "description": "Millimetres on the sheet.",
    }
    names = sorted(name for name in schemas if not name.startswith("_"))
    wrapper = {
        "title": "Everything",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"$ref": f"#/$defs/{name}"} for name in names},
        "$defs": {name: {**_typed(schema), "title": name} for name, schema in schemas.items()},
    }
    run = subprocess.run(
        [
            JSON2TS,
            "--no-additionalProperties",
            "--no-unknownAny",
            "--bannerComment",
            f"// {NOTICE}",
            "--style.printWidth",
            "110",
        ],
        input=json.dumps(wrapper),
        capture_output=True,
        text=True,
        check=True,
    )
    # The wrapper is only there for the generator to find every model.
    return re.sub(r"export interface Everything \{\n.*?\n\}\n", "", run.stdout, flags=re.DOTALL)


def _typed(schema: Any) -> Any:
    """A schema with only what TypeScript can say: tuples and maps, no bounds, no titles of fields."""
    if isinstance(schema, list):
        return [_typed(inner) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key not in _UNSAID}
    if "properties" in schema:
        kept["properties"] = {name: _typed(inner) for name, inner in schema["properties"].items()}
        return kept
    if "prefixItems" in schema:
        members = _typed(schema["prefixItems"])
        return {**kept, "type": "array", "items": members, "minItems": len(members), "maxItems": len(members)}
    for patterned in schema.get("patternProperties", {}).values():
        return {**kept, "type": "object", "additionalProperties": _typed(patterned)}
    return {key: _typed(value) for key, value in kept.items()}


def _formatted(text: str, name: str) -> str:
    run = subprocess.run(
        [BIOME, "format", f"--stdin-file-path=frontend/core/poster/{name}"],
        input=text,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return run.stdout


def stale() -> list[Path]:
    """The generated files that are not what the models say."""
    return [path for path, text in outputs().items() if not path.exists() or path.read_text("utf-8") != text]


def main() -> int:
    if "--check" in sys.argv[1:]:
        wrong = stale()
        for path in wrong:
            print(f"stale: {path.relative_to(ROOT)} (run python -m scripts.types)")
        return 1 if wrong else 0
    for path, text in outputs().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
