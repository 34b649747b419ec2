"""The tables beside a report on its page: claims of each kind, unexplained figures, issues."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pledgebook.export import wording
from pledgebook.export.markup import escape
from pledgebook.export.report import PLURALS, Report
from pledgebook.model.claims import KINDS, Claim, Item, Meeting, Statement, Total, Transfer
from pledgebook.model.issues import Issue

_LONGEST_QUOTE = 160
Row = Callable[[Claim, Report, int], list[str]]


def tables_of(report: Report, number: int, lit: str | None = None) -> str:
    """All tables of one report; claims without a place in the text cannot be, so each row leads back to it.

    `lit` is the label of a claim (`T2`) whose row is lit up.
    """
    parts = [_kind_table(kind, report, number, lit) for kind in KINDS if report.of_kind(kind)]
    return "".join([*parts, _unexplained(report, number), _issues(report)])


def _kind_table(kind: str, report: Report, number: int, lit: str | None) -> str:
    """The claims of one kind."""
    heads, row = _LAYOUTS[kind]
    rows = (_row(kind, claim, row(claim, report, number), report, number, lit) for claim in report.of_kind(kind))
    return _table(f"t-{kind}", PLURALS[kind], ["", *heads, "line"], rows)


def _table(name: str, caption: str, heads: Iterable[str], rows: Iterable[str]) -> str:
    """A table with a caption."""
    head = "".join(f'<th scope="col">{h}</th>' if h else "<td></td>" for h in heads)
    return (
        f'<table class="{name}"><caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{''.join(rows)}</tbody></table>\n"
    )


def _row(kind: str, claim: Claim, cells: list[str], report: Report, number: int, lit: str | None) -> str:
    """One claim: its label leads to the text, its cells say what it states."""
    label = report.labels[claim.id]
    name = f"{number}{label}"
    tag = f'<a class="tag k-{kind}" href="#e{name}" aria-label="{kind} {label}: to the text">{label}</a>'
    body = "".join(f"<td>{cell}</td>" for cell in cells)
    line = report.line(claim.anchor.start)
    kept = report.records.get(claim.id)
    record = f'<a href="/records/{escape(kept)}">record</a> ' if kept else ""
    lighting = ' class="lit"' if label == lit else ""
    return f'<tr id="c{name}"{lighting}><th scope="row">{tag}</th>{body}<td class="line">{record}{line}</td></tr>\n'


def _said(text: str) -> str:
    """Words that came from outside, kept from turning their neighbours' direction."""
    return f"<bdi>{escape(' '.join(text.split()))}</bdi>" if text else ""


def _main(text: str, *further: str) -> str:
    """The value that matters, and what is to be known beside it, smaller."""
    below = ", ".join(word for word in further if word)
    return f"<b>{_said(text)}</b>" + (f"<small>{_said(below)}</small>" if below else "")


def _reference(claim_id: str | None, report: Report, number: int, words: str = "") -> str:
    """A link to another claim of the table."""
    label = report.labels.get(claim_id or "")
    return f'<a class="ref" href="#c{number}{label}">{words}{label}</a>' if label else ""


def _quote(text: str) -> str:
    """Words of the text in quotation marks, cut where they would fill the column."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rpartition(' ')[0]} …"


def _way(claim: Transfer | Total) -> str:
    """From whom to whom."""
    donors, recipients = _said(wording.parties(claim.donors)), _said(wording.parties(claim.recipients))
    return f'{donors} <span aria-label="to">→</span> {recipients}'


def _transfer(claim: Claim, report: Report, number: int) -> list[str]:
    if not isinstance(claim, Transfer):
        raise TypeError(claim)
    ordinal = f"no. {claim.ordinal}" if claim.ordinal else ""
    worth = wording.worth(claim) if claim.amount else _quote(claim.anchor.quote)
    below = (wording.stage(claim), wording.form(claim), ordinal)
    part = _reference(claim.part_of, report, number, "part of ")
    given = f'<span class="day">{wording.days(claim.date)}</span>'
    return [_main(worth, *below) + (f"<small>{part}</small>" if part else ""), _way(claim), given]


def _item(claim: Claim, report: Report, number: int) -> list[str]:
    if not isinstance(claim, Item):
        raise TypeError(claim)
    told = wording.modality(claim.modality)
    goods = _said(claim.designation) + (f"<small>{told}</small>" if told else "")
    return [f"<b>{_said(wording.count(claim))}</b>", goods, _reference(claim.of, report, number)]


def _total(claim: Claim, _report: Report, _number: int) -> list[str]:
    if not isinstance(claim, Total):
        raise TypeError(claim)
    ends = (wording.period(claim.since, None), wording.period(None, claim.until))
    period = " ".join(f'<span class="day">{end}</span>' for end in ends if end)
    return [_main(wording.worth(claim), wording.form(claim)), _way(claim), period]


def _meeting(claim: Claim, _report: Report, _number: int) -> list[str]:
    if not isinstance(claim, Meeting):
        raise TypeError(claim)
    who = "".join(f"<li>{_said(wording.person(p))}</li>" for p in claim.participants)
    when = (wording.days(claim.date), wording.duration(claim.duration_min))
    place = wording.party(claim.place) if claim.place else ""
    return [f"<ul>{who}</ul>", _main(wording.manner(claim) or "met", *when, place)]


def _statement(claim: Claim, _report: Report, _number: int) -> list[str]:
    if not isinstance(claim, Statement):
        raise TypeError(claim)
    return [_main(wording.person(claim.speaker), wording.manner(claim)), f"<q>{_said(_quote(claim.anchor.quote))}</q>"]


_LAYOUTS: dict[str, tuple[list[str], Row]] = {
    "transfer": (["sum or help", "from → to", "date"], _transfer),
    "item": (["number", "goods", "of"], _item),
    "total": (["sum or count", "from → to", "period"], _total),
    "meeting": (["who", "how and when"], _meeting),
    "statement": (["speaker", "content"], _statement),
}


def _unexplained(report: Report, number: int) -> str:
    """Figures that no claim accounts for; the line says so where there is none."""
    if not report.unexplained:
        return '<p class="none">Every figure in the text is accounted for.</p>\n'
    rows = []
    for n, place in enumerate(report.unexplained, 1):
        before, own, after = map(escape, report.around(place, 32))
        tag = f'<a class="tag k-unexplained" href="#e{number}U{n}" aria-label="Figure {n}: to the text">?</a>'
        words = f"<bdi>{before}<b>{own}</b>{after}</bdi>"
        rows.append(
            f'<tr id="c{number}U{n}"><th scope="row">{tag}</th><td>{words}</td>'
            f'<td class="line">{report.line(place.start)}</td></tr>\n'
        )
    return _table("t-unexplained", "Figures that no claim accounts for", ["", "in the text", "line"], rows)


def _issues(report: Report) -> str:
    """What the reader noticed about the document."""
    if not report.issues:
        return '<p class="none">No issues.</p>\n'
    rows = (_issue(issue, report) for issue in report.issues)
    return _table("t-issue", "Issues", ["code", "what was seen", "line"], rows)


def _issue(issue: Issue, report: Report) -> str:
    line = "" if issue.start is None else str(report.line(issue.start))
    return (
        f'<tr><th scope="row"><code>{escape(issue.code)}</code></th><td>{_said(issue.detail)}</td>'
        f'<td class="line">{line}</td></tr>\n'
    )
