"""The poster document: the only schema. JSON Schema, OpenAPI and frontend/types.d.ts are made from it.

Lengths are millimetres on the A0 sheet (1189 × 841, x to the right, y downwards). Values are checked for
shape and bounds here; what needs the rest of the document (references, locks) is in apply.py.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool

from chorem.poster import bounds
from chorem.poster.values import Number, X, Y, clean_line, clean_text, safe_key

FORMAT: Literal["chorem/1"] = "chorem/1"

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.~-]{1,80}$")]
Key = Annotated[Id, AfterValidator(safe_key)]
OrderKey = Annotated[str, Field(pattern=r"^[0-9A-Za-z]{1,64}$")]
Name = Annotated[str, Field(max_length=bounds.MAX_NAME_CHARS), AfterValidator(clean_line)]
Title = Annotated[str, Field(max_length=bounds.MAX_TITLE_CHARS), AfterValidator(clean_line)]
Sentence = Annotated[str, Field(max_length=bounds.MAX_SENTENCE_CHARS), AfterValidator(clean_line)]
NoteText = Annotated[str, Field(max_length=bounds.MAX_NOTE_CHARS), AfterValidator(clean_text)]
Position = tuple[X, Y]
Rank = Annotated[int, Field(ge=1, le=3, strict=True)]
ColorRole = Literal["ink", "growth", "decline", "water", "stake", "relief", "grey"]
Votes = Annotated[int, Field(ge=0, le=3, strict=True)]
NoteSide = Annotated[Number, Field(ge=30, le=600)]
NoteColor = Literal["yellow", "blue", "green", "sand"]


#: Of a stake: what may happen, what can be done and how, what do we want.
StakeQuestion = Literal["happen", "act", "want"]


class Domain(StrEnum):
    """The four *domaines d'appréciation*, and the base under them."""

    BASE = "fond"
    ORGANISATION = "organisation"
    DYNAMICS = "dynamique"
    RESOURCES = "ressources"
    STAKES = "enjeux"


class Topic(StrEnum):
    MAILLAGE = "maillage"
    QUADRILLAGE = "quadrillage"
    FLOWS = "flux"
    POLARISATION = "polarisation"
    DEPOSITS = "gisements"
    REMARKABLE = "remarquables"
    GEMS = "pepites"
    STAKES = "enjeux"


