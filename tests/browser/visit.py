"""A visit to the site: pages of any width and light, and whatever they say that they should not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, Self

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

# What stands for something else from page to page.
_NAMES = re.compile(r"/(?:[a-z]+\d*-)?[0-9a-f]{16,64}\b")


class Visit:
    """Opens pages with fresh profiles, and listens to all of them."""

    def __init__(self, browser: Browser, site: str) -> None:
        """To the site at an address."""
        self._browser, self.site = browser, site
        self._open: list[BrowserContext] = []
        self.noise: list[str] = []
        """Errors in the console and of scripts, dialogs, and requests to elsewhere."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what was opened."""
        for context in self._open:
            context.close()

    def page(
        self,
        width: int = 1400,
        light: Literal["light", "dark"] = "light",
        *,
        script: bool = True,
        path: str | None = None,
    ) -> Page:
        """A page with a profile of its own, already at `path` where one is given."""
        context = self._browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=light,
            java_script_enabled=script,
            base_url=self.site,
            reduced_motion="reduce",
        )
        self._open.append(context)
        context.set_default_timeout(5_000)
        page = context.new_page()
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.noise.append(f"error: {error}"))
        page.on("request", self._asked)
        if path is not None:
            page.goto(path)
        return page

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.noise.append(f"{message.type} at {message.location.get('url')}: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.site}/", "data:", "blob:")):
            self.noise.append(f"request to {request.url}")


def shape(address: str) -> str:
    """The kind of page that an address leads to: `/reports/3f…` and `/reports/9a…` are one."""
    return _NAMES.sub("/*", address.partition("?")[0].partition("#")[0])


def every_page(page: Page, start: str = "/") -> dict[str, str]:
    """An address of every kind of page that links lead to, by its shape. Downloads and twins are no pages."""
    found: dict[str, str] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop(0)
        if shape(address) in found:
            continue
        found[shape(address)] = address
        page.goto(address)
        links = page.locator("a[href^='/']:not([download])")
        waiting += [
            link for link in links.evaluate_all("all => all.map(a => a.getAttribute('href'))") if _is_page(link)
        ]
    return found


def _is_page(address: str) -> bool:
    return not re.match(r"/(?:api|static)\b|.*/original\b|.*[/.](?:csv|jsonl|parquet)\b", address)
