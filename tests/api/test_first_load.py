"""What the editor asks for before one can place a sign stays small [E6]."""

from __future__ import annotations

import re

import brotli

from tests.api.client import World

#: Of 150 kB in all: headers, the first words of the socket and who one is take the rest.
MOST_BYTES = 143_000
COMPRESSED_ALREADY = (".woff2",)


def test_the_editor_comes_in_few_bytes(world: World) -> None:
    """[E6] The page and all that its head asks for: in Brotli, or as they are when compressed already."""
    person = world.person()
    page = person.get("/p/x")
    head = re.sub(r"<template.*?</template>", "", page.text.split("</head>")[0])
    addresses = set(re.findall(r'(?:src|href)="([^"]+)"', head))
    assert len(addresses) > 5
    sizes = {"/p/x": len(brotli.compress(page.content))}
    for address in addresses:
        answer = person.get(address.replace("&amp;", "&"))
        assert answer.status_code == 200, address
        whole = address.endswith(COMPRESSED_ALREADY)
        sizes[address] = len(answer.content if whole else brotli.compress(answer.content, quality=11))
    assert sum(sizes.values()) < MOST_BYTES, sorted(sizes.items(), key=lambda one: -one[1])
