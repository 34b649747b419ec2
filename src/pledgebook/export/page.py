"""One self-contained page: reports with their claims highlighted, and the tables beside them.

Nothing is loaded and nothing runs: a strict content security policy allows this page's own style sheet, by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from importlib.resources import files
from urllib.parse import urlsplit

from pledgebook.export.aside import tables_of
from pledgebook.export.markup import escape, text_of
from pledgebook.export.report import PLURALS, Report
from pledgebook.model.claims import KINDS
from pledgebook.version import __version__


def page(reports: Sequence[Report]) -> str:
    """The whole page for one or more reports."""
    numbered = list(enumerate(reports, 1))
    style = _style(f"{number}{label}" for number, report in numbered for label in report.labels.values())
    title = (reports[0].document.title or reports[0].name) if len(reports) == 1 else f"{len(reports)} reports"
    sections = "".join(_section(report, number) for number, report in numbered)
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f'<meta name="generator" content="Pledgebook {__version__}">\n'
        f"<title>{escape(title)} · Pledgebook</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#side1">To the tables of claims</a>\n{_top(reports)}'
        f"<main>\n{sections}</main>\n{_foot()}</body>\n</html>\n"
    )


def _style(names: Iterable[str]) -> str:
    """The style sheet, with a rule for each claim: pointing at its row or its label lights up all its words."""
    states = ":is(:target,:hover,:focus-within)"
    rules = (
        f":root:has(#c{n}{states},#e{n}{states}) article .c{n},:root:has(#e{n}{states}) #c{n}"
        "{outline:2px solid var(--lit);background:var(--lit-bg)}\n"
        for n in names
    )
    look = files("pledgebook.export").joinpath("look")
    sheets = (look.joinpath(name).read_text(encoding="utf-8") for name in ("palette.css", "page.css"))
    return "".join((*sheets, *rules))


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _top(reports: Sequence[Report]) -> str:
    """The bar with one switch for each kind; without script, and only where it stands for something."""
    counts = {kind: sum(r.counts[kind] for r in reports) for kind in KINDS}
    chips = "".join(
        f'<label class="chip k-{kind}"><input type="checkbox" id="show-{kind}" checked>{PLURALS[kind]} {n}</label>'
        for kind, n in counts.items()
        if n
    )
    switches = f"<fieldset><legend>Show</legend>{chips}</fieldset>" if chips else ""
    return f'<header class="top"><strong>Pledgebook</strong>{switches}</header>\n'


def _section(report: Report, number: int) -> str:
    """One report: what it is, its text, its tables."""
    d = report.document
    lang = f' lang="{escape(d.lang)}"' if d.lang else ""
    title = escape(d.title or report.name)
    return (
        f'<section aria-labelledby="h{number}">\n<div class="about"><h1 id="h{number}" dir="auto">{title}</h1>\n'
        f"<p>{_facts(report)}</p>\n</div>\n"
        f'<article{lang} aria-label="Text of the report">\n{text_of(report, number)}</article>\n'
        f'<div class="side" id="side{number}" role="region" aria-label="Claims" tabindex="0">\n'
        f"{tables_of(report, number)}</div>\n</section>\n"
    )


def _facts(report: Report) -> str:
    """Publisher, date, address, file."""
    d = report.document
    facts = [
        f"<bdi>{escape(d.publisher)}</bdi>" if d.publisher else "",
        f"published <time>{d.published}</time>" if d.published else "no publication date",
        _address(d.url) if d.url else "",
        f"<bdi>{escape(report.name)}</bdi>",
        f"sha256 <code>{escape(d.id[:16])}…</code>",
    ]
    return " · ".join(fact for fact in facts if fact)


def _address(url: str) -> str:
    """A link where the address is one of the web; else only its words, for a document may say anything here."""
    try:
        safe = urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        safe = False
    shown = escape(url)
    return f'<a href="{shown}" rel="noopener noreferrer nofollow">{shown}</a>' if safe else f"<bdi>{shown}</bdi>"


def _foot() -> str:
    return (
        "<footer>Every claim is tied to the characters it was read from. Labels lead from the text to the table and "
        "back; pointing at one lights up all words that its claim rests on. A dashed box with “?” is a figure that no "
        "claim accounts for. Small grey text was left aside as page furniture. "
        f"Read by Pledgebook {__version__}.</footer>\n"
    )
