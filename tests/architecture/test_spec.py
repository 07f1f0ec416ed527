"""docs/SPEC.md and the tests cite each other, both ways."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULE = re.compile(r"^- \*\*([A-Z]\d+)\*\*", re.MULTILINE)
CITATION = re.compile(r"\[((?:[A-Z]\d+)(?:(?:[,–-]| )\s*[A-Z]\d+)*)\]")
ONE = re.compile(r"([A-Z])(\d+)")


def cited() -> set[str]:
    """Rules named in brackets in the tests, ranges such as [O3–O6] opened."""
    found: set[str] = set()
    for path in [*(ROOT / "tests").rglob("*.py"), *(ROOT / "tests").rglob("*.js")]:
        for group in CITATION.findall(path.read_text("utf-8")):
            rules = ONE.findall(group)
            if re.search(r"[–-]", group) and len(rules) == 2:
                (letter, first), (_, last) = rules
                found |= {f"{letter}{n}" for n in range(int(first), int(last) + 1)}
            else:
                found |= {letter + number for letter, number in rules}
    return found


def test_every_rule_is_tested_and_every_citation_exists() -> None:
    """A rule without a test is a wish; a citation without a rule is a riddle."""
    rules = set(RULE.findall((ROOT / "docs/SPEC.md").read_text("utf-8")))
    here = cited()
    assert not rules - here, f"no test cites {sorted(rules - here)}"
    assert not here - rules, f"docs/SPEC.md has no {sorted(here - rules)}"
