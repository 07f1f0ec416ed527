"""SVG of posters of 60, 500 and 5,000 figures beside the same items as bare strings; PDF of the demo."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from html import escape
from typing import Any

from api.services.export import poster_pdf
from chorem.demo.synthetic import synthetic
from chorem.demo.valley import valley_poster
from chorem.render.svg import paint
from chorem.sheet.items import Item
from chorem.sheet.labels import load_labels
from chorem.sheet.layout import lay_out
from chorem.spec.library import load_library, load_palette

FIGURES = (60, 500, 5_000)
MOST_TIMES, MOST_PDF_MS = 8, 150
ROUNDS = 5


def run() -> dict[str, Any]:
    """Best of five, in milliseconds; prints a table."""
    print("\nSVG of the whole sheet by svgwrite, beside the same items as bare strings")
    print(f"{'figures':>8}{'SVG ms':>10}{'strings ms':>12}{'times':>8}{'µs a figure':>13}")
    results: dict[str, Any] = {}
    for figures in FIGURES:
        items = lay_out(synthetic(figures), load_library(), load_palette(), load_labels())
        svg = best_ms(lambda items=items: paint(items, 1189, 841, title="t", desc="d", lang="fr"))  # type: ignore[misc]
        bare = best_ms(lambda items=items: "".join(map(as_string, items)))  # type: ignore[misc]
        row = {"svg_ms": svg, "strings_ms": bare, "times": svg / bare, "us_a_figure": svg * 1000 / figures}
        results[str(figures)] = {name: round(value, 2) for name, value in row.items()}
        print(f"{figures:8}{svg:10.1f}{bare:12.1f}{svg / bare:8.1f}{svg * 1000 / figures:13.0f}")
    poster = valley_poster()
    for paper in ("a0", "a4"):
        took = best_ms(lambda paper=paper: poster_pdf(poster, paper))  # type: ignore[misc]
        results[f"pdf_{paper}_ms"] = round(took, 1)
        print(f"PDF {paper.upper()} of the demo: {took:.0f} ms")
    print(f"promised: at most {MOST_TIMES} times, A0 PDF within {MOST_PDF_MS} ms")
    return results


def best_ms(task: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        gc.collect()
        began = time.perf_counter()
        task()
        times.append(time.perf_counter() - began)
    return min(times) * 1000


def as_string(item: Item) -> str:
    """An item as the plainest markup: every number and colour, no library."""
    if "items" in item:
        return f"<g>{''.join(map(as_string, item['items']))}</g>"
    if item["t"] == "path":
        d = " ".join(part if isinstance(part, str) else f"{part / 1000:g}" for part in item["d"])
        return f'<path d="{d}"{_attributes(item)}/>'
    at = f'x="{item["x"] / 1000:g}" y="{item["y"] / 1000:g}"'
    return f"<text {at}{_attributes(item)}>{escape(item['text'])}</text>"


def _attributes(item: Item) -> str:
    skipped = ("t", "d", "x", "y", "text")
    return "".join(f' {key}="{value}"' for key, value in item.items() if key not in skipped)
