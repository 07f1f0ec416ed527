"""symbols/sign.schema.json, made from the model of signs and the tables of primitives and operators (S1),
and the hashes of released signs (S2).
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from chorem.spec.expression import SPECIAL
from chorem.spec.library import Library
from chorem.spec.model import Sign
from chorem.spec.operators.table import OPERATORS
from chorem.spec.primitives.table import PRIMITIVES

#: Attributes that hold nodes, names or a list to go through, by control node.
_CONTROL: dict[str, tuple[dict[str, Any], list[str]]] = {
    "let": (
        {
            "names": {"type": "object", "additionalProperties": {"$ref": "#/$defs/expression"}},
            "draw": {"$ref": "#/$defs/nodes"},
        },
        ["names", "draw"],
    ),
    "if": (
        {
            "test": {"$ref": "#/$defs/expression"},
            "then": {"$ref": "#/$defs/nodes"},
            "else": {"$ref": "#/$defs/nodes"},
        },
        ["test", "then"],
    ),
    "each": (
        {
            "in": {"$ref": "#/$defs/expression"},
            "as": {"type": "array", "items": {"type": "string"}, "minItems": 1},
            "draw": {"$ref": "#/$defs/nodes"},
        },
        ["in", "as", "draw"],
    ),
    "clip": (
        {"of": {"$ref": "#/$defs/expression"}, "draw": {"$ref": "#/$defs/nodes"}},
        ["of", "draw"],
    ),
}


def sign_schema() -> dict[str, Any]:
    """JSON Schema of a sign file, draw tree included."""
    schema = Sign.model_json_schema(by_alias=True)
    definitions = schema["$defs"]
    operators = sorted([*OPERATORS, *SPECIAL])
    definitions["expression"] = {
        "description": "A number, a truth, a word, a $name, or a prefix list.",
        "anyOf": [
            {"type": "number"},
            {"type": "boolean"},
            {"type": "string"},
            {
                "type": "array",
                "prefixItems": [{"enum": operators}],
                "items": {"$ref": "#/$defs/expression"},
                "minItems": 2,
            },
        ],
    }
    definitions["nodes"] = {"type": "array", "items": {"$ref": "#/$defs/node"}}
    nodes = [_node(name, *_CONTROL[name]) for name in _CONTROL]
    for name, primitive in PRIMITIVES.items():
        attributes = {
            key: _attribute(kind) for key, kind in {**primitive.required, **primitive.optional}.items()
        }
        nodes.append(_node(name, attributes, list(primitive.required)))
    definitions["node"] = {"oneOf": nodes}
    schema["properties"]["draw"] = {"$ref": "#/$defs/nodes"}
    for part in ("default", "when"):
        definitions["Handle"]["properties"][part] = {"$ref": "#/$defs/expression"}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _node(name: str, attributes: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"do": {"const": name}, **attributes},
        "required": ["do", *required],
        "additionalProperties": False,
    }


def _attribute(kind: str) -> dict[str, Any]:
    expression = {"$ref": "#/$defs/expression"}
    if kind == "outline":
        return {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1}
    return {"type": "array", "items": expression, "minItems": 1} if kind == "nums" else expression


def fingerprint(raw: dict[str, Any]) -> str:
    """Hash of what a sign draws and means by its fields; words in a language may still be corrected."""
    drawn = {key: raw.get(key) for key in ("id", "version", "support", "color", "draw")}
    if raw.get("geometry"):
        drawn["geometry"] = raw["geometry"]
    drawn["variants"] = [variant["id"] for variant in raw.get("variants", [])]
    for part in ("params", "handles"):
        drawn[part] = {
            name: {key: value for key, value in spec.items() if key not in ("name", "doc", "step", "options")}
            | ({"options": [option["id"] for option in spec["options"]]} if "options" in spec else {})
            for name, spec in raw.get(part, {}).items()
        }
    text = json.dumps(drawn, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def released(library: Library) -> dict[str, dict[str, str]]:
    """Sign → version → fingerprint, of every version there is."""
    hashes: dict[str, dict[str, str]] = {}
    for sign in sorted(library.versions, key=lambda one: (one.id, one.version)):
        hashes.setdefault(sign.id, {})[str(sign.version)] = fingerprint(sign.raw)
    return hashes
