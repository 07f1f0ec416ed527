"""Makes chorem/text/fonts/ and chorem/text/widths.json from Adobe's Source Sans 3 release on npm.

Owns the choice of glyphs and the removal of everything that moves them. Run by hand when the font changes:
its output is committed, and the same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

PACKAGE = "source-sans@3.52.0"
SHA256 = "49cf78ddd79b436591ee696785222b54ff28102922e3d3df297fe382d7fdfa88"
HERE = Path(__file__).resolve().parent.parent / "chorem" / "text"
FACES = {
    "regular": ("SourceSans3-Regular", "SourceSans3-Regular"),
    "italic": ("SourceSans3-It", "SourceSans3-Italic"),
    "semibold": ("SourceSans3-Semibold", "SourceSans3-Semibold"),
    "bold": ("SourceSans3-Bold", "SourceSans3-Bold"),
}
#: "Source" is a reserved font name of the OFL: a modified font has to be called something else.
FAMILY = "Chorem Sans"
SUBSTITUTE = 0x25A1
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0xAD),
    *range(0xAE, 0x180),
    *(0x1E9E, 0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2022),
    *(0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122),
    *range(0x2190, 0x219A),
    *(0x2206, 0x2212, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x25A0, SUBSTITUTE, 0x25CB, 0x25CF, 0x2713),
]
#: French and English: with these letters alone a face is half as long. What a page needs at once comes so.
FIRST = [*range(0x20, 0x7F), 0xA0, *map(ord, "«»°²·×ÀÂÆÇÈÉÊËÎÏÔÙÛÜàâæçèéêëîïôùûüÿŒœ–—‘’“”•…€→−■□✓")]
FIRST_FACES = ("regular", "semibold")
#: Tables that place or replace glyphs, hint them, or describe features that are gone.
DROPPED = ["GPOS", "GSUB", "GDEF", "BASE", "DSIG", "kern", "fpgm", "prep", "cvt ", "gasp"]


def fetch(folder: Path) -> Path:
    """The TTF folder of the pinned package, checked against its hash."""
    answer = subprocess.run(
        ["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True, text=True
    )
    archive = folder / answer.stdout.strip().splitlines()[-1]
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{PACKAGE} has hash {found}, expected {SHA256}")
    with tarfile.open(archive) as files:
        files.extractall(folder, filter="data")
    return folder / "package"


def cut(source: Path, face: str) -> TTFont:
    """The font with our characters only, and nothing left that moves or swaps a glyph."""
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14]
    )
    options.drop_tables = DROPPED
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for c in CHARACTERS if c in font.getBestCmap()])
    cutter.subset(font)
    style = {"regular": "Regular", "italic": "Italic", "semibold": "SemiBold", "bold": "Bold"}[face]
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
    ribbi = style if face != "semibold" else "Regular"
    names = {
        1: FAMILY if face != "semibold" else f"{FAMILY} SemiBold",
        2: ribbi,
        3: f"{FAMILY} {style} 1",
        4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
    }
    if face == "semibold":
        names |= {16: FAMILY, 17: style}
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
    font.recalcTimestamp = False
    return font


def first_letters(path: Path) -> None:
    """Beside a font file, ``<name>.first.woff2``: the letters that come first, under the same names."""
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=FIRST)
    cutter.subset(font)
    font.flavor = "woff2"
    font.save(path.with_suffix(".first.woff2"))


def main() -> None:
    out = HERE / "fonts"
    out.mkdir(parents=True, exist_ok=True)
    table: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as name:
        package = fetch(Path(name))
        shutil.copyfile(package / "LICENSE.md", out / "OFL.txt")
        fonts = {}
        for face, (source, target) in FACES.items():
            font = fonts[face] = cut(package / "TTF" / f"{source}.ttf", face)
            font.flavor = None
            font.save(out / f"{target}.ttf")
            font.flavor = "woff2"
            font.save(out / f"{target}.woff2")
            if face in FIRST_FACES:
                first_letters(out / f"{target}.ttf")
            print(target, (out / f"{target}.ttf").stat().st_size, (out / f"{target}.woff2").stat().st_size)
    shared = sorted(set.intersection(*({*f.getBestCmap()} for f in fonts.values())))
    table["units_per_em"] = fonts["regular"]["head"].unitsPerEm
    table["substitute"] = chr(SUBSTITUTE)
    table["characters"] = "".join(map(chr, shared))
    table["faces"] = {
        face: {
            "ascent": font["hhea"].ascent,
            "descent": -font["hhea"].descent,
            "cap_height": font["OS/2"].sCapHeight,
            "x_height": font["OS/2"].sxHeight,
            "advances": [font["hmtx"][font.getBestCmap()[c]][0] for c in shared],
        }
        for face, font in fonts.items()
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    (HERE / "widths.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
