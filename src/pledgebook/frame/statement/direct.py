"""Direct speech: what stands between quotation marks, and who is said to have said it.

A quotation becomes a statement only if somebody is named for it: after it ("...", she said), before it (She said:
"..."; called it "..."), by "according to", or by the speech that it goes on from. Names of things and single words held
at a distance stay what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.chain import chain_of
from pledgebook.frame.statement.cue import cue_at
from pledgebook.frame.statement.said import Said
from pledgebook.frame.statement.scene import QUOTES, Scene, scene_of
from pledgebook.frame.statement.source import source_at
from pledgebook.frame.statement.speaker import speaker_in
from pledgebook.frame.statement.told import Told
from pledgebook.frame.statement.voice import Voice, voice_at
from pledgebook.lang.en import words
from pledgebook.lang.en.speech import ATTRIBUTING, CALLING
from pledgebook.model.claims import Modality, Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Quotation

_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_ENDS_SPEECH: Final = re.compile(r"[.!?,\u2026\u2014\u2013-]\s*\Z")
_DASHES: Final = frozenset({"-", "--", "\u2013", "\u2014"})
_FARTHEST_VERB: Final = 28
"""Tokens between a quotation and the verb that attributes it."""
_SUBJECT_BEFORE: Final = 4
"""Words that may stand between the verb and the marks as a subject: said it "opens a new chapter"."""
_TERM: Final = 6
"""A quotation of fewer words that an article or owner leads is a term, not speech."""


@dataclass(frozen=True, slots=True)
class Found:
    """Who is said to have said a quotation, and how the text says so."""

    voice: Voice
    rule: str
    cue: tuple[int, int] | None
    close: bool
    """Whether the attribution stands right beside the quotation."""
    told: Told | None = None


def direct(reading: Reading) -> list[Said]:
    """All direct statements of a document in text order."""
    said: list[Said] = []
    for position, quotation in enumerate(reading.quotations):
        found = _attributed(reading, quotation, said, position)
        if found is None:
            reading.trace.failed("statement.direct", quotation.start, quotation.end, "nobody is named for it")
            continue
        start, end = _trimmed(reading.plain, quotation)
        if start < end and _is_speech(reading, quotation, found):
            said.append(_said(start, end, found))
    return said


def _said(start: int, end: int, found: Found) -> Said:
    """The statement a quotation makes."""
    modality = found.told.modality if found.told is not None else Modality.ASSERTED
    return Said(start, end, Speech.DIRECT, found.voice, f"direct.{found.rule}", found.cue, modality)


def _attributed(reading: Reading, quotation: Quotation, said: Sequence[Said], position: int) -> Found | None:
    """Who said it."""
    if quotation.depth:
        outer = next((q for q in reversed(reading.quotations[:position]) if q.depth < quotation.depth), None)
        return _before(reading, quotation, outer.start if outer else 0, nested=True)
    return (
        _after(reading, quotation)
        or _before(reading, quotation, 0, nested=False)
        or _goes_on(reading, quotation, said)
    )


def _after(reading: Reading, quotation: Quotation) -> Found | None:
    """"...", he said. / "..." - so the minister. / "...", according to X."""
    sentence = reading.sentence_at(max(quotation.end - 1, quotation.start))
    if sentence is None:
        return None
    scene = scene_of(reading, sentence)
    first = scene.at(quotation.end + 1)
    stop = next((k for k in range(first, len(scene.tokens)) if scene.low(k) in QUOTES), len(scene.tokens))
    ends = _ENDS_SPEECH.search(reading.plain, quotation.start, quotation.end) is not None
    if first >= stop or not (ends or scene.low(first) in _DASHES | {","}):
        return None
    while first < stop and scene.low(first) in _DASHES | {","}:
        first += 1
    source = source_at(scene, first)
    if source is not None:
        return Found(source.voice, "source", source.cue, close=True)
    return _verb_after(scene, first, stop)


def _verb_after(scene: Scene, first: int, stop: int) -> Found | None:
    """The verb of saying right after a quotation, its speaker before or behind it."""
    if scene.low(first) in words.CONJUNCTIONS | words.RELATIVES or (scene.verb_at(first) is None and scene.low(first) in words.PREPOSITIONS):
        return None
    for group in scene.verbs:
        if not first <= group.first < min(stop, first + _FARTHEST_VERB):
            continue
        cue = cue_at(scene, group)
        if cue is not None and cue.speaks and group.finite:
            voice = _beside(scene, first, group.first, group.main + 1)
            return Found(voice, "after", (group.start, group.end), close=True) if voice is not None else None
        if group.finite and not group.relative:
            return None
    return None


def _beside(scene: Scene, first: int, verb: int, behind: int) -> Voice | None:
    """The speaker between a quotation and its verb, or behind the verb: she said / said the minister."""
    while first < verb and scene.is_adverb(first):
        first += 1
    if first == verb:
        return voice_at(scene, behind)
    return speaker_in(scene, scene.tokens[first].start, scene.tokens[verb - 1].end)


def _before(reading: Reading, quotation: Quotation, since: int, *, nested: bool) -> Found | None:
    """She said: "..." / She said the plan was "..." / he called it "..."."""
    sentence = reading.sentence_at(quotation.start)
    if sentence is None:
        return None
    scene = scene_of(reading, sentence)
    mark = scene.ending(quotation.start) - 1
    while mark > 0 and scene.low(mark) not in QUOTES | {"'", "\u2018", "`"}:
        mark -= 1
    leading = [t for t in reversed(chain_of(scene)) if _leads(t, quotation.start, since)]
    leading = [t for t in leading if t.cue.pattern != "bare" or (t.cue.speaks and _opens_quotation(scene, t, mark))]
    told = next((t for t in leading if quotation.start - 2 <= t.start <= quotation.start), None) or next(iter(leading), None)
    if told is not None and nested and not _adjoins(scene, told, mark):
        told = None
    if not nested and (told is None or not told.cue.speaks):
        source = source_at(scene, 0)
        if source is not None:
            return Found(source.voice, "source", source.cue, close=False)
    if told is None:
        return None
    return Found(told.voice, "before", (told.cue.group.start, told.cue.group.end), close=_adjoins(scene, told, mark),
                 told=told)


def _leads(told: Told, start: int, since: int) -> bool:
    """Whether a verb of saying stands before a quotation that its words may reach."""
    if not since <= told.cue.group.start < start:
        return False
    return told.cue.pattern == "bare" or told.end > start or told.kind == "inverted"


def _opens_quotation(scene: Scene, told: Told, mark: int) -> bool:
    """Whether a bare verb leads right up to the quotation: said "...", called the step "..."."""
    if told.cue.closed or told.kind == "inverted" or told.cue.lemma in CALLING:
        return _adjoins(scene, told, mark)
    between = range(told.cue.group.main + 1, mark)
    close = len(between) <= _SUBJECT_BEFORE and not any(v.first in between for v in scene.verbs)
    return close and told.cue.lemma in ATTRIBUTING


def _adjoins(scene: Scene, told: Told, mark: int) -> bool:
    """Whether nothing but a listener, a day, "that" or a colon stands between the verb and the opening mark."""
    between = scene.tokens[told.cue.group.main + 1 : mark]
    return len(between) <= 8 and not any(v.finite and told.cue.group.main < v.first < mark for v in scene.verbs)


def _goes_on(reading: Reading, quotation: Quotation, said: Sequence[Said]) -> Found | None:
    """A quotation that opens a sentence goes on with the words of whoever spoke just before."""
    sentence = reading.sentence_at(max(quotation.start - 1, 0))
    if sentence is None or reading.plain[sentence.start : quotation.start].strip("\"\u201c\u201e\u201d\u00ab\u00bb\u2018'` \n"):
        return None
    at = reading.sentences.index(sentence)
    if at == 0:
        return None
    before = reading.sentences[at - 1]
    last = said[-1] if said else None
    same_block = before.block == sentence.block
    if last is not None and last.end >= before.start and (same_block or quotation.continued or _whole_block(reading, sentence.block)):
        return Found(last.voice, "continued", last.cue, close=True)
    scene = scene_of(reading, before)
    chain = chain_of(scene)
    if reading.plain[before.start : before.end].rstrip().endswith(":"):
        return Found(chain[-1].voice, "colon", chain[-1].span, close=True, told=chain[-1]) if chain else None
    if same_block and chain:
        return Found(chain[0].voice, "continued", chain[0].span, close=True)
    return _subject_before(scene) if same_block else None


def _whole_block(reading: Reading, block: int) -> bool:
    """Whether a paragraph is nothing but a quotation."""
    start, end = reading.blocks[block].start, reading.blocks[block].end
    words_of = reading.plain[start:end].strip()
    return words_of[:1] in '"\u201c\u201e\u00ab\u2018' and words_of[-1:] in '"\u201d\u201c\u00bb\u2019'


def _subject_before(scene: Scene) -> Found | None:
    """A person whose deed the sentence before tells of: "Healey backed the move. "We ..."."""
    main = next((v for v in scene.verbs if v.finite and v.subject is not None), None)
    if main is None or main.subject is None:
        return None
    voice = speaker_in(scene, *main.subject)
    if voice is None or voice.body or voice.joint or voice.first or voice.person.name is None:
        return None
    return Found(voice, "continued", None, close=True)