class Part(BaseModel):
    """Anything of the document: unknown fields are refused, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Point(Part):
    type: Literal["Point"]
    coordinates: Position


class LineString(Part):
    type: Literal["LineString"]
    coordinates: Annotated[list[Position], Field(min_length=2, max_length=bounds.MAX_VERTICES)]


class Polygon(Part):
    """Rings are closed (first = last) as in GeoJSON; the first is the outline, others are holes."""

    type: Literal["Polygon"]
    coordinates: Annotated[
        list[Annotated[list[Position], Field(min_length=4, max_length=bounds.MAX_VERTICES)]],
        Field(min_length=1, max_length=50),
    ]


class Network(Part):
    """Nodes ``[x, y, rank]`` and links ``[from, to, rank]``, keyed so that two people can move two nodes."""

    type: Literal["Network"]
    nodes: Annotated[dict[Key, tuple[X, Y, Rank]], Field(min_length=1, max_length=bounds.MAX_NODES)]
    links: Annotated[dict[Key, tuple[Id, Id, Rank]], Field(max_length=bounds.MAX_LINKS)]


Geometry = Annotated[Point | LineString | Polygon | Network, Field(discriminator="type")]


class Layer(Part):
    id: Id
    domain: Domain
    name: Name | None = None
    visible: StrictBool = True
    locked: StrictBool = False
    opacity: Annotated[Number, Field(ge=0, le=1)] = 1
    order: OrderKey


class Source(Part):
    """Where a figure was copied from when posters are put in common, and whose it was; the original may be
    gone [P3]."""

    poster: Id
    figure: Id
    group: Title = ""


class Figure(Part):
    """One placed sign."""

    id: Id
    layer: Id
    symbol: Id
    version: Annotated[int, Field(ge=1, strict=True)]
    variant: Id | None = None
    geometry: Geometry
    smooth: StrictBool = False
    handles: Annotated[dict[Key, Position], Field(max_length=bounds.MAX_PARAMS)] = {}
    params: Annotated[dict[Key, StrictBool | Number | NoteText], Field(max_length=bounds.MAX_PARAMS)] = {}
    color: ColorRole = "ink"
    name: Name = ""
    name_at: Position | None = None
    legend: Id | None = None
    status: Literal["constat", "tendance", "signal", "rupture"] | None = None
    answers: Annotated[dict[StakeQuestion, NoteText], Field(max_length=bounds.MAX_ANSWERS)] = {}
    horizon: Literal["repere", "previsible", "probable"] | None = None
    stake: StrictBool = False
    to_check: StrictBool = False
    order: OrderKey
    locked: StrictBool = False
    author: Name = ""
    source: Source | None = None


class LegendEntry(Part):
    """One sentence for all the figures that share a sign, a variant and a colour."""

    id: Id
    domain: Domain
    topic: Topic | None = None
    symbol: Id
    variant: Id | None = None
    color: ColorRole = "ink"
    text: Sentence = ""
    order: OrderKey


class Note(Part):
    """A post-it. ``twin`` links it to the text it was written at the same time as."""

    id: Id
    at: Position
    size: tuple[Annotated[NoteSide, Field(ge=40)], NoteSide] = (150.0, 70.0)
    text: NoteText = ""
    color: NoteColor = "yellow"
    author: Name = ""
    about: Id | None = None
    twin: Id | None = None
    votes: Annotated[dict[Key, Votes], Field(max_length=bounds.MAX_VOTERS)] = {}
    order: OrderKey


class AmofItem(Part):
    id: Id
    cell: Literal["atout", "faiblesse", "opportunite", "menace"]
    text: Sentence = ""
    figures: Annotated[list[Id], Field(max_length=50)] = []
    twin: Id | None = None
    actor_type: Name | None = None
    order: OrderKey
    author: Name = ""


class View(Part):
    x: X
    y: Y
    width: Annotated[Number, Field(gt=0, le=3 * bounds.SHEET_WIDTH_MM)]
    height: Annotated[Number, Field(gt=0, le=3 * bounds.SHEET_HEIGHT_MM)]


class Scene(Part):
    id: Id
    title: Title = ""
    shows: Annotated[list[Id], Field(max_length=bounds.MAX_FIGURES)] = []
    view: View | None = None
    say: NoteText = ""
    order: OrderKey


class Comment(Part):
    id: Id
    at: Position | None = None
    figure: Id | None = None
    text: NoteText = ""
    author: Name = ""
    kind: Literal["reaction", "avis", "commentaire", "question"] = "commentaire"
    scene: Id | None = None
    held: StrictBool = False


class BaseShape(Part):
    """One shape of the *fond*: drawn under everything, never edited."""

    role: Literal["land", "outline", "river", "road", "neighbour", "place"]
    geometry: Annotated[Point | LineString | Polygon, Field(discriminator="type")]
    name: Name = ""
    rank: Rank = 2


class Base(Part):
    """The territory as this poster sees it: a copy, so that a poster file stands alone (ADR 0003)."""

    territory: Id | None = None
    version: Annotated[int, Field(ge=1, strict=True)] = 1
    variant: Id = "schematic"
    shapes: Annotated[list[BaseShape], Field(max_length=500)] = []
    credit: Sentence = ""


Thousandths = Annotated[int, Field(ge=-500, le=500, strict=True)]


class Picto(Part):
    """A pictogram the group drew: strokes around its middle, in thousandths of its longer side."""

    name: Name = ""
    strokes: Annotated[
        list[
            Annotated[
                list[tuple[Thousandths, Thousandths]],
                Field(min_length=1, max_length=bounds.MAX_STROKE_POINTS),
            ]
        ],
        Field(min_length=1, max_length=bounds.MAX_PICTO_STROKES),
    ]


Side = Annotated[int, Field(ge=1, le=bounds.MAX_PHOTO_SIDE_PX, strict=True)]


class Photo(Part):
    """The photo under the drawing, or instead of it; its bytes are kept beside the poster [G3, G4]."""

    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    width_px: Side
    height_px: Side
    opacity: Annotated[Number, Field(ge=0.1, le=1)] = 1
    whole: StrictBool = False


class Zones(Part):
    """Which zones of the sheet are drawn; the drawing takes the room of those that are not."""

    title: StrictBool = True
    legend: StrictBool = True
    amof: StrictBool = True
    attribution: StrictBool = True


class Heading(Part):
    """The fields of the poster itself: what an op with target "poster" may set."""

    lang: Literal["fr", "en"] = "fr"
    title: Title = ""
    group: Title = ""
    territory: Title = ""
    date: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    base: Base = Base()
    zones: Zones = Zones()
    pictos: Annotated[dict[Key, Picto], Field(max_length=bounds.MAX_PICTOS)] = {}
    photo: Photo | None = None


class Poster(Heading):
    """The whole document, as a file and over the API."""

    format: Literal["chorem/1"] = FORMAT
    id: Id
    layers: Annotated[list[Layer], Field(max_length=bounds.MAX_LAYERS)] = []
    figures: Annotated[list[Figure], Field(max_length=bounds.MAX_FIGURES)] = []
    legend: Annotated[list[LegendEntry], Field(max_length=bounds.MAX_LEGEND_ENTRIES)] = []
    notes: Annotated[list[Note], Field(max_length=bounds.MAX_NOTES)] = []
    amof: Annotated[list[AmofItem], Field(max_length=bounds.MAX_AMOF_ITEMS)] = []
    scenes: Annotated[list[Scene], Field(max_length=bounds.MAX_SCENES)] = []
    comments: Annotated[list[Comment], Field(max_length=bounds.MAX_COMMENTS)] = []
    versions: list[dict[str, Any]] = []
    seq: Annotated[int, Field(ge=0, strict=True)] = 0
