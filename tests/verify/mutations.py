"""False variants of a true claim, to see that the check refuses every one of them.

Each variant changes one thing that the contract names: a digit, the magnitude, the currency, the qualifier, a bound,
the unit, the designation, the modality, the quotation, the offsets, the kind of speech, a day, an ordinal, a length.
`other` claims of the same text lend their figures and designations. What would also be true is never produced.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

Json = dict[str, Any]

CURRENCIES = ("USD", "EUR", "GBP", "DKK", "NOK", "SEK", "JPY", "CAD", "UAH")
QUALIFIERS = ("exactly", "at_least", "more_than", "up_to", "less_than", "nearly", "about", "range", "vague")
UNITS = ("rounds", "tonnes", "pairs", "litres", "crates")
DESIGNATIONS = ("Javelin missiles", "ambulances", "155 mm howitzers", "helmets", "M777 howitzers", "field rations")


def variants(
    claim: Mapping[str, Any], text: str, other: Sequence[Mapping[str, Any]] = ()
) -> Iterator[tuple[str, Json]]:
    """Names and false variants of a claim."""
    yield from _of_quotes(claim)
    yield from _of_offsets(claim, text)
    yield from _of_modality(claim)
    for field in ("amount", "quantity"):
        if claim.get(field):
            yield from _of_figure(claim, field, other)
        elif (field == "amount" and claim["kind"] == "transfer") or (field == "quantity" and claim["kind"] == "item"):
            yield from _invented(claim, field)
    if claim.get("designation"):
        yield from _of_designation(claim, other)
    if claim["kind"] == "item":
        yield from _of_unit(claim)
    if claim["kind"] == "statement":
        flipped = {"direct": "indirect", "indirect": "direct"}[claim["type"]]
        yield "speech", _with(claim, type=flipped)
    yield from _of_days(claim)
    yield from _of_names(claim)


def _of_names(claim: Mapping[str, Any]) -> Iterator[tuple[str, Json]]:
    """People, parties and places that the text does not name."""
    nobody = {"name": "Quentin Zebadiah Plockwell", "role": None, "code": None}
    nowhere = {"name": "Plockwellshire", "code": None}
    if claim["kind"] == "statement":
        yield "speaker", _with(claim, speaker=nobody)
    if claim["kind"] == "meeting":
        yield "participant", _with(claim, participants=[*claim["participants"], nobody])
        yield "place", _with(claim, place=nowhere)
    for field in ("donors", "recipients"):
        if field in claim:
            yield field, _with(claim, **{field: [*claim[field], nowhere]})


def _with(claim: Mapping[str, Any], **changed: Any) -> Json:  # noqa: ANN401
    return copy.deepcopy(dict(claim)) | changed


def _requoted(claim: Mapping[str, Any], at: int, **changed: Any) -> Json:  # noqa: ANN401
    variant = copy.deepcopy(dict(claim))
    variant["evidence"][at] |= changed
    return variant


def _of_quotes(claim: Mapping[str, Any]) -> Iterator[tuple[str, Json]]:
    """A word of the anchor replaced, dropped, doubled; a letter changed; a word denied."""
    quote = claim["evidence"][0]["quote"]
    words = quote.split(" ")
    for at in range(min(len(words), 4)):
        for label, changed in (
            ("replaced", [*words[:at], "seven", *words[at + 1 :]]),
            ("doubled", [*words[: at + 1], words[at], *words[at + 1 :]]),
            ("denied", [*words[:at], "not", *words[at:]]),
        ):
            new = " ".join(changed)
            if new.strip() and new != quote:
                yield f"quote {label}", _requoted(claim, 0, quote=new)
    for at in sorted({len(quote) * k // 6 for k in range(6)} | {len(quote) - 1}):
        letter = "x" if quote[at] != "x" else "y"
        yield "letter", _requoted(claim, 0, quote=quote[:at] + letter + quote[at + 1 :])
    for new in (f"never {quote}", f"{quote}, it was denied", f"about {quote}x", quote[::-1] + "q", quote.upper() + "?"):
        yield "quote", _requoted(claim, 0, quote=new)
    for at in range(1, min(len(claim["evidence"]), 4)):
        yield "evidence", _requoted(claim, at, quote=claim["evidence"][at]["quote"] + " xyz")


def _of_offsets(claim: Mapping[str, Any], text: str) -> Iterator[tuple[str, Json]]:
    """The same quote at other places; other characters at a shifted place that cuts words."""
    anchor = claim["evidence"][0]
    start, end = anchor.get("start"), anchor.get("end")
    if start is None:
        return
    for shift in (-7, -1, 1, 3, 50):
        if text[max(0, start + shift) : max(0, end + shift)] != anchor["quote"]:
            yield "offsets", _requoted(claim, 0, start=start + shift, end=end + shift)
    yield "offsets swapped", _requoted(claim, 0, start=end, end=start)
    yield "end", _requoted(claim, 0, end=end + 1)
    if end - start > 1 and text[start].isalnum() and text[start + 1].isalnum():
        yield "cut", _requoted(claim, 0, start=start + 1, quote=text[start + 1 : end])
        if text[end - 1].isalnum() and text[end - 2].isalnum():
            yield "cut", _requoted(claim, 0, end=end - 1, quote=text[start : end - 1])


def _of_modality(claim: Mapping[str, Any]) -> Iterator[tuple[str, Json]]:
    if claim.get("modality", "asserted") == "negated":
        yield "denial dropped", _with(claim, modality="asserted")
    else:
        yield "denied", _with(claim, modality="negated")


def bounds(qualifier: str, nominal: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """The table of the contract."""
    zero = Decimal(0)
    return {
        "exactly": (nominal, nominal), "at_least": (nominal, None), "more_than": (nominal, None), "up_to": (zero, nominal),
        "less_than": (zero, nominal), "nearly": (None, nominal), "about": (None, None), "range": (nominal, nominal * 2),
        "vague": (nominal, None),
    }[qualifier]  # fmt: skip


def _figure(qualifier: str, nominal: Decimal, like: Mapping[str, Any]) -> Json:
    low, high = bounds(qualifier, nominal)
    shown = None if qualifier in ("range", "vague") else nominal
    text = {k: None if v is None else format(v.quantize(Decimal(1)) if v == v.to_integral_value() else v, "f")
            for k, v in (("nominal", shown), ("low", low), ("high", high))}  # fmt: skip
    return {**like, "qualifier": qualifier, **text}


def _of_figure(claim: Mapping[str, Any], field: str, other: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, Json]]:
    """Other numbers, magnitudes, qualifiers, bounds, currencies, and the neighbours' figures."""
    own = claim[field]
    base = next((Decimal(own[k]) for k in ("nominal", "low", "high") if own.get(k)), Decimal(40))
    qualifier = own["qualifier"]
    for nominal in _other_numbers(base):
        yield "number", _with(claim, **{field: _figure(qualifier, nominal, own)})
    for changed in QUALIFIERS:
        if changed != qualifier:
            yield f"qualifier {changed}", _with(claim, **{field: _figure(changed, base, own)})
    for bound in ("nominal", "low", "high"):
        wrong = "7" if own[bound] is None else None
        yield f"bound {bound}", _with(claim, **{field: {**own, bound: wrong}})
    for currency in CURRENCIES if "currency" in own else ():
        if currency != own["currency"]:
            yield f"currency {currency}", _with(claim, **{field: {**own, "currency": currency}})
    for neighbour in other:
        figure = neighbour.get(field)
        if figure and figure != own:
            yield "neighbour", _with(claim, **{field: copy.deepcopy(figure)})
    yield "no figure", _with(claim, **{field: None})


