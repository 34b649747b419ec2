"""Direct speech: what stands between quotation marks, and who is said to have said it.

A quotation becomes a statement only if somebody is named for it: after it ("...", she said), before it (She said:
"..."; called it "..."), by "according to", or by the speech that it goes on from. Names of things and single words held
at a distance stay what they are.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.ascription import Ascription, ascribed_after, ascribed_before, ascribed_within
from pledgebook.frame.statement.attributed import attributed
from pledgebook.frame.statement.chain import chain_of
from pledgebook.frame.statement.said import Said
from pledgebook.frame.statement.scene import is_endless, scene_of
from pledgebook.frame.statement.speaker import announcer, speaker_in
from pledgebook.frame.statement.utterance import is_speech, trimmed
from pledgebook.frame.statement.voice import voice_at
from pledgebook.lang.en.speech_nouns import OF_WORDS
from pledgebook.model.claims import Modality, Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.statement.scene import Scene
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Quotation, Sentence

_OPENING_MARKS: Final = 8
_MOST_PARAGRAPHS: Final = 12
_FARTHEST_OUTER: Final = 50
_OPENING: Final = "\"\u201c\u201e\u00ab\u2018'`"
_CLOSERS: Final = '"\u201d\u00bb'
_CLOSING: Final = '"\u201d\u201c\u00bb\u2019'


def direct(reading: Reading) -> list[Said]:
    """All direct statements of a document in text order."""
    said: list[Said] = []
    for position, quotation in enumerate(reading.quotations):
        ascription = _ascription(reading, position, said) or _from_next_paragraph(reading, position)
        if ascription is None:
            reading.trace.failed("statement.direct", quotation.start, quotation.end, "nobody is named for it")
            continue
        start, end = trimmed(reading.plain, quotation.start, quotation.end)
        if start < end and is_speech(reading, quotation, ascription):
            said.append(_said(start, end, ascription))
    return said


def _said(start: int, end: int, ascription: Ascription) -> Said:
    """The statement a quotation makes."""
    modality = ascription.told.modality if ascription.told is not None else Modality.ASSERTED
    return Said(start, end, Speech.DIRECT, ascription.voice, f"direct.{ascription.rule}", ascription.cue, modality)


def _ascription(reading: Reading, position: int, said: Sequence[Said]) -> Ascription | None:
    """To whom a quotation is ascribed, if to anybody."""
    quotation = reading.quotations[position]
    if quotation.depth:
        earlier = (reading.quotations[k] for k in range(position - 1, max(-1, position - _FARTHEST_OUTER), -1))
        outer = next((q for q in earlier if q.depth < quotation.depth), quotation)
        return ascribed_within(reading, quotation, outer)
    beside = ascribed_after(reading, quotation) or ascribed_before(reading, quotation)
    return beside or _goes_on(reading, quotation, said)


def _from_next_paragraph(reading: Reading, position: int) -> Ascription | None:
    """Whoever is named for the end of a quotation that goes on over several paragraphs."""
    for following in reading.quotations[position + 1 : position + _MOST_PARAGRAPHS]:
        if following.depth == 0 and not following.continued:
            return None
        if following.depth == 0 and (found := ascribed_after(reading, following)) is not None:
            return found
    return None


def _goes_on(reading: Reading, quotation: Quotation, said: Sequence[Said]) -> Ascription | None:
    """A quotation that opens a sentence goes on with the words of whoever spoke just before."""
    sentence = reading.sentence_at(max(quotation.start - 1, 0))
    if sentence is None or quotation.start - sentence.start > _OPENING_MARKS:
        return None
    if reading.plain[sentence.start : quotation.start].strip(_OPENING + " \n"):
        return None
    behind = reading.plain[quotation.end + 1 : quotation.end + 8].split()
    if behind and behind[0] in {"was", "is", "were", "are"}:
        return None  # "No comment" was all that he would say
    at = bisect_left(reading.sentences, sentence.start, key=lambda s: s.start)
    if at == 0:
        return None
    before = reading.sentences[at - 1]
    same_block = before.block == sentence.block
    spoken = bool(said) and said[-1].end >= before.start
    if spoken and (same_block or quotation.continued or _is_quotation(reading, sentence.block)):
        return Ascription(said[-1].voice, "continued", said[-1].cue, close=True)
    return _from_sentence(reading, before, same_block=same_block)


def _from_sentence(reading: Reading, before: Sentence, *, same_block: bool) -> Ascription | None:
    """The one whom the sentence before lets speak: by a colon, by reporting, by what he or she did."""
    if is_endless(reading, before):
        return None
    scene = scene_of(reading, before)
    chain = chain_of(scene)
    if reading.plain[before.start : before.end].rstrip().endswith(":"):
        if chain:
            return Ascription(chain[-1].voice, "colon", chain[-1].span, close=True, told=chain[-1])
        voice = announcer(scene)
        return Ascription(voice, "colon", None, close=True) if voice else _labelled(scene, same_block=same_block)
    if not same_block:
        return None
    whole = attributed(scene)
    if whole is not None and whole.rule == "attributed.verb":
        return Ascription(whole.voice, "continued", whole.cue, close=True)
    return Ascription(chain[0].voice, "continued", chain[0].span, close=True) if chain else _subject(scene)


def _labelled(scene: Scene, *, same_block: bool) -> Ascription | None:
    """Whose words a label announces: `Lind: "..."`; Quotes attributable to Minister Lind: "..."."""
    for k, token in enumerate(scene.tokens[:-1]):
        if token.low in OF_WORDS and scene.low(k + 1) in {"to", "from", "by", "of"}:
            voice = voice_at(scene, k + 2)
            return None if voice is None else Ascription(voice, "colon", None, close=True)
    voice = voice_at(scene, 0) if same_block else None
    return None if voice is None or voice.first or voice.body else Ascription(voice, "colon", None, close=True)


def _is_quotation(reading: Reading, block: int) -> bool:
    """Whether a paragraph is nothing but a quotation, be it one that goes on in the next."""
    text = reading.plain[reading.blocks[block].start : reading.blocks[block].end].strip()
    return text[:1] in _OPENING and (text[-1:] in _CLOSING or not any(c in _CLOSERS for c in text[1:]))


def _subject(scene: Scene) -> Ascription | None:
    """A person whose deed a sentence tells of: "Healey backed the move. "We ..."."""
    main = next((v for v in scene.verbs if v.finite and v.subject is not None), None)
    if main is None or main.subject is None:
        return None
    voice = speaker_in(scene, *main.subject)
    if voice is None or voice.body or voice.joint or voice.first or voice.person.name is None:
        return None
    return Ascription(voice, "continued", None, close=True)
