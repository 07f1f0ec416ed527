"""Finds Chromium for the browser tests, installs it where that is allowed, else says what to do.

Prints nothing when a browser is there. Under CI=true a missing browser is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

CANDIDATES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_browser() -> str | None:
    """Path of a Chromium: CHOREM_CHROMIUM, one on PATH, or the one Playwright installed."""
    named = os.environ.get("CHOREM_CHROMIUM")
    if named:
        return named
    for name in CANDIDATES:
        path = shutil.which(name)
        if path:
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def install_browser() -> None:
    """Debian's package as root, else Playwright's own download; failures are left to find_browser."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium for the browser tests…", flush=True)
        env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=env)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "chromium", "poppler-utils"],
            check=False,
            env=env,
            stdout=subprocess.DEVNULL,
        )
        return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    if find_browser():
        return 0
    install_browser()
    if find_browser():
        return 0
    print(
        "The browser tests need Chromium: sudo apt-get install chromium\n"
        "(or set CHOREM_CHROMIUM to the path of one).",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
