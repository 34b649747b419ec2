"""One claim against the text that it was read from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from pledgebook.catalogue.places import Guard, PlaceKind, place_named, state_name
from pledgebook.verify import days
from pledgebook.verify.lasting import check_duration
from pledgebook.verify.negation import check_modality
from pledgebook.verify.place import Place, cuts, places
from pledgebook.verify.quotation import check_speech
from pledgebook.verify.rank import check_ordinal
from pledgebook.verify.sums import amounts_in, check_money
from pledgebook.verify.surface import seen
from pledgebook.verify.things import check_thing
from pledgebook.verify.verdict import Verdict
from pledgebook.verify.whole import mentions, surface

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

KINDS: Final = frozenset({"transfer", "item", "total", "meeting", "statement"})
_MODALITIES: Final = frozenset({"asserted", "planned", "possible", "conditional", "negated"})


def verify_claim(claim: Mapping[str, Any], text: str, *, published: date | None = None) -> Verdict:
    """Whether a claim, as the contract writes it, follows from its own evidence in the text.

    `published` is the day from which today and Tuesday are counted; without it only dates written in full follow.
    A claim that is not even well formed is refused, never an error.
    """
    name = str(claim.get("id", "")) if hasattr(claim, "get") else ""
    try:
        why = _first_fault(claim, text, published)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as fault:
        why = f"not a claim of the contract: {type(fault).__name__} {fault}"
    return Verdict(name, not why, why or "")


def _first_fault(claim: Mapping[str, Any], text: str, published: date | None) -> str | None:
    if claim["kind"] not in KINDS or claim.get("modality", "asserted") not in _MODALITIES:
        return "no such kind or modality"
    evidence = list(claim["evidence"])
    if not evidence or not all(e["quote"] for e in evidence):
        return "no evidence"
    for entry in evidence[1:]:
        if next(places(entry, text), None) is None:
            return f"the text does not say {entry['quote']!r} there"
    found = list(places(evidence[0], text))
    if not found:
        return f"the text does not say {evidence[0]['quote']!r} there"
    faults: list[str] = []
    for place in found:
        fault = next(_faults(claim, place, [seen(e["quote"]) for e in evidence[1:]], published), None)
        if fault is None:
            return None
        faults.append(fault)
    return faults[0]


def _faults(claim: Mapping[str, Any], place: Place, others: Sequence[str], published: date | None) -> Iterator[str]:
    """All that does not follow, with the anchor standing here."""
    kind = claim["kind"]
    if cuts(place):
        yield "the anchor cuts a word or a number"
    if kind == "statement":
        yield from _some(check_speech(claim["type"], place))
    place = Place(surface(place.text), place.start, place.end)
    checks = {
        "transfer": _transfer, "item": _item, "total": _total, "meeting": _meeting, "statement": _statement,
    }[kind]  # fmt: skip
    yield from checks(claim, place, others, published)
    stage = str(claim.get("stage", ""))
    fault = check_modality(claim.get("modality", "asserted"), kind, stage, place, others)
    if fault:
        yield fault


def _transfer(claim: Mapping[str, Any], place: Place, others: Sequence[str], published: date | None) -> Iterator[str]:
    near = _states(claim)
    if claim.get("amount") is not None:
        yield from _some(check_money(claim["amount"], place, near, others))
    elif amounts_in(place):
        yield "the amount is left out"
    yield from _range_of_days(claim.get("date"), place, others, published)
    if claim.get("ordinal") is not None:
        yield from _some(check_ordinal(claim["ordinal"], place, others))
    yield from _parties(claim, place)


def _item(claim: Mapping[str, Any], place: Place, others: Sequence[str], _published: date | None) -> Iterator[str]:
    yield from _some(check_thing(claim.get("quantity"), claim["designation"], claim.get("unit"), place, others))


def _total(claim: Mapping[str, Any], place: Place, others: Sequence[str], published: date | None) -> Iterator[str]:
    if (claim.get("amount") is None) == (claim.get("quantity") is None):
        yield "a total is of money or of goods"
        return
    if claim.get("amount") is not None:
        yield from _some(check_money(claim["amount"], place, _states(claim), others))
    else:
        unit = claim.get("unit") or _measure(claim["designation"])
        yield from _some(check_thing(claim["quantity"], claim["designation"], unit, place, others))
    yield from _parties(claim, place)
    begin, end = claim.get("since"), claim.get("until")
    words = _words(place, others)
    if begin and not any(days.begins(date.fromisoformat(begin), w, published) for w in words):
        yield f"no words say since {begin}"
    if end and not any(days.ends(date.fromisoformat(end), w, published) for w in words):
        yield f"no words say until {end}"


def _measure(designation: str) -> str | None:
    """Totals have no unit of their own: the designation's first word passes for it."""
    return designation.split(maxsplit=1)[0] if designation.split() else None


