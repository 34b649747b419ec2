"""The page: complete, well-formed, harmless."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

from pledgebook.export.markup import text_of
from pledgebook.export.page import page
from pledgebook.export.report import Report
from pledgebook.model.evidence import Span
from pledgebook.model.text import Document
from tests.export.sample import TEXT, cite, report

_VOID = {"meta", "input"}


class Checker(HTMLParser):
    """Checks that elements nest, and collects ids, links and the words of the report."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.attributes: set[str] = set()
        self.tags: set[str] = set()
        self.words: list[str] = []
        self._label = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.add(tag)
        self.attributes.update(found)
        if tag not in _VOID:
            self.open.append(tag)
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if (found.get("href") or "").startswith("#"):
            self.targets.append((found["href"] or "")[1:])
        self._label = len(self.open) if (found.get("class") or "").startswith("tag ") else self._label

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        if self._label == len(self.open):
            self._label = 0
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open and not self._label:
            self.words.append(data)


def checked(text: str) -> Checker:
    """A page that was parsed to its end."""
    checker = Checker()
    checker.feed(text)
    checker.close()
    assert checker.open == []
    return checker


def squeezed(text: str) -> str:
    """Without white space."""
    return "".join(text.split())


def test_elements_nest_ids_are_unique_and_links_lead_somewhere() -> None:
    found = checked(page([report(), report("second.txt")]))
    assert len(found.ids) == len(set(found.ids))
    assert set(found.targets) <= set(found.ids)


def test_every_claim_is_linked_both_ways() -> None:
    text = page([report()])
    for label in ("T1", "T2", "I1", "I2", "R1", "M1", "S1", "U1"):
        assert f'id="e1{label}" href="#c1{label}"' in text
        assert re.search(rf'<tr id="c1{label}"><th scope="row"><a [^>]*href="#e1{label}"', text)


def test_no_character_of_the_report_is_lost_or_doubled() -> None:
    assert squeezed("".join(checked(page([report()])).words)) == squeezed(TEXT)


def test_a_sum_inside_a_quotation_belongs_to_both() -> None:
    assert '<a class="k-statement k-transfer c1S1 c1T2" href="#c1T2"' in text_of(report(), 1)


def test_spans_that_overlap_without_nesting_are_cut_apart() -> None:
    document = Document(id="0" * 64, text="alpha beta gamma")
    sample = Report("x", document, (), unexplained=(Span(0, 10), Span(6, 16)))
    shown = re.sub(r'<a class="tag.*?</a>', "", text_of(sample, 1))
    assert re.findall(r'class="k-unexplained ([^"]*)"[^>]*>([^<]*)<', shown) == [
        ("c1U1", "alpha "),
        ("c1U1 c1U2", "beta"),
        ("c1U2", " gamma"),
    ]


def test_mark_up_in_the_report_is_shown_and_not_obeyed() -> None:
    hostile = "Aid of <script>alert(1)</script> $5 million \"'><img src=x onerror=alert(1)> \x00 \u202e & more."
    document = Document(
        id="0" * 64, text=hostile, title="</title><script>", publisher='"><b>', url="javascript:alert(1)", lang='"x'
    )
    text = page([Report('a"<b>.txt', document, ())])
    found = checked(text)
    assert "script" not in found.tags
    assert "img" not in found.tags
    assert not any(name.startswith("on") for name in found.attributes)
    assert 'href="javascript' not in text
    assert "\x00" not in text
    assert "\u202e" not in text


def test_the_policy_allows_this_style_sheet_and_nothing_else() -> None:
    text = page([report()])
    style = text[text.index("<style>") + 7 : text.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in text
    assert "style" not in checked(text).attributes
    assert "url(" not in style


def test_the_same_report_gives_the_same_page() -> None:
    assert page([report()]) == page([report()])


def test_right_to_left_text_has_its_own_direction() -> None:
    document = replace(report().document, text="مساعدات بقيمة 5 ملايين دولار.", lang="ar")
    assert '<article lang="ar"' in page([Report("x", document, ())])
    assert 'dir="auto"' in page([Report("x", document, ())])


def test_issues_and_left_over_figures_are_named() -> None:
    text = page([report()])
    assert "date.open" in text
    assert f">{cite('1,400').quote}</a>" in text
