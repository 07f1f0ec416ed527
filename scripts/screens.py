"""The day in pictures, docs/screens/*.png: the demo workshop, as those see it who prepare, join, draw, follow
and present."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts.ensure_browser import find_browser  # noqa: E402
from tests.browser.conftest import FLAGS  # noqa: E402
from tests.browser.server import Server  # noqa: E402

LAPTOP, TABLET, PHONE = (1440, 900), (1024, 768), (390, 844)
#: Widths in pixels in the README.
WIDE, NARROW = 960, 480


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        said = subprocess.run(
            [sys.executable, "-m", "api.cli", "demo"],
            env=os.environ | {"CHOREM_DATA_DIR": folder, "CHOREM_PORT": str(server.port)},
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        link, join, poster = (re.search(rf"/{part}/\S+", said)[0] for part in ("w", "j", "p"))  # type: ignore[index]
        server.start()
        with sync_playwright() as playwright:
            flags = [*FLAGS, "--no-sandbox"]
            browser = playwright.chromium.launch(executable_path=find_browser(), args=flags)
            show_the_day(browser, server.url, link, join, poster)
            browser.close()
        server.stop()


def show_the_day(browser: Browser, url: str, link: str, join: str, poster: str) -> None:
    phone = person(browser, PHONE)
    phone.goto(url + join)
    phone.get_by_label("Votre prénom").fill("Marie")
    keep(phone, "join", NARROW)

    laptop = person(browser, LAPTOP)
    laptop.goto(url + link)
    laptop.get_by_role("button", name="Commencer").click()
    laptop.get_by_role("button", name="Phase suivante").click()
    expect(laptop.get_by_text("Dessin, 50 min")).to_be_visible()
    marie = person(browser, TABLET)
    marie.goto(url + join)
    marie.get_by_label("Votre prénom").fill("Marie")
    marie.get_by_text("Élus et techniciens").first.click()
    marie.get_by_role("button", name="Rejoindre le groupe").click()
    marie.wait_for_url(f"**{poster}")
    keep(marie, "tablet", WIDE)
    keep(laptop, "wall", WIDE)
    laptop.goto(url + poster)
    expect(laptop.locator(".legend-row").first).to_be_visible()
    keep(laptop, "draw", WIDE)
    laptop.goto(f"{url}{poster}/present")
    expect(laptop.locator(".slide").first).to_be_visible()
    laptop.keyboard.press("ArrowRight")
    keep(laptop, "present", WIDE)
    laptop.goto(url)
    laptop.get_by_role("button", name="Préparer un atelier").click()
    laptop.get_by_label("Titre").fill("La vallée en 2040")
    laptop.get_by_label("Lieu").fill("Die, salle polyvalente")
    laptop.get_by_label("Territoire").first.fill("Vallée de la Drôme")
    keep(laptop, "prepare", WIDE)


def person(browser: Browser, size: tuple[int, int]) -> Page:
    width, height = size
    return browser.new_context(
        viewport={"width": width, "height": height}, has_touch=size != LAPTOP, locale="fr-FR"
    ).new_page()


def keep(page: Page, name: str, width_px: int) -> None:
    """Once everything has come and stands still."""
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement?.blur()")
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 1500)))")
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    height_px = round(picture.height * width_px / picture.width)
    small = picture.resize((width_px, height_px), Image.Resampling.LANCZOS)
    small.save(ROOT / "docs" / "screens" / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
