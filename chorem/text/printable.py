"""Text as the bundled font can print it [T6]: NFC, plain spaces, one substitute for what the font lacks.

Owns the substitution; never changes the document, only what is drawn. Mirrored by
frontend/core/text/printable.js.
"""

from __future__ import annotations

import re
import unicodedata

from chorem.text.metrics import metrics

#: Marks and joiners that belong to the character before them.
_EXTEND = (
    "\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
#: What a reader sees as one character: a flag, or a base with its marks, chained by zero-width joiners.
_CLUSTER = re.compile(
    f"[\U0001f1e6-\U0001f1ff]{{2}}|[^{_EXTEND}\u200d][{_EXTEND}]*(?:\u200d[^{_EXTEND}\u200d][{_EXTEND}]*)*\u200d?"
    f"|[{_EXTEND}\u200d]+"
)
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200e\u200f\u2060-\u206f\ufeff]")
_NARROW = re.compile("[\u2007\u202f]")
_SPACES = re.compile("[\t\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")


def printable(text: str) -> str:
    """The text with what the font lacks replaced, line breaks kept, runs of spaces made one."""
    table = metrics()
    known = table.faces["regular"].advances
    flat = _SPACES.sub(" ", _NARROW.sub("\u00a0", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))))

    def drawn(match: re.Match[str]) -> str:
        cluster = match.group()
        if all(character in known or character == "\n" for character in cluster):
            return cluster
        base = cluster.rstrip("\ufe0e\ufe0f")
        return base if len(base) == 1 and base in known else table.substitute

    return "\n".join(line.strip(" ") for line in _CLUSTER.sub(drawn, flat).split("\n"))


def printable_line(text: str) -> str:
    """The same on one line: line breaks become spaces."""
    return printable(text.replace("\n", " "))
