"""The matrix and the post-its, with two people: what one writes, moves or votes, the other sees."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.beside import NewContext, Pair, add, drag, items, tab, the, two_people
from tests.browser.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def pair(server: Server, new_context: NewContext) -> Pair:
    return two_people(server, new_context)


def test_ideas_are_added_in_a_keystroke_and_moved(pair: Pair) -> None:
    """[B3] Enter adds and keeps the field; a drag and the keyboard move; the other sees each."""
    marie, paul = pair
    for person in pair:
        tab(person, "amof")
    for text in ("Habitude de coopérer", "Le nom Biovallée"):
        marie.page.locator("#amof-field").fill(text)
        marie.keys("Enter")
        expect(marie.page.locator("#amof-field")).to_be_focused()
        expect(marie.page.locator("#amof-field")).to_have_value("")
    there = paul.page.locator("[data-cell=atout] .cell-item")
    expect(there).to_have_text(["Habitude de coopérer", "Le nom Biovallée"])

    rows = marie.page.locator("[data-cell=atout] [data-sort]")
    drag(marie.page, rows.nth(1), rows.nth(0))
    expect(there).to_have_text(["Le nom Biovallée", "Habitude de coopérer"])
    rows.nth(0).locator("button").focus()
    marie.keys("Alt+ArrowDown")
    expect(there).to_have_text(["Habitude de coopérer", "Le nom Biovallée"])
    expect(rows.nth(1).locator("button")).to_be_focused()

    drag(marie.page, rows.nth(1), marie.page.locator("[data-cell=menace] .cell-items"))
    expect(paul.page.locator("[data-cell=menace] .cell-item")).to_have_text(["Le nom Biovallée"])
    marie.is_saved()
    assert items(marie, "menace") == ["Le nom Biovallée"]
    marie.keys("Control+z")
    expect(there).to_have_text(["Habitude de coopérer", "Le nom Biovallée"])


def test_one_person_writes_in_an_idea_at_a_time(pair: Pair) -> None:
    """[B3] [L5] Paul sees that Marie writes, and where somebody adds; his own field stays free."""
    marie, paul = pair
    add(marie, "amof", {"id": "a1", "cell": "atout", "text": "Le train"})
    for person in pair:
        tab(person, "amof")
    marie.page.locator("[data-sort=a1] button").click()
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("Marie écrit…")
    paul.page.locator("[data-sort=a1] button").click()
    expect(paul.page.locator(".amof-item textarea")).to_have_count(0)
    marie.page.locator(".amof-item textarea").fill("Le train de Die")
    marie.keys("Enter")
    expect(paul.page.locator("[data-sort=a1]")).not_to_contain_text("Marie écrit…")
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("Le train de Die")
    paul.page.locator("[data-cell=menace] .cell-head").click()
    paul.page.keyboard.type("Résidences secondaires")
    expect(marie.page.locator(".amof-others")).to_have_text("Paul écrit dans Menaces…")
    paul.keys("Enter")
    expect(marie.page.locator(".amof-others")).to_be_empty()


def test_an_idea_is_linked_twinned_and_said_by_somebody(pair: Pair) -> None:
    """[B3] Signs are picked on the sheet; the sign opens its ideas; a twin stands across."""
    marie, paul = pair
    add(marie, "amof", {"id": "a1", "cell": "menace", "text": "Le train disparaît"})
    for person in pair:
        tab(person, "amof")
    marie.page.locator("[data-sort=a1] button").click()
    marie.page.get_by_role("button", name="Lier à un signe").click()
    marie.tap(400, 400)
    expect(marie.page.locator(".picker")).to_contain_text("1 lié")
    marie.tap(600, 400)
    expect(marie.page.locator(".picker")).to_contain_text("2 liés")
    marie.page.get_by_role("button", name="Terminer").click()
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("2 signes")
    marie.is_saved()
    assert the(marie, "amof", id="a1")["figures"] == ["die", "crest"]
    assert the(marie, "figures", id="die")["geometry"]["coordinates"] == [400, 400]
    marie.page.get_by_role("button", name="Ne plus lier à Crest").click()
    marie.page.get_by_role("button", name="Aussi une opportunité").click()
    expect(paul.page.locator("[data-cell=opportunite]")).to_contain_text("Le train disparaît")
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("aussi dans Opportunités")
    marie.page.locator("#amof-actor").fill("habitants")
    marie.keys("Tab")
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("Habitants")
    marie.is_saved()
    assert the(marie, "amof", id="a1")["actor_type"] == "habitants"

    paul.tap(400, 400)
    expect(paul.page.locator(".amof-about")).to_contain_text("Die : 2 idées liées")
    expect(paul.page.locator("[data-sort=a1]")).to_have_class("about-chosen")
    tab(paul, "plan")
    paul.page.locator(".properties [data-act=ideas]").click()
    expect(paul.page.locator(".amof-about")).to_be_visible()

    marie.page.get_by_role("button", name="Supprimer cette idée").click()
    expect(paul.page.locator("[data-sort=a1]")).to_have_count(0)
    marie.page.locator(".toast").get_by_role("button", name="Annuler").click()
    expect(paul.page.locator("[data-sort=a1]")).to_contain_text("Le train disparaît")


def test_votes_add_up_and_run_out(pair: Pair) -> None:
    """[B4] Two people give dots, three each; the sum and one's own are shown to each; taken back at will."""
    marie, paul = pair
    for number, text in enumerate(("Le bus", "La yourte")):
        add(marie, "notes", {"id": f"n{number}", "at": [100 + 200 * number, 650], "text": text})
    for person in pair:
        tab(person, "notes")
    hers = [marie.page.locator(f"[data-key=n{n}] button.dots") for n in (0, 1)]
    his = [paul.page.locator(f"[data-key=n{n}] button.dots") for n in (0, 1)]
    expect(marie.page.locator(".notes-title")).to_contain_text("il vous reste 3 points sur 3")
    hers[0].click()
    hers[0].click()
    hers[1].click()
    his[0].click()
    for dots in (hers[0], his[0]):
        expect(dots).to_have_text("3")
    expect(marie.page.locator(".notes-title")).to_contain_text("tous vos points sont donnés")
    expect(paul.page.locator(".notes-title")).to_contain_text("il vous reste 2 points sur 3")
    expect(his[1]).to_have_attribute("data-mine", "0")
    marie.page.get_by_role("radio", name="Par points").click()
    expect(marie.page.locator(".note-line")).to_have_text(["Le busMarie", "La yourteMarie"])
    hers[0].click()
    expect(his[0]).to_have_text("1")
    marie.is_saved()
    votes = the(marie, "notes", id="n0")["votes"]
    assert list(votes.values()) == [1]


