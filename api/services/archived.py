"""The ZIP of a workshop read into values that are valid: what it says of the day, each poster with its
versions, photos and morning.

Writes nothing. Must not know SQL or HTTP.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from api.archive.format import MORNING, WORKSHOP, GroupFile, MorningFile, VersionFile, WorkshopFile
from api.archive.zip_reader import ZipReader
from api.photos import MAX_UPLOAD_BYTES, MOST_PER_POSTER, Photo, checked_photo
from api.services.new_workshop import check_offered, check_plan
from api.services.poster_file import read_poster_file
from api.services.versions import MAX_VERSIONS
from chorem.errors import ChoremError
from chorem.poster import bounds
from chorem.poster.canonical import canonical
from chorem.poster.faults import fault
from chorem.poster.parse import parse_json

#: workshop.json holds the base once; a version holds a poster and a few words.
_MAX_FILE_BYTES = bounds.MAX_POSTER_BYTES + 64 * 1024
_MAX_DEPTH = 34

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class ArchivedGroup:
    file: GroupFile
    document: dict[str, Any]
    versions: list[VersionFile] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    morning: MorningFile = field(default_factory=lambda: MorningFile(answers={}))


def read_archive(path: Path) -> tuple[WorkshopFile, list[ArchivedGroup]]:
    """Raises ChoremError: what is wrong, and in which file."""
    archive = ZipReader(path)
    try:
        file = _shaped(WorkshopFile, _whole(archive, WORKSHOP), WORKSHOP)
        check_plan(file.phases, file.sessions, file.offered)
        for index, group in enumerate(file.groups):
            offered = group.signs.offered if group.signs else None
            check_offered(offered, f"{WORKSHOP}: groups[{index}].signs.offered")
        _check_once("groups", [group.poster for group in file.groups])
        _check_once("cards", [card.id for card in file.cards])
        return file, [_group(archive, group) for group in file.groups]
    finally:
        archive.close()


def _check_once(name: str, ids: list[str]) -> None:
    for index, one in enumerate(ids):
        if one in ids[:index]:
            raise ChoremError("id_taken", f"{WORKSHOP}: {name}[{index}]", id=one)


def _group(archive: ZipReader, group: GroupFile) -> ArchivedGroup:
    name = f"{group.folder}/poster.json"
    document = _poster(_whole(archive, name), name)
    whole = {**document, "group": group.group, "id": group.poster, "seq": 0}
    read = ArchivedGroup(group, whole, morning=_morning(archive, f"{group.folder}/{MORNING}"))
    for path in archive.names(f"{group.folder}/versions")[:MAX_VERSIONS]:
        version = _shaped(VersionFile, _whole(archive, path), path)
        kept = _poster(canonical(version.document), path)
        read.versions.append(version.model_copy(update={"document": kept}))
    for path in archive.names(f"{group.folder}/photos")[:MOST_PER_POSTER]:
        body = archive.read(path, MAX_UPLOAD_BYTES) or b""
        try:
            read.photos.append(checked_photo(body, path.rpartition("/")[2].removesuffix(".jpg")))
        except ChoremError as error:
            raise ChoremError(error.code, path, **error.facts) from None
    return read


def _morning(archive: ZipReader, name: str) -> MorningFile:
    """Empty where the group answered nothing."""
    body = archive.read(name, _MAX_FILE_BYTES)
    return MorningFile(answers={}) if body is None else _shaped(MorningFile, body, name)


def _whole(archive: ZipReader, name: str) -> bytes:
    body = archive.read(name, _MAX_FILE_BYTES)
    if body is None:
        raise ChoremError("bad_archive" if name == WORKSHOP else "archive_missing", name, name=name)
    return body


def _poster(body: bytes, name: str) -> dict[str, Any]:
    document, errors = read_poster_file(body)
    if errors:
        raise ChoremError(errors[0].code, f"{name}: {errors[0].path}", **errors[0].facts)
    return document


def _shaped(shape: type[Shape], body: bytes, name: str) -> Shape:
    try:
        value = parse_json(body, _MAX_FILE_BYTES, _MAX_DEPTH)
    except ChoremError as error:
        raise ChoremError(error.code, f"{name}: {error.path}", **error.facts) from None
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        wrong = fault(error, value)
        raise ChoremError(wrong.code, f"{name}: {wrong.path}", **wrong.facts) from None
