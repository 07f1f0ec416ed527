"""The words of the report, of what is put in common and of the file of a workshop, in both languages.

Owns reading words.json.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

Words = dict[str, str]


@cache
def load_words(lang: str) -> Words:
    """Key → words, for "fr" or "en" (anything else reads French)."""
    words: dict[str, Words] = json.loads(Path(__file__).with_name("words.json").read_text("utf-8"))
    return words.get(lang, words["fr"])


def counted(words: Words, key: str, count: int) -> str:
    """``key.one`` or ``key.many`` with its number."""
    one = count in (0, 1) if words["lang"] == "fr" else count == 1
    return words[f"{key}.{'one' if one else 'many'}"].replace("{n}", str(count))
