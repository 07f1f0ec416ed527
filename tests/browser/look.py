"""What a page looks like, as facts: boxes of its controls, their names, what sticks out, what overlaps."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

#: Every control that can be seen, with its box, name and what clips it.
CONTROLS = """() => {
  const shown = (el) => el.checkVisibility({ checkVisibilityCSS: true }) && !el.closest("[inert]");
  const name = (el) => {
    const by = el.getAttribute("aria-labelledby");
    if (by) return by.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
    const own = el.getAttribute("aria-label") ?? "";
    const label = el.labels?.length ? [...el.labels].map((l) => l.textContent).join(" ") : "";
    return (own || label || el.textContent || el.getAttribute("title") || "").trim();
  };
  return [...document.querySelectorAll("button, a[href], input, textarea, select, [role=switch]")]
    .filter((el) => shown(el) && !el.classList.contains("visually-hidden"))
    .map((el) => {
      // A box to tick is ticked by its label.
      const ticked = /checkbox|radio/.test(el.type) && el.labels?.[0];
      const box = (ticked || el).getBoundingClientRect();
      const clip = { right: innerWidth, bottom: innerHeight };
      let scrolls = document.documentElement.scrollHeight > innerHeight + 1;
      for (let up = el.parentElement; up; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) scrolls = true;
      }
      return {
        what: el.outerHTML.slice(0, 120), name: name(el), scrolls,
        link: el.tagName === "A" && getComputedStyle(el).display === "inline",
        left: box.left, top: box.top, right: box.right, bottom: box.bottom,
        cutX: el.scrollWidth - el.clientWidth, cutY: el.scrollHeight - el.clientHeight,
        field: /INPUT|TEXTAREA|SELECT/.test(el.tagName),
        region: el.closest("header, [role=toolbar], .side-head, .chosen")?.className ?? "",
        clip,
      };
    });
}"""


def controls(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(CONTROLS)
    return found


def nameless(page: Page) -> list[str]:
    """Controls that a screen reader could not name."""
    return [one["what"] for one in controls(page) if not one["name"]]


def sticking_out(page: Page) -> list[str]:
    """Controls cut by the window that no scrolling brings back, and words cut by their own control."""
    problems = []
    for one in controls(page):
        outside = one["left"] < -1 or one["right"] > one["clip"]["right"] + 1
        below = one["top"] < -1 or one["bottom"] > one["clip"]["bottom"] + 1
        if (outside or below) and not one["scrolls"]:
            problems.append(f"outside the window: {one['what']}")
        if not one["field"] and (one["cutX"] > 1 or one["cutY"] > 1):
            problems.append(f"words are cut: {one['what']}")
    return problems


def overlapping(page: Page) -> list[str]:
    """Two controls of one bar, or of two bars, that lie on one another."""
    bars = [one for one in controls(page) if one["region"]]
    problems = []
    for index, one in enumerate(bars):
        for other in bars[index + 1 :]:
            width = min(one["right"], other["right"]) - max(one["left"], other["left"])
            height = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            if width > 1 and height > 1:
                problems.append(f"{one['what']} / {other['what']}")
    return problems


def too_small(page: Page, least_px: float = 44) -> list[str]:
    """Targets smaller than a fingertip."""
    return [
        f"{one['right'] - one['left']:.0f} × {one['bottom'] - one['top']:.0f}: {one['what']}"
        for one in controls(page)
        if not one["link"] and min(one["right"] - one["left"], one["bottom"] - one["top"]) < least_px - 0.5
    ]
