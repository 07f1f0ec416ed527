"""An address as a QR code, for a page or for a terminal."""

from __future__ import annotations

import io

import segno


def qr_svg(address: str) -> str:
    """Dark on transparent; scales to the box it is put in."""
    out = io.BytesIO()
    segno.make_qr(address).save(out, kind="svg", border=2, omitsize=True, xmldecl=False)
    return out.getvalue().decode()


def qr_text(address: str) -> str:
    """For a terminal, two modules a character."""
    out = io.StringIO()
    segno.make_qr(address).terminal(out=out, compact=True, border=1)
    return out.getvalue()
