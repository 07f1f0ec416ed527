"""Display list → SVG, by svgwrite [D, T4, T5]. Decides nothing: every number and colour is in the items.

Owns how an item is written in SVG and how the font travels inside it. Must not know the document.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import svgwrite
from svgwrite.base import BaseElement
from svgwrite.etree import etree

from chorem.text.metrics import FACES, FONTS_DIR

FAMILY = "Chorem Sans"
#: Where the embedded faces are not read, as in Inkscape, the same font under its own name.
FAMILIES = f"'{FAMILY}','Source Sans 3','Source Sans Pro',sans-serif"
INKSCAPE = "http://www.inkscape.org/namespaces/inkscape"
_STYLES = {
    "regular": ("400", "normal"),
    "italic": ("400", "italic"),
    "semibold": ("600", "normal"),
    "bold": ("700", "normal"),
}
_TEXT_CSS = (
    "text{font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;white-space:pre}"
)
#: Characters XML cannot hold; a text with one would make the whole file unreadable.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Item = dict[str, Any]


def paint(
    items: Sequence[Item],
    width_mm: float,
    height_mm: float,
    *,
    title: str,
    desc: str,
    lang: str,
    embed_fonts: bool = True,
    prefix: str = "",
    images: Mapping[str, bytes] | None = None,
) -> str:
    """A standalone SVG of ``width_mm`` × ``height_mm``, its user unit one millimetre.

    ``title`` and ``desc`` are what a screen reader says of the picture. Text stays text; the faces it uses
    are embedded as WOFF2 unless ``embed_fonts`` is false. ``prefix`` goes before every id: several pictures
    stand in one page. ``images`` are the JPEGs that items name: one that is missing is not painted. A group
    of the sheet is a layer in Inkscape, a group within it an object with a name.
    """
    width, height = _mm(_um(width_mm)), _mm(_um(height_mm))
    drawing = svgwrite.Drawing(
        size=(f"{width}mm", f"{height}mm"), viewBox=f"0 0 {width} {height}", debug=False
    )
    drawing["xmlns:inkscape"] = INKSCAPE
    drawing["xml:lang"] = lang
    drawing["lang"] = lang
    drawing["role"] = "img"
    told = {name: text for name, text in (("title", title), ("desc", desc)) if text}
    if told:
        drawing["aria-labelledby"] = " ".join(f"{prefix}sheet-{name}" for name in told)
    drawing["font-family"] = FAMILIES
    drawing.set_desc(**{name: _xml(text) for name, text in told.items()})
    fonts = font_css(faces_of(items)) if embed_fonts else ""
    drawing.defs.add(drawing.style(fonts + _TEXT_CSS))
    painter = _Painter(drawing, prefix, images or {})
    for item in items:
        drawing.add(painter.layer(item) if item["t"] == "group" else painter.element(item))
    xml = drawing.get_xml()
    for key in ("baseProfile", "version", "xmlns:ev", "xmlns:xlink"):
        xml.attrib.pop(key, None)
    for name in told:
        xml.find(name).set("id", f"{prefix}sheet-{name}")
    body: str = etree.tostring(xml, encoding="unicode")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + body


class _Painter:
    def __init__(self, drawing: svgwrite.Drawing, prefix: str, images: Mapping[str, bytes]) -> None:
        self._drawing = drawing
        self._prefix = prefix
        self._images = images
        self._clips = 0

    def layer(self, item: Item) -> BaseElement:
        group = self._group(item)
        if "label" in item:
            group["inkscape:groupmode"] = "layer"
        return group

    def element(self, item: Item) -> BaseElement:
        match item["t"]:
            case "path":
                return self._path(item)
            case "text":
                return self._text(item)
            case "clip":
                return self._clip(item)
            case "group":
                return self._group(item)
            case "image":
                return self._image(item)
        raise ValueError(f"no such item: {item['t']!r}")

    def _path(self, item: Item) -> BaseElement:
        path = self._drawing.path(d=_data(item["d"]))
        path["fill"] = item.get("fill", "none")
        if "fill_opacity" in item:
            path["fill-opacity"] = _number(item["fill_opacity"])
        if "rule" in item:
            path["fill-rule"] = item["rule"]
        if "stroke" in item:
            path["stroke"] = item["stroke"]
            path["stroke-width"] = _mm(item["width"])
            if "stroke_opacity" in item:
                path["stroke-opacity"] = _number(item["stroke_opacity"])
            if item.get("cap", "butt") != "butt":
                path["stroke-linecap"] = item["cap"]
            if item.get("join", "miter") != "miter":
                path["stroke-linejoin"] = item["join"]
            if item.get("dash"):
                path["stroke-dasharray"] = " ".join(map(_mm, item["dash"]))
        return path

    def _text(self, item: Item) -> BaseElement:
        text = self._drawing.text(_xml(item["text"]))
        text["x"], text["y"] = _mm(item["x"]), _mm(item["y"])
        text["font-size"] = _mm(item["size"])
        weight, style = _STYLES[item["font"]]
        if weight != "400":
            text["font-weight"] = weight
        if style != "normal":
            text["font-style"] = style
        if item.get("anchor", "start") != "start":
            text["text-anchor"] = item["anchor"]
        if "spacing" in item:
            text["letter-spacing"] = _mm(item["spacing"])
        text["fill"] = item["fill"]
        if "halo" in item:
            text["stroke"] = item["halo"]
            text["stroke-width"] = _mm(item["halo_width"])
            text["stroke-linejoin"] = "round"
            text["paint-order"] = "stroke"
        return text

    def _image(self, item: Item) -> BaseElement:
        jpeg = self._images.get(item["href"])
        if jpeg is None:
            return self._drawing.g()
        image = self._drawing.image(href="", debug=False)
        image.attribs.pop("xlink:href", None)
        image["href"] = "data:image/jpeg;base64," + base64.b64encode(jpeg).decode("ascii")
        for key in ("x", "y", "width", "height"):
            image[key] = _mm(item[key])
        image["preserveAspectRatio"] = "none"
        if "opacity" in item:
            image["opacity"] = _number(item["opacity"])
        return image

    def _clip(self, item: Item) -> BaseElement:
        self._clips += 1
        name = f"{self._prefix}clip-{self._clips}"
        outline = self._drawing.path(d=_data(item["d"]))
        if "rule" in item:
            outline["clip-rule"] = item["rule"]
        mask = self._drawing.clipPath(id=name)
        mask.add(outline)
        self._drawing.defs.add(mask)
        group = self._drawing.g()
        group["clip-path"] = f"url(#{name})"
        self._fill(group, item["items"])
        return group

    def _group(self, item: Item) -> BaseElement:
        group = self._drawing.g()
        if "id" in item:
            group["id"] = self._prefix + _xml(item["id"])
        if "label" in item:
            label = _xml(item["label"])
            group["inkscape:label"] = label
            group["role"] = "group"
            group["aria-label"] = label
        if "opacity" in item:
            group["opacity"] = _number(item["opacity"])
        self._fill(group, item["items"])
        return group

    def _fill(self, group: BaseElement, items: Iterable[Item]) -> None:
        for item in items:
            group.add(self.element(item))


def faces_of(items: Iterable[Item]) -> set[str]:
    """The faces of the texts: regular, italic, semibold, bold."""
    found: set[str] = set()
    for item in items:
        if item["t"] == "text":
            found.add(item["font"])
        elif "items" in item:
            found |= faces_of(item["items"])
    return found


def font_css(faces: Iterable[str]) -> str:
    """Rules that embed the faces, as data."""
    return "".join(map(_font_face, sorted(faces)))


@cache
def _font_face(face: str) -> str:
    weight, style = _STYLES[face]
    data = base64.b64encode((FONTS_DIR / f"{FACES[face]}.woff2").read_bytes()).decode("ascii")
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};font-style:{style};"
        f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )


def _data(d: Sequence[str | int]) -> str:
    return " ".join(part if isinstance(part, str) else _mm(part) for part in d)


def _um(value_mm: float) -> int:
    return int(value_mm * 1000 + 0.5)


def _mm(value_um: int) -> str:
    """Micrometres as exact decimal millimetres: 12500 → "12.5"."""
    whole, rest = divmod(abs(value_um), 1000)
    text = f"{whole}.{rest:03}".rstrip("0").rstrip(".")
    return f"-{text}" if value_um < 0 else text


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _xml(text: str) -> str:
    return _NOT_XML.sub("", text)
