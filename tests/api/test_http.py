"""What surrounds every answer: headers, origins, limits, languages, logs, files [A4]."""

from __future__ import annotations

import gzip
import logging
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from api.middleware import MAX_BODY_BYTES
from api.routes import library
from tests.api.client import BASE, Workshop, World

PATHS = ["/", "/j/ABCDEFGH", "/w/x", "/p/x", "/api/symbols", "/api/posters/x", "/nowhere", "/healthz"]


@pytest.mark.parametrize("path", PATHS)
def test_security_headers_everywhere(world: World, path: str) -> None:
    """[A4] On pages, answers and errors alike."""
    headers = world.person().get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert not re.search(r"https?://", policy), "nothing is loaded from elsewhere"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert "geolocation=()" in headers["permissions-policy"]


def test_files_keep_what_binds_files(world: World) -> None:
    """[A4] A script is read as a script, by this site alone; a picture that opens is bound like a page."""
    person = world.person()
    prefix = f"/static/{world.context.site.version}"
    script = person.get(f"{prefix}/editor.bundle.js").headers
    assert script["x-content-type-options"] == "nosniff"
    assert script["cross-origin-resource-policy"] == "same-origin"
    assert "content-security-policy" not in script
    assert "content-security-policy" in person.get(f"{prefix}/icons/chorem.svg").headers


def test_a_hostile_host_header_stays_out_of_the_policy(world: World) -> None:
    """[A4] The policy names the host for older browsers, unless it is not one."""
    answer = world.person().get("/", headers={"Host": "x; script-src *"})
    assert "script-src" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (None, 201),
        (BASE, 201),
        ("http://evil.test", 403),
        (BASE + ".evil.test", 403),
        (BASE + ":8080", 403),
        ("null", 403),
        ("file://", 403),
    ],
)
def test_foreign_pages_cannot_write(world: World, origin: str | None, status: int) -> None:
    """[A4] An unsafe request with a foreign Origin is refused, whatever its cookie."""
    headers = {"Origin": origin} if origin else {}
    answer = world.person().post("/api/workshops", {"title": "x"}, headers=headers)
    assert answer.status_code == status
    if status == 403:
        assert answer.json()["code"] == "foreign_origin"


def test_the_public_address_is_ours(tmp_path: Path) -> None:
    """[A4] Behind a proxy, pages come from CHOREM_PUBLIC_URL."""
    proxied = World(tmp_path, public_url="https://chorem.example/")
    headers = {"Origin": "https://chorem.example"}
    answer = proxied.person().post("/api/workshops", {"title": "x"}, headers=headers)
    proxied.stop()
    assert answer.status_code == 201


@pytest.mark.parametrize("method", ["GET", "PUT", "TRACE"])
def test_unknown_addresses_and_methods(world: World, method: str) -> None:
    """[P3] The envelope for 404 and 405 too."""
    answer = world.person().request(method, "/api/nothing/here")
    assert answer.status_code in (404, 405)
    assert set(answer.json()) == {"code", "message", "path"}
    put = world.person().request("PUT", "/api/workshops")
    assert (put.status_code, put.json()["code"]) == (405, "method_not_allowed")


