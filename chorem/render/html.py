"""SVG → one HTML page, readable without a network and without a script.

Owns the page put round the picture. Must not know the document or display lists.
"""

from __future__ import annotations

from html import escape

_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ margin: 0; background: #fff; }}
svg {{ display: block; width: 100%; height: auto; }}
@page {{ size: A3 landscape; margin: 0; }}
</style>
</head>
<body>
<main>
{svg}
</main>
</body>
</html>
"""


def to_html(svg: str, *, title: str, lang: str) -> str:
    """A standalone page showing ``svg`` (as svg.py writes it, its fonts inside) at full width."""
    _declaration, _, picture = svg.partition("?>\n")
    return _PAGE.format(lang=escape(lang), title=escape(title), svg=picture)
