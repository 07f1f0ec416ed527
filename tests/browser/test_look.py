"""The look, as far as a machine can judge: nothing overlaps, is cut, small or nameless, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlparse

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import look
from tests.browser.server import Server, preparing

pytestmark = pytest.mark.browser

LAPTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
TABLET: dict[str, Any] = {"viewport": {"width": 1024, "height": 768}, "has_touch": True}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
SCREENS = [
    pytest.param(screen, id=name)
    for name, screen in (("laptop", LAPTOP), ("tablet", TABLET), ("phone", PHONE))
]
LANGUAGES = ["fr-FR", "en-GB"]

Contexts = Callable[..., BrowserContext]


def check(page: Page, touch: bool) -> None:
    assert look.nameless(page) == []
    assert look.sticking_out(page) == []
    assert look.overlapping(page) == []
    if touch:
        assert look.too_small(page) == []
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert width <= 0, "the page scrolls sideways"


def watched(context: BrowserContext) -> tuple[Page, list[str], list[str]]:
    """A page with what it writes on its console and whom it asks."""
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on(
        "console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("request", lambda request: asked.append(request.url))
    return page, said, asked


def open_editor(page: Page, server: Server, made: dict[str, Any], name: str = "Marie") -> None:
    body = {"code": made["join_code"], "name": name, "poster_id": made["posters"][0]["id"]}
    assert page.request.post(server.url + "/api/join", data=body).ok
    page.goto(f"{server.url}/p/{made['posters'][0]['id']}")
    expect(page.locator(".saving")).to_have_attribute("data-state", "saved")


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_pages_around_the_editor(
    new_context: Contexts, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[E3] [A4] Start, form, join, facilitator: in place at three sizes, from this server alone."""
    names = ["Élus et techniciens", "Agriculteurs, forestiers, gens de rivière", "Habitants"]
    made = server.create_workshop(title="La vallée est-elle encore un seul territoire ?", groups=names)
    page, said, asked = watched(new_context(locale=locale, **screen))
    touch = "has_touch" in screen
    for path in (
        "/",
        "/#nouvel-atelier",
        f"/j/{made['join_code']}",
        "/preparer",
    ):
        page.goto("about:blank")
        page.goto(preparing(made) if path == "/preparer" else server.url + path)
        page.locator("h1").wait_for()
        check(page, touch)
    assert said == []
    assert {urlparse(url).netloc for url in asked if url.startswith("http")} == {urlparse(server.url).netloc}


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_editor_in_all_its_panels(
    new_context: Contexts, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[E4] Bars, palette, tools and panels: in place at three sizes, in both languages, all with names."""
    made = server.create_workshop(title="Peut-on encore s’installer, et rester, dans le Diois ?")
    page, said, _ = watched(new_context(locale=locale, **screen))
    open_editor(page, server, made)
    check(page, "has_touch" in screen)
    for tab in page.locator(".tab").all():
        tab.click()
        page.wait_for_timeout(60)  # the panel is put in place at the next frame
        check(page, "has_touch" in screen)
    if screen is LAPTOP:
        page.locator("[data-sign='hierarchie.point']").click()
        expect(page.locator(".chosen")).to_be_visible()
        check(page, False)
    assert said == []


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_no_state_of_saving_moves_or_cuts_the_bar(
    new_context: Contexts, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[L8] The words of each state fit where the state stands."""
    page, _, _ = watched(new_context(locale=locale, **screen))
    open_editor(page, server, server.create_workshop())
    for word in ("state.sending", "state.offline", "state.refused", "state.closed"):
        page.evaluate(
            """async ([key, lang]) => {
              const base = document.querySelector("script[src]").src.replace(/[^/]*$/, "");
              const { say } = await import(base + "i18n/i18n.js");
              document.querySelector(".saving-text").textContent = say(lang, key, { count: 12 });
            }""",
            [word, locale[:2]],
        )
        box = page.locator(".saving").bounding_box()
        people = page.locator(".people").bounding_box()
        bar = page.locator(".editor-bar").bounding_box()
        assert box
        assert people
        assert bar
        beside = box["x"] + box["width"] <= people["x"] + 1
        beneath = box["y"] >= people["y"] + people["height"] - 5
        assert beside or beneath
        assert box["x"] + box["width"] <= screen["viewport"]["width"]
        assert bar["height"] <= 72
        cut = page.locator(".saving-text").evaluate("el => el.scrollWidth - el.clientWidth")
        assert cut <= 0


def test_the_properties_bar_never_covers_what_is_selected(page: Page, server: Server) -> None:
    """The bar beside a selection stands clear of it, of the tools and of the edge of the stage."""
    made = server.create_workshop()
    open_editor(page, server, made)
    stage = page.locator(".stage").bounding_box()
    assert stage
    page.locator("[data-sign='contact.line']").click()
    for top in (0.3, 0.5, 0.72):
        page.mouse.move(stage["x"] + stage["width"] * 0.3, stage["y"] + stage["height"] * top)
        page.mouse.down()
        page.mouse.move(
            stage["x"] + stage["width"] * 0.6, stage["y"] + stage["height"] * (top + 0.03), steps=12
        )
        page.mouse.up()
        bar = page.locator(".properties")
        expect(bar).to_be_visible()
        box = bar.bounding_box()
        tools = page.locator(".tool-bar").bounding_box()
        assert box
        assert tools
        line = stage["y"] + stage["height"] * top
        assert box["y"] + box["height"] < line or box["y"] > line + stage["height"] * 0.03
        assert box["x"] >= stage["x"]
        assert box["x"] + box["width"] <= stage["x"] + stage["width"]
        assert box["y"] + box["height"] <= tools["y"] or box["x"] > tools["x"] + tools["width"]
        page.keyboard.press("Escape")


@pytest.mark.parametrize("screen", SCREENS)
def test_a_toast_hides_no_tool_and_gives_back_what_was_deleted(
    new_context: Contexts, server: Server, screen: dict[str, Any]
) -> None:
    """A band for a consequence, above the tools, with its one action."""
    made = server.create_workshop()
    page, _, _ = watched(new_context(**screen))
    open_editor(page, server, made)
    page.locator("#tab-notes").click()
    page.get_by_label("Texte du post-it").fill("Compter l’eau avant de la partager")
    page.get_by_role("button", name="Poser").click()
    page.locator(".note-line").click()
    page.locator(".properties [data-act='delete']").click()
    toast = page.locator(".toast")
    expect(toast).to_contain_text("Post-it supprimé")
    band = toast.bounding_box()
    assert band
    for bar in (".tool-bar", ".tabs", ".editor-bar"):
        other = page.locator(bar).bounding_box()
        if other is None:
            continue
        apart = band["y"] + band["height"] <= other["y"] + 1 or other["y"] + other["height"] <= band["y"] + 1
        assert apart or band["x"] >= other["x"] + other["width"] or other["x"] >= band["x"] + band["width"]
    toast.get_by_role("button", name="Annuler").click()
    page.locator("#tab-notes").click()
    expect(page.locator(".note-line")).to_have_count(1)


def test_the_language_changes_without_reload_and_keeps_the_drawing(page: Page, server: Server) -> None:
    """[E3] Every word of the editor follows the switch; no French one is left."""
    open_editor(page, server, server.create_workshop())
    page.get_by_role("radio", name="English").click()
    expect(page.get_by_role("tab", name="Legend")).to_be_visible()
    expect(page.locator(".saving")).to_have_text("Saved")
    words = page.locator("body").inner_text() + " ".join(
        page.locator("[aria-label]").evaluate_all("all => all.map((el) => el.getAttribute('aria-label'))")
    )
    for french in ("Annuler", "Légende", "Choisir", "Crayon", "zone", "Feuille"):
        assert french not in words


def test_every_region_is_reached_with_f6_and_help_opens(page: Page, server: Server) -> None:
    """[E4] F6 goes round bar, palette, stage, tools, panel; ? lists the keys; Escape gives the focus back."""
    open_editor(page, server, server.create_workshop())
    page.locator(".stage").focus()
    seen = set()
    for _ in range(6):
        page.keyboard.press("F6")
        seen.add(page.evaluate("document.activeElement.closest('[data-region]')?.className"))
    assert len(seen) >= 5
    page.locator(".stage").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("document.activeElement.className") == "stage"


def test_without_a_seat_the_editor_says_what_to_do(page: Page, server: Server) -> None:
    made = server.create_workshop()
    page.goto(f"{server.url}/p/{made['posters'][0]['id']}")
    expect(page.get_by_role("heading", name="Cette page demande un code")).to_be_visible()
    observer = page
    observer.goto(made["observer_url"])
    expect(observer.get_by_role("heading", name="Les posters")).to_be_visible()
    observer.goto(f"{server.url}/p/{made['posters'][0]['id']}")
    expect(observer.locator(".bar-group")).to_contain_text("lecture seule")
    expect(observer.locator(".palette")).to_be_hidden()