def test_a_failure_nobody_foresaw(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """[A4] 500 with the envelope and the headers, and nothing of the traceback."""

    def broken() -> Any:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(library, "_library", broken)
    answer = world.person().get("/api/symbols")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert "secret" not in answer.text
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize(
    ("accept", "start"),
    [
        ("", "Il n’y a"),
        ("en-GB,en;q=0.9,fr;q=0.8", "There is"),
        ("fr-FR,fr;q=0.9,en;q=0.8", "Il n’y a"),
        ("de,en;q=0.5,fr;q=0.4", "There is"),
        ("de", "Il n’y a"),
        ("en;q=x,;;,", "Il n’y a"),
    ],
)
def test_errors_in_the_readers_language(world: World, accept: str, start: str) -> None:
    """[E3] By Accept-Language, French unless English is preferred."""
    answer = world.person().get("/nowhere", headers={"Accept-Language": accept})
    assert answer.json()["message"].startswith(start)


def test_the_size_of_a_body(workshop: Workshop) -> None:
    """[P3] Refused by what it announces, and by what it turns out to be."""
    person = workshop.participant()

    async def endless() -> Any:
        for _ in range(100):
            yield b"x" * 65_536

    announced = person.send(workshop.path("notes"), b"x" * (MAX_BODY_BYTES + 1))
    streamed = person.request("POST", workshop.path("notes"), content=endless())
    for answer in (announced, streamed):
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_no_token_in_the_logs(world: World, workshop: Workshop, caplog: pytest.LogCaptureFixture) -> None:
    """[A4] Neither tokens, nor keys, nor codes, in whatever succeeds or fails."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    key = workshop.made["observer_url"].partition("#k=")[2]
    joined = world.person().post("/api/join", {"code": workshop.code}).json()
    program = world.person(token=joined["token"])
    for path in (workshop.path(), "/api/me?poster=x", f"/api/join/{workshop.code}", f"/j/{workshop.code}"):
        program.get(path)
    program.post("/api/exchange", {"key": key})
    program.post("/api/exchange", {"key": key + "x"})
    program.send("/api/join", b'{"code":"' + workshop.code.encode() + b'"')
    written = caplog.text + "".join(str(record.__dict__) for record in caplog.records)
    assert "/api/join/…" in written, "requests are logged"
    for secret in (key, joined["token"], workshop.code, workshop.made["facilitator_token"]):
        assert secret not in written


def test_pages_and_their_files(world: World) -> None:
    """Pages point at files under a name made of their content, which may be kept for ever, compressed."""
    person = world.person()
    for page in ("/", "/j/ABCDEFGH", "/w/x", "/p/x", "/p/x/essai", "/essai"):
        answer = person.get(page)
        assert answer.status_code == 200
        assert "{{" not in answer.text
        assert answer.headers["cache-control"] == "no-cache"
        again = person.get(page, headers={"If-None-Match": answer.headers["etag"]})
        assert again.status_code == 304
        for address in set(re.findall(r'(?:src|href)="(/static/[^"]+)"', answer.text)):
            file = person.get(address)
            assert file.status_code == 200, address
            assert "immutable" in file.headers["cache-control"]
            if file.headers["content-type"].startswith("text/"):
                assert file.headers["content-encoding"] in ("gzip", "br"), address
                plain = person.get(address, headers={"Accept-Encoding": "identity"})
                assert plain.content == file.content
            old = re.sub(r"/static/\w+/", "/static/000000000000/", address)
            assert person.get(old).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path", ["../api/main.py", "%2e%2e/api/main.py", "..%2fpyproject.toml", "home.html", ""]
)
def test_nothing_else_is_served(world: World, path: str) -> None:
    """[A4] Only what was read from frontend/ and the fonts at start."""
    assert world.person().get(f"/static/{world.context.site.version}/{path}").status_code == 404


@pytest.mark.parametrize("path", ["/", "/j/X", "/w/x", "/p/x"])
def test_a_page_is_one_script_and_one_style_sheet(world: World, path: str) -> None:
    """[E6] On a slow line each request is a journey: a page asks for one script, which imports nothing."""
    person = world.person()
    page = re.sub(r"<template.*?</template>", "", person.get(path).text)
    (script,) = re.findall(r'<script type="module" src="([^"]+)">', page)
    (style,) = re.findall(r'<link rel="stylesheet" href="([^"]+)">', page)
    assert not re.search(r'\b(?:import|from)\s*"\.', person.get(script).text)
    for url in re.findall(r'url\("?([^")]+)"?\)', person.get(style).text):
        assert person.get(urljoin(style, url)).status_code == 200


def test_a_page_can_be_had_in_modules(world: World) -> None:
    """[E6] As it is written, for those who read it: every module is there under its own name."""
    person = world.person()
    waiting = re.findall(r'<script type="module" src="([^"]+)">', person.get("/p/x?modules").text)
    seen: set[str] = set()
    while waiting:
        address = waiting.pop()
        if address not in seen:
            seen.add(address)
            answer = person.get(address)
            assert answer.status_code == 200, address
            found = re.findall(r'^(?:import|export|\}).*?"(\.[^"]+)";$', answer.text, re.MULTILINE)
            waiting += [urljoin(address, name) for name in found]
    assert len(seen) > 100


def test_symbols(world: World) -> None:
    """[S1] The whole library with its palette, words and widths, revalidated by ETag."""
    person = world.person()
    answer = person.get("/api/symbols")
    served = answer.json()
    assert {"signs", "own", "palette", "labels", "ground", "widths"} == set(served)
    assert {"hierarchie.point", "contact.line", "dynamique.area", "hierarchie.network"} <= {
        sign["id"] for sign in served["signs"]
    }
    assert set(served["labels"]) == {"fr", "en"}
    assert person.get("/api/symbols", headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


def test_symbols_with_few_words(world: World) -> None:
    """[S1] What draws a sign is all there, what explains it is not."""
    person = world.person()
    whole = {sign["id"]: sign for sign in person.get("/api/symbols").json()["signs"]}
    few = person.get("/api/symbols?words=few").json()["signs"]
    assert {sign["id"] for sign in few} == set(whole)
    for sign in few:
        assert "example" not in sign
        assert not any("doc" in param for param in sign.get("params", {}).values())
        assert all(sign[name] == whole[sign["id"]][name] for name in ("draw", "icon", "name", "version"))


def test_symbols_with_the_first_drawings(world: World) -> None:
    """[E6] The pictograms that unfold are there by name and draw nothing yet; every other sign is whole."""
    person = world.person()
    whole = {sign["id"]: sign for sign in person.get("/api/symbols?words=few").json()["signs"]}
    first = person.get("/api/symbols?words=few&drawings=first").json()["signs"]
    blank = {sign["id"] for sign in first if not sign["draw"]}
    assert {sign["id"]: sign for sign in first if sign["id"] not in blank} == {
        name: sign for name, sign in whole.items() if name not in blank
    }
    model = (Path(__file__).parents[2] / "frontend/panels/palette_model.js").read_text("utf-8")
    shown = re.findall(r'"(picto\.\w+)"', re.findall(r"const FIRST = \[(.*?)\]", model)[0])
    assert shown
    assert blank == {name for name in whole if name.startswith("picto.") and name not in shown}


def test_large_answers_are_compressed(workshop: Workshop) -> None:
    """A poster travels compressed; a small answer does not."""
    person = workshop.participant()
    person.post(workshop.path("notes"), {"at": [9, 9], "text": "Gare " * 100})
    assert person.get(workshop.path()).headers["content-encoding"] == "gzip"
    assert "content-encoding" not in person.get("/healthz").headers


def test_the_description_loads_nothing_from_elsewhere(world: World) -> None:
    """[A4] OpenAPI is served; its usual pages, which load scripts from a third party, are not."""
    person = world.person()
    assert person.get("/api/openapi.json").json()["info"]["title"] == "Chorem"
    for path in ("/docs", "/redoc", "/api/docs"):
        assert person.get(path).status_code == 404


def test_gzipped_files_are_those_of_the_folder(world: World) -> None:
    """What was compressed at start is what the file says."""
    asset = world.context.site.asset("home.js")
    assert asset is not None
    assert asset.gzipped is not None
    assert gzip.decompress(asset.gzipped) == asset.body


def test_the_practice_sheet_looks_like_the_editor(world: World) -> None:
    """The page one tries on has every style sheet of the page one draws on."""
    pages = [world.person().get(f"{path}?modules").text for path in ("/p/x", "/essai")]
    editor, practice = (set(re.findall(r'href="[^"]*/css/([^"]+)"', page)) for page in pages)
    assert editor
    assert editor < practice


def test_a_dead_link_is_a_page_for_who_follows_it(world: World, workshop: Workshop) -> None:
    """[A6] A browser that goes somewhere gets a page with the status; a program the envelope."""
    goes = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    person = world.person()
    for path, status in (("/nowhere", 404), (f"/api/workshops/{workshop.made['id']}", 401)):
        page = person.get(path, headers=goes)
        assert page.status_code == status
        assert page.headers["content-type"].startswith("text/html")
        assert page.headers["cache-control"] == "no-store"
        assert "lost.bundle.js" in page.text
        assert set(person.get(path).json()) == {"code", "message", "path"}
