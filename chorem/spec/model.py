"""The format of a sign file: the only schema, from which symbols/sign.schema.json is made (S1).

Owns what a sign says about itself. The draw tree is checked by compiling it (program.py).
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from chorem.spec.figure import takes
from chorem.spec.program import Program

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Role = Literal["ink", "growth", "decline", "water", "stake", "relief", "grey"]
Expression = Any
Mm = float


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Part):
    """The same in French and in English."""

    fr: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]


class Keywords(Part):
    """What else people type when they look for this sign."""

    fr: list[str]
    en: list[str]


class Option(Part):
    id: Id
    name: Words


class Number(Part):
    """A number the hand sets; ``integer`` takes whole ones only."""

    kind: Literal["number", "integer"]
    default: float
    min: float
    max: float
    step: Annotated[float, Field(gt=0)]
    unit: Literal["mm", ""] = ""
    name: Words
    doc: Words


class Choice(Part):
    kind: Literal["choice"]
    default: Id
    options: Annotated[list[Option], Field(min_length=2)]
    name: Words
    doc: Words


class Switch(Part):
    kind: Literal["bool"]
    default: bool
    name: Words
    doc: Words


class TextParam(Part):
    kind: Literal["text"]
    default: str
    max_chars: Annotated[int, Field(ge=1, le=1000)]
    name: Words
    doc: Words


Param = Annotated[Number | Choice | Switch | TextParam, Field(discriminator="kind")]


class Handle(Part):
    """A named point the figure stores; ``default`` is computed when the figure is made.

    With ``many``, a list of at most so many points instead, stored as ``<id>_1``, ``<id>_2``, …: a shape in
    expressions, empty without three of them (ADR 0007).
    """

    default: Expression | None = None
    many: Annotated[int, Field(ge=3, le=40)] | None = None
    #: The list starts as the outline of the land the poster is drawn on.
    land: bool = False
    #: A truth about parameters and geometry; when it does not hold the handle is not offered.
    when: Expression | None = None
    name: Words


class IconFigure(Part):
    geometry: dict[str, Any]
    smooth: bool = False
    handles: dict[Id, list[Mm]] = {}
    params: dict[Id, float | str | bool] = {}
    variant: Id | None = None
    color: Role | None = None


class SceneFigure(IconFigure):
    """A figure of an example: of the sign itself, or of another (``symbol``) that gives it a context.

    Names are proper names, the same in both languages.
    """

    symbol: str | None = None
    name: str = ""
    name_at: list[Mm] | None = None


class Icon(Part):
    """The figures that stand for the sign at 32 px (mostly one), and their box [x0, y0, x1, y1] in mm.

    A figure that names a variant is drawn for that variant only; ``every`` when no variant is chosen.
    """

    figures: Annotated[list[IconFigure], Field(min_length=1, max_length=6)]
    every: Annotated[list[IconFigure], Field(min_length=1, max_length=6)] | None = None
    box: Annotated[list[Mm], Field(min_length=4, max_length=4)]
    weights: dict[Literal["thin", "normal", "thick", "head"], Mm] = {}


class Sign(Part):
    """One sign. ``raw`` is the JSON as read, ``program`` its compiled drawing."""

    schema_: Annotated[str | None, Field(alias="$schema")] = None
    id: Annotated[str, Field(pattern=r"^([a-z]+\.[a-z_]+|own\.[A-Za-z0-9_.~-]+)$")]
    version: Annotated[int, Field(ge=1)]
    structure: Literal[
        "maillage", "quadrillage", "attraction", "contact", "tropisme", "dynamique", "hierarchie",
        "enjeu", "pictogramme", "croquis",
    ]  # fmt: skip
    support: Literal["point", "line", "area", "network"]
    table: Annotated[list[int], Field(min_length=2, max_length=2)] | None = None
    starter: bool = False
    domain: Literal["organisation", "dynamique", "ressources", "enjeux"]
    topic: (
        Literal[
            "maillage",
            "quadrillage",
            "flux",
            "polarisation",
            "gisements",
            "remarquables",
            "pepites",
            "enjeux",
        ]
        | None
    ) = None
    caption: str
    name: Words
    meaning: Words
    question: Words
    example: Words
    #: When to take this sign (what follows “Quand”), and the signs it is not to be taken for.
    use: Words | None = None
    near: list[str] = []
    #: The example drawn, on the small territory of symbols/ground.json; without it, the sign alone there.
    scene: list[SceneFigure] = []
    keywords: Keywords
    color: Role
    params: dict[Id, Param] = {}
    variants: list[Option] = []
    handles: dict[Id, Handle] = {}
    #: The geometry a figure has when it is not the usual one of the support.
    geometry: Literal["Point"] | None = None
    #: Ranks of the nodes of a new network in the order they are put, the last for all that follow.
    ranks: Annotated[list[Annotated[int, Field(ge=1, le=3)]], Field(min_length=1, max_length=3)] | None = None
    #: A point sign placed by a drag: the handle that ends where the hand lifts.
    drag: Id | None = None
    icon: Icon
    draw: Annotated[list[dict[str, Any]], Field(min_length=1)]

    _raw: dict[str, Any] = PrivateAttr()
    _program: Program = PrivateAttr()

    @classmethod
    def load(cls, raw: dict[str, Any]) -> Sign:
        """A sign from its JSON; raises pydantic's ValidationError or the ``sign_…`` ChoremErrors."""
        sign = cls.model_validate(raw)
        sign._raw = raw
        sign._program = Program(raw)
        return sign

    @property
    def takes(self) -> str:
        """The support whose geometry the sign is drawn on: a line sign may take a point."""
        return takes(self._raw)

    @property
    def raw(self) -> dict[str, Any]:
        return self._raw

    @property
    def program(self) -> Program:
        return self._program
