"""Expressions: numbers, "$names", words and prefix lists, compiled once into closures over slots.

Checks names, numbers of arguments and types when a sign is loaded, so that a run can only fail on a
number. Knows nothing of drawing.
"""

from __future__ import annotations

from typing import Any

from chorem.errors import ChoremError
from chorem.spec.operators.table import OPERATORS, Operator
from chorem.spec.scope import Env, Evaluate, Scope, finite, work_of

#: How deep expressions may nest.
MAX_DEPTH = 24


def compile_expression(value: Any, scope: Scope, path: str, want: str, depth: int = 0) -> Evaluate:
    """A function env → value of type ``want``.

    Raises ``sign_name``, ``sign_operator``, ``sign_arguments``, ``sign_type`` or ``sign_depth``.
    """
    kind, evaluate = typed(value, scope, path, depth)
    if kind != want:
        raise ChoremError("sign_type", path, wanted=want, given=kind)
    return evaluate


def typed(value: Any, scope: Scope, path: str, depth: int = 0) -> tuple[str, Evaluate]:
    """The type of an expression and its function."""
    if depth > MAX_DEPTH:
        raise ChoremError("sign_depth", path)
    if isinstance(value, bool):
        return "bool", lambda env: value
    if isinstance(value, int | float):
        number = finite(float(value), path)
        return "num", lambda env: number
    if isinstance(value, str):
        return _word(value, scope, path)
    if isinstance(value, list) and value and isinstance(value[0], str):
        special = SPECIAL.get(value[0])
        if special is not None:
            return special(value, scope, path, depth)
        operator = OPERATORS.get(value[0])
        if operator is not None:
            return operator.result, _call(operator, value, scope, path, depth)
    raise ChoremError("sign_operator", path)


def _word(value: str, scope: Scope, path: str) -> tuple[str, Evaluate]:
    if not value.startswith("$"):
        return "str", lambda env: value
    known = scope.get(value[1:])
    if known is None:
        raise ChoremError("sign_name", path, name=value)
    slot, kind = known
    return kind, lambda env: env[slot]


def _call(operator: Operator, value: list[Any], scope: Scope, path: str, depth: int) -> Evaluate:
    wanted = list(operator.arguments)
    given = len(value) - 1
    if wanted[-1].endswith("*"):
        repeated = wanted.pop()[:-1]
        if given < len(wanted) + 1:
            raise ChoremError("sign_arguments", path, operator=value[0])
        wanted.extend([repeated] * (given - len(wanted)))
    if given != len(wanted):
        raise ChoremError("sign_arguments", path, operator=value[0])
    arguments = [
        compile_expression(value[i + 1], scope, f"{path}[{i + 1}]", wanted[i], depth + 1)
        for i in range(given)
    ]
    return _checked(operator.result, _applied(operator, arguments), path)


def _applied(operator: Operator, arguments: list[Evaluate]) -> Evaluate:
    apply = operator.apply
    if len(arguments) == 1:
        a = arguments[0]
        return lambda env: apply(a(env))
    if len(arguments) == 2:
        a, b = arguments
        return lambda env: apply(a(env), b(env))
    if len(arguments) == 3:
        a, b, c = arguments
        return lambda env: apply(a(env), b(env), c(env))
    return lambda env: apply(*[argument(env) for argument in arguments])


def _checked(kind: str, evaluate: Evaluate, path: str) -> Evaluate:
    """Numbers and points must be finite (N6); the points of lines and lists are paid for (S4)."""
    if kind == "num":
        return lambda env: finite(evaluate(env), path)
    if kind == "bool":
        return evaluate
    if kind == "point":

        def checked_point(env: Env) -> Any:
            value = evaluate(env)
            finite(value[0], path)
            finite(value[1], path)
            return value

        return checked_point

    def paid(env: Env) -> Any:
        value = evaluate(env)
        env[0].spend(work_of(kind, value), path)
        return value

    return paid


def _arguments(value: list[Any], least: int, path: str) -> None:
    if len(value) - 1 < least:
        raise ChoremError("sign_arguments", path, operator=value[0])


def _if(value: list[Any], scope: Scope, path: str, depth: int) -> tuple[str, Evaluate]:
    """["if", test, then, else]: only the branch taken is computed."""
    if len(value) != 4:
        raise ChoremError("sign_arguments", path, operator="if")
    test = compile_expression(value[1], scope, f"{path}[1]", "bool", depth + 1)
    kind, then = typed(value[2], scope, f"{path}[2]", depth + 1)
    other = compile_expression(value[3], scope, f"{path}[3]", kind, depth + 1)
    return kind, lambda env: then(env) if test(env) else other(env)


def _and(value: list[Any], scope: Scope, path: str, depth: int) -> tuple[str, Evaluate]:
    _arguments(value, 2, path)
    tests = [
        compile_expression(value[i], scope, f"{path}[{i}]", "bool", depth + 1) for i in range(1, len(value))
    ]
    return "bool", lambda env: all(test(env) for test in tests)


def _or(value: list[Any], scope: Scope, path: str, depth: int) -> tuple[str, Evaluate]:
    _arguments(value, 2, path)
    tests = [
        compile_expression(value[i], scope, f"{path}[{i}]", "bool", depth + 1) for i in range(1, len(value))
    ]
    return "bool", lambda env: any(test(env) for test in tests)


def _equal(value: list[Any], scope: Scope, path: str, depth: int) -> tuple[str, Evaluate]:
    """["=", a, b]: two numbers or two words."""
    if len(value) != 3:
        raise ChoremError("sign_arguments", path, operator="=")
    kind, a = typed(value[1], scope, f"{path}[1]", depth + 1)
    if kind not in ("num", "str"):
        raise ChoremError("sign_type", f"{path}[1]", wanted="num", given=kind)
    b = compile_expression(value[2], scope, f"{path}[2]", kind, depth + 1)
    return "bool", lambda env: a(env) == b(env)


def _pick(value: list[Any], scope: Scope, path: str, depth: int) -> tuple[str, Evaluate]:
    """["pick", n, first, second, …]: the n-th of values of one type, counting from 1."""
    _arguments(value, 2, path)
    which = compile_expression(value[1], scope, f"{path}[1]", "num", depth + 1)
    kind, first = typed(value[2], scope, f"{path}[2]", depth + 1)
    choices = [first]
    for i in range(3, len(value)):
        choices.append(compile_expression(value[i], scope, f"{path}[{i}]", kind, depth + 1))

    def pick(env: Env) -> Any:
        wanted = which(env)
        for i in range(len(choices)):
            if wanted == i + 1:
                return choices[i](env)
        raise ChoremError("pick_missing", path)

    return kind, pick


SPECIAL = {"if": _if, "and": _and, "or": _or, "=": _equal, "pick": _pick}
