"""A presentation as one HTML page that presents itself: data, styles, fonts, script, all inside [R6].

Owns the shell of the page. Must not know what the data or the script are.
"""

from __future__ import annotations

from html import escape

_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>{fonts}</style>
<style>{styles}</style>
</head>
<body>
<div id="page"></div>
<script type="application/json" id="presentation">{data}</script>
<script type="module">{script}</script>
</body>
</html>
"""


def to_stage_page(
    *, title: str, lang: str, data: str, fonts: str, styles: str, script: str, policy: str
) -> str:
    """``data`` is JSON; ``script`` is a module whose hash ``policy`` allows, and holds no closing tag."""
    return _PAGE.format(
        lang=escape(lang),
        title=escape(title),
        policy=escape(policy),
        fonts=fonts,
        styles=styles,
        data=data.replace("<", "\\u003c"),
        script=script,
    )
