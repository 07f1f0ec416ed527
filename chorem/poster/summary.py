"""A poster in a few numbers, for whoever follows many of them. Must not know storage or drawing."""

from __future__ import annotations

from collections import Counter

from chorem.poster.fields import Fields
from chorem.poster.state import PosterState


def summary(state: PosterState) -> Fields:
    """Heading, seq, figures by domain of their layer, notes, and items of the matrix by cell."""
    domains = {key: layer.fields["domain"] for key, layer in state.entities["layer"].items()}
    figures = Counter(domains.get(figure.fields["layer"], "") for _, figure in state.live("figure"))
    cells = Counter(item.fields["cell"] for _, item in state.live("amof"))
    return {
        "group": state.heading.fields["group"],
        "title": state.heading.fields["title"],
        "seq": state.seq,
        "figures": dict(figures),
        "notes": state.counts["note"],
        "amof": dict(cells),
    }
