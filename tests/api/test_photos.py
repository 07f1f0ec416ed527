"""A photo brought to a poster: read, made small, straightened, kept apart from the others' [G1–G3]."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image, ImageDraw

from tests.api.client import Workshop


def picture(
    width: int = 400, height: int = 300, kind: str = "PNG", mode: str = "RGB", **options: Any
) -> bytes:
    image = Image.new(mode, (width, height), "white" if mode != "RGBA" else (0, 0, 0, 0))
    ImageDraw.Draw(image).polygon([(100, 50), (320, 80), (300, 260), (60, 240)], fill="#c4351c")
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def seen(workshop: Workshop, photo: dict[str, Any]) -> Image.Image:
    answer = workshop.facilitator.get(workshop.path("photos", f"{photo['hash']}.jpg"))
    assert answer.status_code == 200
    assert answer.headers["cache-control"].startswith("private")
    return Image.open(io.BytesIO(answer.content))


def test_a_photo_is_written_again_without_what_it_hid(workshop: Workshop) -> None:
    """[G1] A JPEG of ours: turned upright, no camera, no place, no thumbnail left."""
    exif = Image.Exif()
    exif[0x0112] = 6  # taken with the phone on its side
    exif[0x010F] = "A camera"
    brought = picture(400, 300, "JPEG", exif=exif)
    photo = workshop.participant().send(workshop.path("photos"), brought).json()
    assert (photo["width_px"], photo["height_px"]) == (300, 400)
    kept = seen(workshop, photo)
    assert kept.format == "JPEG"
    assert kept.size == (300, 400)
    assert not dict(kept.getexif())


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("WEBP", "RGB"), ("PNG", "L"), ("PNG", "P")])
def test_other_kinds_are_read(workshop: Workshop, kind: str, mode: str) -> None:
    """[G1] What is transparent is on white paper."""
    photo = workshop.facilitator.send(workshop.path("photos"), picture(kind=kind, mode=mode)).json()
    assert min(seen(workshop, photo).getpixel((5, 5))) > 240  # type: ignore[type-var, arg-type]


def test_a_large_photo_is_made_smaller(workshop: Workshop) -> None:
    """[G1]"""
    photo = workshop.facilitator.send(workshop.path("photos"), picture(4500, 3000, "JPEG")).json()
    assert (photo["width_px"], photo["height_px"]) == (3000, 2000)


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
        picture()[:200],
        picture(8, 8),
    ],
)
def test_what_is_no_photo_is_refused(workshop: Workshop, wrong: bytes) -> None:
    """[G1] Nothing but the three kinds is even looked at."""
    answer = workshop.facilitator.send(workshop.path("photos"), wrong)
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_photo")


def test_too_large_is_said(workshop: Workshop) -> None:
    """[G1] In points, before they are decoded, and in bytes."""
    bomb = io.BytesIO()
    Image.new("1", (10_000, 7_000)).save(bomb, "PNG")
    answer = workshop.facilitator.send(workshop.path("photos"), bomb.getvalue())
    assert (answer.status_code, answer.json()["code"]) == (413, "photo_too_large")
    answer = workshop.facilitator.send(workshop.path("photos"), b"x" * (15 * 2**20 + 1))
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    answer = workshop.facilitator.send(workshop.path("notes"), b"x" * (2**20))
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_four_corners_become_a_rectangle(workshop: Workshop) -> None:
    """[G2] The sheet on the table, seen askew, is seen from above; the whole photo stays."""
    whole = workshop.facilitator.send(workshop.path("photos"), picture()).json()
    corners = [[100 / 400, 50 / 300], [320 / 400, 80 / 300], [300 / 400, 260 / 300], [60 / 400, 240 / 300]]
    path = workshop.path("photos", whole["hash"], "straighten")
    flat = workshop.facilitator.post(path, {"corners": corners}).json()
    image = seen(workshop, flat)
    assert 200 < image.width < 260
    for place in ((8, 8), (image.width - 8, 8), (8, image.height - 8), (image.width - 8, image.height - 8)):
        red, green, _ = image.getpixel(place)  # type: ignore[misc]
        assert red > 150 > green + 50
    assert seen(workshop, whole).size == (400, 300)


@pytest.mark.parametrize(
    ("corners", "path"),
    [
        ([[0.5, 0.5]] * 4, "corners"),
        ([[0, 0], [1, 1], [0, 0], [1, 1]], "corners"),
        ([[0, 0], [1, 0], [1, 1]], "corners"),
        ([[0, 0], [1.2, 0], [1, 1], [0, 1]], "corners[1][0]"),
    ],
)
def test_corners_that_enclose_nothing(workshop: Workshop, corners: list[Any], path: str) -> None:
    """[G2]"""
    whole = workshop.facilitator.send(workshop.path("photos"), picture()).json()
    answer = workshop.facilitator.post(
        workshop.path("photos", whole["hash"], "straighten"), {"corners": corners}
    )
    assert (answer.status_code, answer.json()["path"]) == (422, path)


def test_a_photo_belongs_to_its_poster(workshop: Workshop) -> None:
    """[G3] It is not found from another one, nor by a name that is none, and goes with its workshop."""
    photo = workshop.facilitator.send(workshop.path("photos"), picture()).json()
    name = f"{photo['hash']}.jpg"
    assert workshop.facilitator.get(workshop.path("photos", name, poster=1)).status_code == 404
    assert workshop.facilitator.get(workshop.path("photos", "..%2f..%2fsecret.jpg")).status_code == 404
    again = workshop.facilitator.send(workshop.path("photos"), picture()).json()
    assert again == photo
    workshop.facilitator.delete(f"/api/workshops/{workshop.id}")
    assert not list((workshop.world.settings.data_dir / "photos").rglob("*.jpg"))


@pytest.mark.parametrize("suffix", ["svg", "html", "pdf", "png?width=400"])
def test_it_is_in_every_export(workshop: Workshop, suffix: str) -> None:
    """[G4] Its bytes travel inside; without them the export is made all the same."""
    photo = workshop.facilitator.send(workshop.path("photos"), picture()).json()
    bare = workshop.facilitator.get(workshop.path(f"export.{suffix}")).content
    fields = {"photo": {**photo, "opacity": 0.5, "whole": False}}
    op = {"op_id": "o1", "kind": "set", "target": "poster", "id": workshop.posters[0], "fields": fields}
    done = workshop.facilitator.post(workshop.path("ops"), {"batch": "b", "client": "c", "ops": [op]})
    assert done.status_code == 200
    made = workshop.facilitator.get(workshop.path(f"export.{suffix}")).content
    if suffix in ("svg", "html"):
        assert b"data:image/jpeg;base64," in made
    else:
        assert len(made) > len(bare)
    workshop.world.run(workshop.world.context.photos.forget(workshop.posters[0]))
    assert workshop.facilitator.get(workshop.path(f"export.{suffix}")).status_code == 200
