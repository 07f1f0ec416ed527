"""The draw tree: primitives from their table, and four control nodes, "let", "if", "each" and
"clip".

Compiled once a sign into one function. Knows neither figures nor files.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chorem.errors import ChoremError
from chorem.spec.expression import compile_expression, typed
from chorem.spec.primitives.glyph import is_outline
from chorem.spec.primitives.table import PRIMITIVES, Primitive
from chorem.spec.scope import Env, Evaluate, Run, Scope
from chorem.spec.sink import emit_clip

Draw = Callable[[Env], None]
#: Most nodes a draw tree may have.
MAX_NODES = 400


class Drawing:
    """Counts slots and nodes while a tree is compiled."""

    def __init__(self, first_slot: int) -> None:
        self.slots = first_slot
        self.nodes = 0

    def slot(self) -> int:
        self.slots += 1
        return self.slots - 1

    def tree(self, nodes: Any, scope: Scope, path: str) -> Draw:
        """One function that draws a list of nodes.

        Raises ``sign_primitive``, ``sign_attribute``, ``sign_size`` and what expressions raise.
        """
        if not isinstance(nodes, list):
            raise ChoremError("sign_attribute", path, name=path)
        steps = [self._node(nodes[i], scope, f"{path}[{i}]") for i in range(len(nodes))]

        def draw(env: Env) -> None:
            for step in steps:
                step(env)

        return draw

    def _node(self, node: Any, scope: Scope, path: str) -> Draw:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise ChoremError("sign_size", path)
        kind = node.get("do") if isinstance(node, dict) else None
        if kind == "let":
            draw = self._let(node, scope, path)
        elif kind == "if":
            draw = self._if(node, scope, path)
        elif kind == "each":
            draw = self._each(node, scope, path)
        elif kind == "clip":
            draw = self._clip(node, scope, path)
        elif isinstance(kind, str) and kind in PRIMITIVES:
            draw = _primitive(PRIMITIVES[kind], node, scope, path)
        else:
            raise ChoremError("sign_primitive", path, name=str(kind))

        def counted(env: Env) -> None:
            env[0].spend(1, path)
            draw(env)

        return counted

    def _let(self, node: dict[str, Any], scope: Scope, path: str) -> Draw:
        """{"do":"let","names":{name: expression},"draw":[…]}: each name may use those before it."""
        _only(node, {"names", "draw"}, set(), path)
        inner = dict(scope)
        steps: list[tuple[int, Evaluate]] = []
        for name, value in node["names"].items():
            kind, evaluate = typed(value, inner, f"{path}.names.{name}")
            slot = self.slot()
            steps.append((slot, evaluate))
            inner[name] = (slot, kind)
        body = self.tree(node["draw"], inner, f"{path}.draw")

        def let(env: Env) -> None:
            for slot, evaluate in steps:
                env[slot] = evaluate(env)
            body(env)

        return let

    def _if(self, node: dict[str, Any], scope: Scope, path: str) -> Draw:
        """{"do":"if","test":…,"then":[…],"else":[…]}"""
        _only(node, {"test", "then"}, {"else"}, path)
        test = compile_expression(node["test"], scope, f"{path}.test", "bool")
        then = self.tree(node["then"], scope, f"{path}.then")
        other = self.tree(node.get("else", []), scope, f"{path}.else")

        def branch(env: Env) -> None:
            if test(env):
                then(env)
            else:
                other(env)

        return branch

    def _each(self, node: dict[str, Any], scope: Scope, path: str) -> Draw:
        """{"do":"each","in":list,"as":[a name per part of an item],"draw":[…]}"""
        _only(node, {"in", "as", "draw"}, set(), path)
        kind, items = typed(node["in"], scope, f"{path}.in")
        parts = kind.removeprefix("list:").split(",")
        if not kind.startswith("list:") or len(parts) != len(node["as"]):
            raise ChoremError("sign_type", f"{path}.in", wanted="list", given=kind)
        inner = dict(scope)
        slots: list[int] = []
        for name, part in zip(node["as"], parts, strict=True):
            slot = self.slot()
            slots.append(slot)
            inner[name] = (slot, part)
        body = self.tree(node["draw"], inner, f"{path}.draw")
        single = slots[0] if len(slots) == 1 else -1

        def each(env: Env) -> None:
            for item in items(env):
                if single >= 0:
                    env[single] = item
                else:
                    for i in range(len(slots)):
                        env[slots[i]] = item[i]
                body(env)

        return each

    def _clip(self, node: dict[str, Any], scope: Scope, path: str) -> Draw:
        """{"do":"clip","of":shape,"draw":[…]}: nothing is seen outside the shape, even-odd."""
        _only(node, {"of", "draw"}, set(), path)
        shape = compile_expression(node["of"], scope, f"{path}.of", "shape")
        body = self.tree(node["draw"], scope, f"{path}.draw")

        def clip(env: Env) -> None:
            run: Run = env[0]
            outside, run.items = run.items, []
            body(env)
            inside, run.items = run.items, outside
            emit_clip(run, shape(env), inside, path)

        return clip


def _only(node: dict[str, Any], required: set[str], optional: set[str], path: str) -> None:
    """Exactly these attributes: a missing or misspelt one is an error, in the order of the names."""
    for name in sorted(required):
        if name not in node:
            raise ChoremError("sign_attribute", f"{path}.{name}", name=name)
    for name in sorted(node):
        if name != "do" and name not in required and name not in optional:
            raise ChoremError("sign_attribute", f"{path}.{name}", name=name)


def _primitive(primitive: Primitive, node: dict[str, Any], scope: Scope, path: str) -> Draw:
    _only(node, set(primitive.required), set(primitive.optional), path)
    types = {**primitive.required, **primitive.optional}
    attributes: list[tuple[str, Evaluate]] = []
    for name in types:
        if name in node:
            attributes.append((name, _attribute(node[name], scope, f"{path}.{name}", types[name])))
    paint = primitive.draw

    def draw(env: Env) -> None:
        paint(env[0], {name: evaluate(env) for name, evaluate in attributes}, path)

    return draw


def _attribute(value: Any, scope: Scope, path: str, want: str) -> Evaluate:
    if want == "outline":
        if not is_outline(value):
            raise ChoremError("sign_type", path, wanted="outline", given=type(value).__name__)
        return lambda env: value
    if want != "nums":
        return compile_expression(value, scope, path, want)
    if not isinstance(value, list) or not value:
        raise ChoremError("sign_type", path, wanted="nums", given=type(value).__name__)
    numbers = [compile_expression(value[i], scope, f"{path}[{i}]", "num") for i in range(len(value))]
    return lambda env: [number(env) for number in numbers]
