"""What facilitators change once a workshop is made, seen by others without a reload."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.server import Server
from tests.browser.test_day import Day
from tests.browser.test_wall import card, lead, more, wall

pytestmark = pytest.mark.browser

NewContext = Callable[..., BrowserContext]
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
SMALL = {"viewport": {"width": 1280, "height": 720}}


@pytest.fixture
def day(server: Server) -> Day:
    return Day(server)


def menu(page: Page, action: str) -> None:
    page.get_by_role("button", name="Autres actions", exact=True).click()
    page.get_by_role("menuitem", name=action).click()


def test_a_group_added_is_on_every_screen(new_context: NewContext, day: Day) -> None:
    """[W25] Wall, projector, compare and join page follow; the new table draws and is seen."""
    prepare = lead(new_context(), day, "/preparer")
    page = wall(new_context(), day)
    room = lead(new_context(**PROJECTOR), day, "/mur")
    compare = lead(new_context(), day, "/comparer")
    expect(compare.locator("article")).to_have_count(2)
    phone = new_context().new_page()
    phone.goto(f"{day.server.url}/j/{day.made['join_code']}")
    expect(phone.locator(".group-row")).to_have_count(2)
    prepare.get_by_role("button", name="Ajouter un groupe").click()
    prepare.get_by_label("Nom du groupe").fill("Jeunes")
    prepare.keyboard.press("Enter")
    expect(prepare.locator(".poster-card h3")).to_have_text(["Élus", "Habitants", "Jeunes"])
    expect(page.locator(".card h2")).to_have_text(["Élus", "Habitants", "Jeunes"])
    expect(room.locator(".mur h2")).to_have_text(["Élus", "Habitants", "Jeunes"])
    compare.get_by_role("button", name="Ajouter un poster").click()
    compare.get_by_role("menuitem", name="Jeunes").click()
    expect(compare.locator("article")).to_have_count(3)
    expect(phone.locator(".group-row")).to_have_count(3)
    phone.get_by_label("Votre prénom").fill("Léa")
    phone.get_by_text("Jeunes", exact=True).click()
    phone.get_by_role("button", name="Rejoindre le groupe").click()
    phone.wait_for_url("**/p/*")
    expect(card(page, "Jeunes").locator(".card-counts")).to_contain_text("à table : 1")
    phone.locator('.cell[data-sign="hierarchie.point"]').click()
    box = phone.locator(".stage").bounding_box()
    assert box
    phone.mouse.click(box["x"] + box["width"] * 0.42, box["y"] + box["height"] * 0.5)
    expect(card(page, "Jeunes").locator(".card-counts")).to_contain_text("organisation : 1")


def test_a_group_removed_is_nowhere(new_context: NewContext, day: Day) -> None:
    """[W25] After a question; who sat there is told and may join another; one that drew stays."""
    page = wall(new_context(), day)
    room = lead(new_context(**PROJECTOR), day, "/mur")
    marie = day.sit(new_context, "Marie")
    marie.choose_sign("hierarchie.point")
    marie.tap(300, 300)
    marie.sees(lambda: len(marie.document()["figures"]) == 1)
    more(page, "Élus", "Retirer ce groupe")
    expect(page.get_by_role("dialog")).to_contain_text("Une personne y est")
    page.get_by_role("dialog").get_by_role("button", name="Retirer le groupe").click()
    expect(page.locator(".toast")).to_contain_text("Ce groupe a déjà dessiné")
    paul = new_context().new_page()
    paul.goto(f"{day.server.url}/j/{day.made['posters'][1]['join_code']}")
    paul.get_by_label("Votre prénom").fill("Paul")
    paul.get_by_role("button", name="Rejoindre le groupe").click()
    paul.wait_for_url("**/p/*")
    expect(card(page, "Habitants").locator(".card-counts")).to_contain_text("à table : 1")
    more(page, "Habitants", "Retirer ce groupe")
    page.get_by_role("dialog").get_by_role("button", name="Retirer le groupe").click()
    expect(page.locator(".card h2")).to_have_text(["Élus"])
    expect(room.locator(".mur h2")).to_have_text(["Élus"])
    expect(paul.get_by_role("heading", name="Cette page demande un code")).to_be_visible()
    marie.is_saved()


def test_groups_change_places_and_names(new_context: NewContext, day: Day) -> None:
    """[W25] [W12] From either page, by keys too; a table names itself and both pages have it."""
    prepare = lead(new_context(), day, "/preparer")
    page = wall(new_context(), day)
    more(page, "Habitants", "Une place plus tôt")
    for where, names in ((page, ".card h2"), (prepare, ".poster-card h3")):
        expect(where.locator(names)).to_have_text(["Habitants", "Élus"])
    prepare.get_by_role("button", name="Actions : Habitants").press("Enter")
    prepare.get_by_role("menuitem", name="Une place plus loin").press("Enter")
    expect(page.locator(".card h2")).to_have_text(["Élus", "Habitants"])
    prepare.get_by_role("button", name="Actions : Habitants").click()
    prepare.get_by_role("menuitem", name="Renommer").click()
    prepare.get_by_label("Nom du groupe").fill("Gens d’ici")
    prepare.keyboard.press("Enter")
    expect(page.locator(".card h2")).to_have_text(["Élus", "Gens d’ici"])
    marie = day.sit(new_context, "Marie")
    marie.page.locator(".people").click()
    marie.page.get_by_label("Nom du groupe").fill("Les élues")
    marie.page.keyboard.press("Enter")
    expect(page.locator(".card h2")).to_have_text(["Les élues", "Gens d’ici"])
    expect(prepare.locator(".poster-card h3")).to_have_text(["Les élues", "Gens d’ici"])


def test_the_next_day_is_opened_from_the_wall(new_context: NewContext, server: Server) -> None:
    """[W13] Which day it is stands on both pages; a question says what happens; the tables draw again."""
    day = Day(server, template="three-days")
    prepare = lead(new_context(), day, "/preparer")
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    day.workshop("POST", "/clock", {"action": "start"})
    day.workshop("POST", "/gate", {"gate": "closed"})
    expect(marie.page.locator(".saving")).to_have_text("Poster clos")
    for where in (prepare, page):
        expect(where.locator(".day-line")).to_contain_text("Jour 1 sur 3 : Découverte du territoire")
    page.get_by_role("button", name="Ouvrir la journée suivante").click()
    asked = page.get_by_role("dialog")
    expect(asked).to_contain_text("Une version de chaque poster est gardée")
    asked.get_by_role("button", name="Ouvrir cette journée").click()
    for where in (prepare, page):
        expect(where.locator(".day-line")).to_contain_text("Jour 2 sur 3 : Journée thématique")
    expect(page.locator(".wall-phase")).to_have_text("Pas encore commencé")
    marie.is_saved()
    marie.choose_sign("hierarchie.point")
    marie.tap(300, 300)
    marie.sees(lambda: len(marie.document()["figures"]) == 1)
    prepare.get_by_role("button", name="Ouvrir la journée suivante").click()
    prepare.get_by_role("dialog").get_by_role("button", name="Ouvrir cette journée").click()
    expect(page.locator(".day-line")).to_contain_text("Jour 3 sur 3")
    expect(page.get_by_role("button", name="Ouvrir la journée suivante")).to_have_count(0)
    page.get_by_role("button", name="Autres actions", exact=True).click()
    page.get_by_role("menuitemradio", name="Jour 2").click()
    page.get_by_role("dialog").get_by_role("button", name="Ouvrir cette journée").click()
    expect(prepare.locator(".day-line")).to_contain_text("Jour 2 sur 3")


def test_times_are_changed_while_the_clock_runs(new_context: NewContext, day: Day) -> None:
    """[W24] One added, one lengthened, one removed; the one that runs stays; the tables see them."""
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    page.get_by_role("button", name="Commencer : Première lecture").click()
    expect(marie.page.locator(".day-clock")).to_contain_text("Première lecture")
    menu(page, "Temps et journées")
    asked = page.get_by_role("dialog")
    asked.get_by_label("Minutes : Première lecture").fill("20")
    asked.get_by_role("button", name="Autres réglages : Première lecture").click()
    expect(page.get_by_role("menu")).to_contain_text("En cours : il reste")
    page.keyboard.press("Escape")
    asked.get_by_role("button", name="Autres réglages : Préparer").click()
    page.get_by_role("menuitem", name="Retirer ce temps").click()
    asked.get_by_role("button", name="Ajouter un temps").click()
    asked.get_by_label("Nom de ce temps").last.fill("Goûter")
    asked.get_by_role("button", name="Garder").click()
    expect(page.locator(".wall-time")).to_have_text(re.compile(r"^19:\d\d|20:00$"))
    expect(page.locator(".wall-track")).to_contain_text("Goûter, 15 min")
    expect(page.locator(".wall-track")).not_to_contain_text("Préparer")
    expect(marie.page.locator(".day-clock")).to_contain_text(re.compile("19|20"))


def test_the_palette_of_one_group(new_context: NewContext, day: Day) -> None:
    """[W26] Narrowed for one and not the other; said on its card; given back."""
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    paul = new_context().new_page()
    paul.goto(f"{day.server.url}/j/{day.made['posters'][1]['join_code']}")
    paul.get_by_role("button", name="Rejoindre le groupe").click()
    paul.wait_for_url("**/p/*")
    for table in (marie.page, paul):
        table.get_by_role("radio", name="Les 28").click()
        expect(table.locator('.cell[data-sign="hierarchie.point"]')).to_be_visible()
    more(page, "Élus", "Signes de ce groupe")
    asked = page.get_by_role("dialog")
    asked.get_by_role("radio", name="Choisir…").click()
    signs = page.request.get(f"{day.server.url}/api/symbols").json()["signs"]
    name = next(sign["name"]["fr"] for sign in signs if sign["id"] == "hierarchie.point")
    asked.get_by_role("button", name=name, exact=True).click()
    asked.get_by_role("button", name="Proposer ces signes").click()
    expect(card(page, "Élus")).to_contain_text("Signes à part")
    expect(card(page, "Habitants")).not_to_contain_text("Signes à part")
    expect(marie.page.locator('.cell[data-sign="hierarchie.point"]')).to_have_count(0)
    expect(paul.locator('.cell[data-sign="hierarchie.point"]')).to_be_visible()
    more(page, "Élus", "Signes de ce groupe")
    page.get_by_role("dialog").get_by_role("button", name="Comme tous les groupes").click()
    expect(card(page, "Élus")).not_to_contain_text("Signes à part")
    expect(marie.page.locator('.cell[data-sign="hierarchie.point"]')).to_be_visible()


def test_a_workshop_is_corrected_where_it_is_prepared(new_context: NewContext, server: Server) -> None:
    """[W28] Wall, join page and poster follow without a reload; what cannot be is said at its field."""
    day = Day(server, title="Drome", date="2026-11-14", territory="Drôme")
    prepare = lead(new_context(), day, "/preparer")
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    phone = new_context().new_page()
    phone.goto(f"{server.url}/j/{day.made['join_code']}")
    phone.get_by_label("Votre prénom").fill("Léa")
    prepare.get_by_role("button", name="Modifier", exact=True).click()
    asked = prepare.get_by_role("dialog")
    asked.get_by_label("Lieu").fill("Die")
    asked.get_by_label("Titre").fill(" ")
    asked.get_by_role("button", name="Garder").click()
    expect(asked.get_by_role("alert")).to_have_text("Donnez un titre à la journée.")
    expect(asked.get_by_label("Titre")).to_be_focused()
    prepare.keyboard.type("La Drôme en 2040")
    asked.get_by_label("Territoire").fill("Vallée de la Drôme")
    with prepare.expect_request("**/api/workshops/*") as cut:
        prepare.context.set_offline(True)
        prepare.keyboard.press("Enter")
    assert cut.value.method == "PATCH"
    expect(asked.get_by_role("alert")).to_be_visible()
    prepare.context.set_offline(False)
    asked.get_by_role("button", name="Garder").click()
    expect(asked).to_have_count(0)
    expect(prepare.get_by_role("button", name="Modifier", exact=True)).to_be_focused()
    expect(prepare.locator(".bar h1")).to_have_text("La Drôme en 2040")
    expect(page.locator(".wall-top .sub")).to_have_text("La Drôme en 2040, 14 novembre 2026, Die")
    expect(page).to_have_title(re.compile("La Drôme en 2040"))
    expect(marie.page.get_by_label("Titre du poster")).to_have_value("La Drôme en 2040")
    marie.sees(lambda: marie.document()["territory"] == "Vallée de la Drôme")
    expect(phone.get_by_role("heading", name="La Drôme en 2040")).to_be_visible()
    expect(phone.get_by_text("Die")).to_be_visible()
    expect(phone.get_by_label("Votre prénom")).to_have_value("Léa")


@pytest.mark.parametrize("locale", ["fr-FR", "en-GB"])
def test_the_bar_of_the_wall_holds_the_day(new_context: NewContext, server: Server, locale: str) -> None:
    """[W20] On a small laptop the day is whole, and what has no room but for its icon keeps its name."""
    title = "Drôme 2040, l’atelier d’essai"
    day = Day(server, title=title, date="2026-11-14", place="Die, salle polyvalente")
    page = wall(new_context(locale=locale, **SMALL), day)
    said = page.locator(".wall-top .sub")
    expect(said).to_contain_text("Die, salle polyvalente")
    assert said.evaluate("(el) => el.scrollHeight <= el.clientHeight && el.scrollWidth <= el.clientWidth")
    for name in ("Comparer", "Réactions") if locale == "fr-FR" else ("Compare", "Reactions"):
        expect(page.get_by_role("link", name=name)).to_be_visible()


def test_who_comes_during_the_restitution_reacts_first(new_context: NewContext, day: Day) -> None:
    """[W27] The code leads to the reactions, a seat is one touch further; shut entries are said calmly."""
    day.workshop("POST", "/clock", {"action": "start", "phase": "restitution"})
    phone = new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).new_page()
    phone.goto(f"{day.server.url}/j/{day.made['join_code']}")
    expect(phone.get_by_role("heading", name="Les groupes présentent leurs posters")).to_be_visible()
    phone.get_by_role("button", name="Rejoindre un groupe").click()
    expect(phone.get_by_label("Votre prénom")).to_be_visible()
    day.workshop("PATCH", "", {"joining_open": False})
    expect(phone.get_by_role("heading", name="Les entrées viennent de se fermer")).to_be_visible()
    day.workshop("PATCH", "", {"joining_open": True})
    phone.get_by_role("button", name="Réessayer").click()
    phone.get_by_role("button", name="Réagir aux posters").click()
    phone.wait_for_url(f"**/r/{day.made['join_code']}")
    expect(phone.locator(".react")).to_be_visible()


@pytest.mark.parametrize(("screen", "pages"), [(PROJECTOR, 1), (SMALL, 2)])
def test_twenty_four_names_are_read_from_the_back(
    new_context: NewContext, server: Server, screen: dict[str, dict[str, int]], pages: int
) -> None:
    """[W21] At least 26 px, nothing cut off the window; where there are too many, a key turns the page."""
    day = Day(server, groups=[f"Groupe de la vallée numéro {n}" for n in range(24)])
    day.workshop("POST", "/clock", {"action": "start"})
    room = lead(new_context(reduced_motion="reduce", **screen), day, "/mur")
    expect(room.locator(".mur-time")).to_be_visible()
    seen: list[str] = []
    for _ in range(pages):
        names = room.locator(".mur h2:visible")
        expect(names).to_have_count(24 // pages)
        told = names.evaluate_all(
            "all => all.map((el) => [el.textContent, parseFloat(getComputedStyle(el).fontSize),"
            " el.getBoundingClientRect().bottom])"
        )
        assert min(size for _, size, _ in told) >= 26
        assert max(bottom for *_, bottom in told) <= screen["viewport"]["height"]
        seen += [name for name, *_ in told]
        room.keyboard.press("ArrowRight")
    assert sorted(seen) == sorted(one["group"] for one in day.made["posters"])
