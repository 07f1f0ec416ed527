"""Where the files that are not Python are found: pages and modules, fonts, signs, migrations.

Knows the layout of the repository and nothing else.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
PAGES = FRONTEND / "pages.toml"
FONTS = ROOT / "chorem" / "text" / "fonts"
SYMBOLS = ROOT / "symbols"
MIGRATIONS = ROOT / "migrations"