def _other_numbers(number: Decimal) -> Iterator[Decimal]:
    """One digit changed, and other magnitudes."""
    digits = format(number, "f").rstrip("0").rstrip(".") if number != number.to_integral_value() else str(int(number))
    significant = len(digits.rstrip("0")) or 1
    for at in range(min(significant + 1, len(digits))):
        if digits[at].isdigit():
            changed = digits[:at] + str((int(digits[at]) + 1) % 10 or 1) + digits[at + 1 :]
            if Decimal(changed) not in (number, 0):
                yield Decimal(changed)
    for factor in (10, 100, 1000, 1_000_000):
        yield number * factor
        if number >= factor * 10:
            yield number / factor


def _invented(claim: Mapping[str, Any], field: str) -> Iterator[tuple[str, Json]]:
    """A figure where none is stated."""
    for number in (1, 2, 50, 1000, 5_000_000, 400_000_000):
        figure = _figure("exactly", Decimal(number), {"currency": "USD"} if field == "amount" else {})
        yield "invented", _with(claim, **{field: figure})


def _of_designation(claim: Mapping[str, Any], other: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, Json]]:
    own = claim["designation"]
    for neighbour in [str(o["designation"]) for o in other if o.get("designation")] + list(DESIGNATIONS):
        if _fold(neighbour) not in _fold(own) and _fold(own) not in _fold(neighbour):
            yield "designation", _with(claim, designation=neighbour)
    for changed in (own + " and helmets", own + "s", "modern " + own, own[:-1] + "x", own[:-2]):
        if changed and changed.split():
            yield "designation changed", _with(claim, designation=changed)


def _fold(text: str) -> str:
    return " ".join(text.lower().split())


def _of_unit(claim: Mapping[str, Any]) -> Iterator[tuple[str, Json]]:
    words = _fold(claim["designation"]).split()
    for unit in UNITS:
        if unit != claim.get("unit") and unit not in words:
            yield f"unit {unit}", _with(claim, unit=unit)


def _of_days(claim: Mapping[str, Any]) -> Iterator[tuple[str, Json]]:
    """Impossible days and ranks: far from any that the text could mean."""
    if claim.get("date"):
        first, last = (date.fromisoformat(claim["date"][k]) for k in ("from", "to"))
        for shift in (-3650, -800, 800, 3650):
            moved = {"from": (first + timedelta(shift)).isoformat(), "to": (last + timedelta(shift)).isoformat()}
            yield "date", _with(claim, date=moved)
        yield "date turned", _with(claim, date={"from": (last + timedelta(1)).isoformat(), "to": first.isoformat()})
    for field in ("since", "until"):
        if claim.get(field):
            for shift in (-4000, 37, 4000):
                moved_day = (date.fromisoformat(claim[field]) + timedelta(shift)).isoformat()
                yield field, _with(claim, **{field: moved_day})
    if claim.get("ordinal"):
        for step in (-1, 1, 10):
            yield "ordinal", _with(claim, ordinal=claim["ordinal"] + step)
    if claim.get("duration_min"):
        low, high = claim["duration_min"]
        yield "duration", _with(claim, duration_min=[(low or 0) + 17, high])
        yield "duration", _with(claim, duration_min=[low, (high or 0) + 60])
