"""What a gesture paints, counted: every fill, stroke and word that reaches a bitmap of the sheet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from bench.stage_server import stage_page
from chorem.demo.synthetic import synthetic

pytestmark = pytest.mark.browser

FIGURES = 300
#: What lies over the sheet is drawn without Path2D: it is not counted.
COUNT = """
  window.painted = 0;
  for (const name of ["fill", "stroke", "fillText"]) {
    const draw = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (first, ...rest) {
      if (first instanceof Path2D || name === "fillText") window.painted += 1;
      return first === undefined ? draw.call(this) : draw.call(this, first, ...rest);
    };
  }
"""
FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture
def stage(page: Page) -> Iterator[Page]:
    """The stage alone with many figures, settled, everything counted."""
    page.add_init_script(COUNT)
    with stage_page(synthetic(FIGURES)) as url:
        page.goto(url)
        settle(page)
        yield page


def settle(page: Page) -> None:
    page.wait_for_function("window.bench && bench.stage.settled()", timeout=60_000)
    page.evaluate(FRAMES)


def painted(page: Page) -> int:
    """Since the last time."""
    return int(page.evaluate("() => { const count = painted; painted = 0; return count; }"))


def test_a_drag_paints_what_it_lifts_once_and_where_it_puts_it_down(stage: Page) -> None:
    """[E35] Moving what is in the hand paints nothing; the rest of the sheet is left alone."""
    everything = painted(stage)
    x, y = stage.evaluate(
        """() => {
          const figure = bench.store.all("figure").findLast((one) => one.geometry.type === "Point");
          bench.selection.set([`figure/${figure.id}`]);
          const box = bench.stage.selectionBox();
          return [box.x + box.width / 2, box.y + box.height / 2];
        }"""
    )
    stage.mouse.move(x, y)
    stage.mouse.down()
    stage.mouse.move(x + 12, y)
    stage.evaluate(FRAMES)
    assert 0 < painted(stage) < everything / 5
    for step in range(30):
        stage.mouse.move(x + 12 + step, y + step / 2)
        stage.evaluate(FRAMES)
    assert painted(stage) == 0
    stage.mouse.up()
    settle(stage)
    assert 0 < painted(stage) < everything / 5


def test_panning_within_the_margin_paints_nothing(stage: Page) -> None:
    """[E35] The bitmap moves; a sheet that is seen whole has nothing more to paint wherever it goes."""
    assert painted(stage) > FIGURES
    for _ in range(10):
        stage.mouse.wheel(-30, -20)
        stage.evaluate(FRAMES)
    settle(stage)
    assert painted(stage) == 0