def _meeting(claim: Mapping[str, Any], place: Place, others: Sequence[str], published: date | None) -> Iterator[str]:
    yield from _range_of_days(claim.get("date"), place, others, published)
    if claim.get("duration_min") is not None:
        yield from _some(check_duration(claim["duration_min"], place, others))
    names = [p.get("name") for p in claim["participants"] if not _full_name(p)]
    venue = (claim.get("place") or {}).get("name")
    yield from _some(_named([*names, venue], place.text))


def _statement(
    claim: Mapping[str, Any], place: Place, _others: Sequence[str], _published: date | None
) -> Iterator[str]:
    if claim["type"] not in ("direct", "indirect"):
        yield "no such kind of speech"
    yield from _some(_named([p.get("name") for p in (claim["speaker"],) if not _full_name(p)], place.text))


def _parties(claim: Mapping[str, Any], place: Place) -> Iterator[str]:
    """Donors and recipients stand in the text, and no name has another's code."""
    parties = (*claim.get("donors", ()), *claim.get("recipients", ()))
    yield from _some(_coded(parties))
    yield from _some(_named([p.get("name") for p in parties if not _full_name(p)], place.text))


def _some(fault: str | None) -> Iterator[str]:
    if fault:
        yield fault


def _words(place: Place, others: Sequence[str]) -> list[str]:
    first, last = place.sentence()
    return [" ".join(o.split()) for o in others] + [" ".join(place.text[first:last].split())]


def _range_of_days(
    claimed: Mapping[str, str] | None, place: Place, others: Sequence[str], published: date | None
) -> Iterator[str]:
    if claimed is None:
        return
    begin, end = date.fromisoformat(claimed["from"]), date.fromisoformat(claimed["to"])
    if end < begin:
        yield "the days end before they begin"
        return
    first, last = place.sentence()
    cited = [*others, place.quote]
    yield from _some(days.check_days(begin, end, cited, place.text[first:last], place.text, published))


def _states(claim: Mapping[str, Any]) -> frozenset[str]:
    parties = (*claim.get("donors", ()), *claim.get("recipients", ()))
    return frozenset(str(p["code"]) for p in parties if p.get("code"))


_SEATED: Final = {"Brussels": ("EU", "NATO")}
"""Cities whose name stands for a body that sits there as well as for their state."""


def _coded(parties: Sequence[Mapping[str, Any]]) -> str | None:
    """A name that the catalogue knows for sure has the catalogue's code."""
    for party in parties:
        name = str(party.get("name") or "").removeprefix("the ").removeprefix("The ")
        known = place_named(name) if name else None
        if known is None or known.code is None or party.get("code") in {known.code, *_SEATED.get(name, ())}:
            continue
        if known.guard is Guard.NONE or (known.kind is PlaceKind.STATE and party.get("code")):
            return f"{name!r} is {known.code}, not {party.get('code')}"
    return None


def _full_name(party: Mapping[str, Any]) -> bool:
    """Whether a party has the catalogue's own name of its code: the text may say `the U.S.`."""
    name, code = party.get("name"), party.get("code")
    known = place_named(name) if name else None
    return (
        name is not None
        and code is not None
        and (name == code or state_name(code) == name or (known is not None and known.code == code))
    )


def _named(names: Sequence[str | None], text: str) -> str | None:
    """Names of people, parties and places must stand in the text, word for word in any order."""
    wanted = [n for n in names if n]
    if not wanted:
        return None
    missing = next((name for name in wanted if not mentions(text, name)), None)
    return f"the text does not name {missing!r}" if missing is not None else None