def _is_speech(reading: Reading, quotation: Quotation, found: Found) -> bool:
    """Whether a quotation is somebody's words, not a title, a term or a word held at a distance."""
    text = reading.plain[quotation.start : quotation.end]
    count = len(_WORD.findall(text))
    if found.rule in {"after", "continued", "colon"}:
        return count > 0
    before = _WORD.findall(reading.plain[max(0, quotation.start - 40) : quotation.start].rstrip("\"\u201c\u2018'\u00ab\u201e "))
    lead = before[-1].lower() if before else ""
    led = lead in (words.DETERMINERS | words.POSSESSIVES | {"called", "named"}) - {"that"} or lead.endswith(("'s", "\u2019s", "-called"))
    calling = found.told is not None and found.told.cue.lemma in CALLING
    if calling or (found.close and not led):
        return count > (1 if calling else 0) and not _is_title(text)
    return count >= (_TERM if led else 3) and not _is_title(text)


def _is_title(text: str) -> bool:
    """A name in quotation marks: every longer word has a capital."""
    found = _WORD.findall(text)
    longer = [w for w in found if len(w) > 3]
    return len(found) <= 10 and bool(longer) and all(w[0].isupper() for w in longer) and not text.rstrip().endswith((".", "!", "?"))


def _trimmed(text: str, quotation: Quotation) -> tuple[int, int]:
    """The quotation without white space at its ends."""
    start, end = quotation.start, quotation.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
