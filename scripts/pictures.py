"""Draws the posters of the README, docs/poster*.png, and lists in docs/ICONS.md the icons most alike."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from chorem.demo.posters import demo_posters  # noqa: E402
from chorem.poster.canonical import check_poster  # noqa: E402
from chorem.render.pdf import to_png  # noqa: E402
from chorem.render.svg import paint  # noqa: E402
from chorem.sheet.labels import load_labels  # noqa: E402
from chorem.sheet.layout import lay_out  # noqa: E402
from chorem.spec.library import load_library, load_palette  # noqa: E402
from tests.icons.pairs import closest  # noqa: E402

#: File and width in pixels, in the order of the posters.
PICTURES = (("poster.png", 1600), ("poster-water.png", 1200), ("poster-diois.png", 1200))


def main() -> None:
    for poster, (name, width_px) in zip(demo_posters(), PICTURES, strict=True):
        items = lay_out(check_poster(poster), load_library(), load_palette(), load_labels())
        drawn = paint(items, 1189, 841, title=poster["title"], desc="", lang="fr")
        picture = Image.open(io.BytesIO(to_png(drawn, 1189, 841, width_px=width_px))).convert("RGB")
        # A palette is enough for flat colours, and a third of the size.
        picture.quantize(256, dither=Image.Dither.NONE).save(ROOT / "docs" / name, optimize=True)
    (ROOT / "docs" / "ICONS.md").write_text(closest_icons(), "utf-8")


def closest_icons() -> str:
    rows = [f"| `{pair.a}` | `{pair.b}` | {pair.distance:.2f} |" for pair in closest()[:12]]
    return "\n".join(
        (
            "# Icons that look most alike",
            "",
            "Measured at 32 px in greys, blurred a little, at the best alignment within 2 px: one less their",
            "correlation (`tests/icons/pairs.py`). A test fails under 0.135. Made by `scripts/pictures.py`.",
            "",
            "| one | other | distance |",
            "|---|---|---|",
            *rows,
            "",
        )
    )


if __name__ == "__main__":
    main()
