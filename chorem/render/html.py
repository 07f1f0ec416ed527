"""SVG and words → one HTML page, readable without a network and without a script.

Owns the page put round the pictures: shown with its words under it, printed as the sheet alone. Must not know
the document or display lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

#: (title, lists of (head, lines)); a head is "" when there is none.
Section = tuple[str, Sequence[tuple[str, Sequence[str]]]]

_PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{fonts}
:root {{ color: #20242a; background: #e4dfd3; font: 17px/1.45 {family}; }}
body {{ margin: 0; }}
.sheet {{ max-width: 1600px; margin: 0 auto; padding: clamp(8px, 2vw, 32px) clamp(8px, 2vw, 32px) 0; }}
.sheet svg {{ display: block; width: 100%; height: auto; background: #fff; border-radius: 2px;
  box-shadow: 0 0 0 1px rgb(60 50 30 / 10%), 0 2px 4px rgb(60 50 30 / 12%); }}
.words {{ max-width: 1080px; margin: 0 auto; padding: 40px 20px 64px; }}
h1 {{ font-size: 26px; line-height: 1.2; margin: 0 0 4px; text-wrap: balance; }}
.about {{ margin: 0 0 32px; color: #4c5158; }}
.sections {{ columns: 2 380px; column-gap: 48px; }}
section {{ break-inside: avoid; margin: 0 0 28px; }}
h2 {{ font-size: 18px; line-height: 1.3; margin: 0 0 10px; padding-bottom: 6px; border-bottom: 1px solid; }}
h3 {{ font-size: 16px; font-weight: 600; margin: 12px 0 4px; color: #4c5158; }}
ul {{ margin: 0; padding: 0; list-style: none; }}
li {{ margin: 0 0 6px; text-wrap: pretty; overflow-wrap: anywhere; }}
@page {{ size: {width}mm {height}mm; margin: 0; }}
@media print {{
  :root {{ background: none; }}
  .sheet {{ max-width: none; padding: 0; break-after: page; }}
  .sheet:last-of-type {{ break-after: auto; }}
  .sheet svg {{ width: 100vw; height: 100vh; border-radius: 0; box-shadow: none; }}
  .words {{ display: none; }}
}}
</style>
</head>
<body>
<main>
{sheets}
<article class="words">
<h1>{title}</h1>
<p class="about">{about}</p>
<div class="sections">
{sections}
</div>
</article>
</main>
</body>
</html>
"""


def to_html(
    pictures: Sequence[str],
    *,
    title: str,
    about: str,
    sections: Sequence[Section],
    lang: str,
    fonts: str,
    family: str,
    width_mm: float,
    height_mm: float,
) -> str:
    """A standalone page: the SVGs (ids already apart) one under the other, then what they say as text.

    ``fonts`` are the rules that embed the faces of ``family``; printed, each picture is a page of
    ``width_mm`` × ``height_mm``.
    """
    bodies = (picture.partition("?>\n")[2] for picture in pictures)
    return _PAGE.format(
        lang=escape(lang),
        title=escape(title),
        about=escape(about),
        fonts=fonts,
        family=family,
        width=width_mm,
        height=height_mm,
        sheets="\n".join(f'<div class="sheet">\n{body}\n</div>' for body in bodies),
        sections="\n".join(map(_section, sections)),
    )


def _section(section: Section) -> str:
    title, lists = section
    parts = [f"<section>\n<h2>{escape(title)}</h2>"]
    for head, lines in lists:
        if head:
            parts.append(f"<h3>{escape(head)}</h3>")
        items = "\n".join(f"<li>{escape(line)}</li>" for line in lines)
        parts.append(f"<ul>\n{items}\n</ul>")
    return "\n".join([*parts, "</section>"])