def test_a_note_is_written_in_the_list_by_one_at_a_time(pair: Pair) -> None:
    """[B4] [L5] Colour, words, deletion with its undo; "Marie écrit…" at the other's."""
    marie, paul = pair
    add(marie, "notes", {"id": "n0", "at": [100, 650], "text": "Le bus"})
    for person in pair:
        tab(person, "notes")
    row = marie.page.locator("[data-key=n0]")
    row.locator(".row-more").click()
    marie.page.get_by_role("menuitem", name="Écrire").click()
    expect(paul.page.locator("[data-key=n0]")).to_contain_text("Marie écrit…")
    paul.page.locator("[data-key=n0] .row-more").click()
    expect(paul.page.get_by_role("menuitem", name="Écrire")).to_have_count(0)
    paul.keys("Escape")
    row.locator("textarea").fill("Le dernier bus part à 18 h")
    marie.keys("Enter")
    expect(paul.page.locator("[data-key=n0]")).to_contain_text("Le dernier bus part à 18 h")
    row.locator(".row-more").click()
    marie.page.get_by_role("menuitemradio", name="Vert").click()
    expect(paul.page.locator("[data-key=n0] .note-dot")).to_have_attribute("data-color", "green")
    row.locator(".row-more").click()
    marie.page.get_by_role("menuitem", name="Supprimer").click()
    expect(paul.page.locator("[data-key=n0]")).to_have_count(0)
    marie.page.locator(".toast").get_by_role("button", name="Annuler").click()
    expect(paul.page.locator("[data-key=n0]")).to_be_visible()


def test_a_note_is_attached_and_moves_with_its_sign(pair: Pair) -> None:
    """[B4] By the list or by a drop on the line; one move of the sign is one step for both."""
    marie, paul = pair
    add(marie, "notes", {"id": "n0", "at": [100, 700], "text": "Le bus"})
    tab(marie, "notes")
    tab(paul, "notes")
    marie.page.locator("[data-key=n0] .row-more").click()
    marie.page.get_by_role("menuitem", name="Attacher à un signe").click()
    marie.tap(400, 400)
    expect(marie.page.locator(".picker")).to_be_hidden()
    expect(paul.page.locator("[data-key=n0]")).to_contain_text("à propos de Die")
    marie.tool("v")
    marie.stroke((400, 400), (440, 420))
    marie.is_saved()
    figure, note = the(marie, "figures", id="die"), the(marie, "notes", id="n0")
    moved = [a - b for a, b in zip(figure["geometry"]["coordinates"], [400, 400], strict=True)]
    assert note["at"] == pytest.approx([100 + moved[0], 700 + moved[1]], abs=0.01)
    marie.keys("Control+z")
    marie.is_saved()
    assert the(marie, "notes", id="n0")["at"] == [100, 700]
    marie.stroke((150, 720), (500, 600))
    marie.is_saved()
    assert the(marie, "notes", id="n0")["about"] == "road"
    marie.page.locator("[data-key=n0] .row-more").click()
    marie.page.get_by_role("menuitem", name="Détacher").click()
    marie.is_saved()
    assert the(marie, "notes", id="n0")["about"] is None
