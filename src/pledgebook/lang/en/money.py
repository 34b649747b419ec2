"""Names and signs of money in English prose. CLDR's full names are added by `money_names`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.currencies import currencies
from pledgebook.model.lazy import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SYNONYMS: Final = """
USD: dollar dollars buck bucks
GBP: pound pounds quid sterling
EUR: euro euros eur.
SEK: krona kronor kronas
NOK DKK: krone kroner krones kroners
NOK DKK SEK: kronen
ISK: krona kronur krónur króna
CZK: koruna korunas koruny korun
SEK NOK DKK CZK ISK: crown crowns kr kr.
PLN: zloty zlotys zloties zlotych złoty złotych złote zl
UAH: hryvnia hryvnias hryvnya hryvnyas hryvna hryvnas hryven hryven' hrn hrn. grivna grivnas uah.
RUB BYN: ruble rubles rouble roubles
HUF: forint forints
RON MDL: leu lei leus
BGN: lev leva levs
RSD: dinara
MKD: denar denars denari
HRK: kuna kunas
BAM: mark marks
TRY: lira liras lire
CHF: franken
CNY: yuan yuans renminbi rmb
JPY: yen yens
KRW KPW: won
INR PKR LKR NPR MUR SCR: rupee rupees rs rs.
ILS: shekel shekels sheqel nis
BRL: real reais reals
PEN: sol soles
VES: bolivar bolivars bolivares bolívares
CRC SVC: colon colons colones colón
GTQ: quetzal quetzales
PYG: guarani guaranies guaraní guaraníes
HNL: lempira
NIO: cordoba cordobas
BOB: boliviano
MZN: metical meticais
GHS: cedi
XOF XAF: cfa|cfa franc|cfa francs|francs cfa|franc cfa|fcfa|f cfa
XDR: sdr|sdrs|special drawing rights|special drawing right
AED MAD: dirham dirhams dhs
SAR QAR YER OMR IRR: riyal riyals rial rials
KES TZS UGX SOS: shilling shillings
GEL: lari laris
AZN TMT: manat manats
UZS KGS: som soms soum soums
TJS: somoni
MNT: tugrik tugriks tögrög togrog
KZT: tenge tenges
AFN: afghani afghanis afs
BDT: taka takas tk
MYR: ringgit ringgits
IDR: rupiah rupiahs
ZAR: rand rands
TWD: nt
"""
"""Currency codes: words for them besides those of CLDR; `|` parts names of several words."""

_ADJECTIVES: Final = """
USD: us|u.s.|u.s|american|united states
GBP: british|uk|u.k.|uk's|english
NZD: new zealand|nz
AUD: australian|aussie
CAD: canadian
TWD: new taiwan|taiwan|taiwanese|nt
KRW: south korean|korean
KPW: north korean
AED: uae|emirati|u.a.e.
SAR: saudi|saudi arabian
SGD: singapore|singaporean
HKD: hong kong
CHF: swiss
BAM: bosnian|convertible|bosnian convertible
CNY: chinese
TRY: turkish|new turkish
ILS: israeli|israeli new|new israeli
DKK: danish
NOK: norwegian
SEK: swedish
ISK: icelandic
CZK: czech
RON: romanian
RUB: russian
BYN: belarusian|belarussian
XAF XOF: cfa
KGS: kyrgyz|kyrgyzstani
UZS: uzbek|uzbekistani
KZT: kazakh|kazakhstani
PHP: philippine|filipino
CDF: congolese
GYD: guyanese
"""
"""Adjectives that go before a bare name, besides those of CLDR."""

_SIGNS: Final = """
USD CAD AUD NZD SGD HKD TWD MXN CLP COP ARS JMD BBD TTD BSD BZD XCD FJD GYD KYD LRD NAD SBD SRD BMD BND UYU DOP ZWL: $
USD: US$ U.S.$ $US USD$ US-$
AUD: A$ AU$ $A $AU AUD$
CAD: C$ CA$ CAD$ Can$ CAN$ Cdn$ CDN$
NZD: NZ$ $NZ NZD$
HKD: HK$
SGD: S$ SG$
TWD: NT$
BRL: R$
MXN: MX$ Mex$
JMD: J$
TTD: TT$
BBD: Bds$
XCD: EC$
FJD: FJ$ F$
GYD: G$
BZD: BZ$
NAD: N$
LRD: L$
TOP: T$
WST: WS$
BND: B$
SBD: SI$
EUR: € Euro Euros euro euros EURO
GBP: £ GB£ UK£
EGP: E£ £E LE
JPY CNY: ¥
CNY: CN¥ RMB Rmb
JPY: JP¥
UAH: ₴
RUB: ₽
INR: ₹
INR PKR LKR NPR MUR SCR: Rs Rs. ₨ Re. Rupees
KRW: ₩
ILS: ₪ NIS
VND: ₫
NGN: ₦ Naira
PHP: ₱
TRY: ₺
KZT: ₸
AZN: ₼
GEL: ₾
PYG: ₲
CRC: ₡
GHS: ₵ GH₵ GH¢
LAK: ₭
MNT: ₮
BDT: ৳ Tk Tk.
THB: ฿
AMD: ֏
AFN: ؋
KHR: ៛
PLN: zł
CZK: Kč
IDR: Rp Rp.
MYR: RM
XDR: SDR SDRs
ZAR: R
SEK NOK DKK ISK: kr kr. Kr Kr.
CHF: SFr SFr. Fr. sFr
KES: Ksh KSh Ksh. Sh
TZS: Tsh TSh
UGX: Ush USh Shs
ETB: Birr
AED: Dh Dhs Dhs.
MAD: DH
SAR SCR: SR
TRY: TL
KWD: KD
BHD: BD
JOD: JD
OMR: RO
QAR: QR
DKK: DKr Dkr DKr.
NOK: NKr Nkr NKr.
SEK: SKr Skr SKr. Skr.
ISK: IKr
DZD: DA
TND: DT
XOF XAF: FCFA CFAF CFA
NGN: N
PHP BWP: P
ZMW PGK MWK: K
SLE SLL: Le
"""
"""Signs and abbreviations that stand before a number; case counts. A sign of several currencies lists them."""

AFTER_ONLY: Final = frozenset({"zł", "Kč", "€", "£", "$", "¥", "₴", "₽", "₹", "₺", "₸", "₾", "kr", "kr.", "US$", "RMB"})
"""Signs that are also written after a number: 5 €, 100 zł."""

GLUED_SIGNS: Final = "Rs R RM Rp kr DKr Dkr NKr Nkr SKr Skr KSh Ksh Sh TSh Tsh USh Ush Tk Fr SFr RMB Dh Dhs DH SR TL KD BD JD N P K Le NT NIS QR SDR".split()
"""Letters that are written without a space before an amount."""

SINGLE: Final = frozenset(
    {"R", "N", "P", "K", "Le", "RO", "DA", "DT", "BD", "KD", "JD", "QR", "TL", "SR", "Sh", "Fr", "Fr."}
)
"""Letters that stand for a currency only before an amount with a magnitude: N500 million, but not N95."""

DEFAULTS: Final = MappingProxyType(
    {"$": "USD", "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "pound": "GBP", "pounds": "GBP",
     "¥": "JPY", "won": "KRW", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB"}
)  # fmt: skip
"""Ambiguous names that mean one thing unless the publisher's own country says otherwise. All others stay open."""

CAREFUL: Final = frozenset(
    (
        "won real reals sol soles rand rands dong lev lek leke lekë kip mark marks crown crowns pound pounds som soms bucks quid "
        "colon colons lire cfa nt tk rs kr afs pula tala top all try colón sum R RM Rp Sh LE Fr. DH Dh Re. T$ F$ G$ L$ B$ N$ J$ "
        "ALL TRY TOP CUP PEN MAD BAM GEL MOP SOS AMD BOB COP NIO SAR STD SCR PAB LAK CUC ANG BAM BIF CVE LSL MGA MOP SIT "
        "VEB ETB SRG SRD TND RON MUR MDL BND GIP WST XDR SDD CSD UAH. lats pounds. HTG CAF FIM ARS DOP NAD MVR MRO BSD"
    ).split()
)
"""Names, signs and codes that are also something else: read only beside thousands and more."""

MASS: Final = frozenset({"pound", "pounds"})
"""Names that also weigh: `pounds of equipment`, but not `pounds of aid`."""

FUNDS: Final = frozenset(
    (
        "aid assistance support help funding funds finance financing money investment investments debt loan loans grants grant "
        "military humanitarian development financial economic security budget budgetary taxpayer taxpayers taxpayers' public "
        "government british uk additional new further extra emergency cash credit trade damage losses revenue exports "
        "imports spending savings cuts reconstruction lethal non-lethal defence defense overseas bilateral foreign"
    ).split()
)
"""What pounds of money are pounds of."""


def _table(data: str) -> dict[str, tuple[str, ...]]:
    """Name to codes, from lines of `codes: names`."""
    table: dict[str, list[str]] = {}
    for line in data.strip().splitlines():
        codes, _, names = line.partition(": ")
        parts = names.split("|") if "|" in names else names.split()
        for name in parts:
            table.setdefault(name, []).extend(c for c in codes.split() if c not in table.get(name, ()))
    return {name: tuple(codes) for name, codes in table.items()}


def _plain(name: str) -> str:
    """Without accents."""
    return (
        name
        if name.isascii()
        else "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    )


@cache
def currency_signs() -> Mapping[str, tuple[str, ...]]:
    """Signs before a number to the codes they may mean."""
    return MappingProxyType(_table(_SIGNS) | {"U.S. $": ("USD",), "US $": ("USD",)})


_IN_BRACKETS: Final = re.compile(r"[(\[]\s?(?:\w{1,13}\s){0,3}\$\s?\d|\$[\d.,]{1,9}\s(?:\w{2,8}\s)?[(\[]\w{1,3}\$")


_ANY_DOLLAR: Final = re.compile(r"[$dD](?:(?<=\$)|(?i:ollars))")
_LONGEST_MARK: Final = 40
"""Characters on either side of `$` or "dollars" in which the rest of a mark stands, and more."""


@cache
def _marks() -> re.Pattern[str]:
    """Signs and names of one dollar each: A$, NZ$, US$, Australian dollars."""
    meant = currency_signs()["$"]
    own = [s for s, codes in currency_signs().items() if len(codes) == 1 and "$" in s and codes[0] in meant]
    names = [name for name, codes in currency_names().items() if len(codes) == 1 and name.endswith("dollars")]
    words = "|".join(re.escape(word) for word in sorted((*own, *names), key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-z$])(?i:{words})(?![A-Za-z])")


@cache
def _dollar_codes() -> re.Pattern[str]:
    """AUD, NZD, USD; the look back comes last, so that the engine may leap to their letters.

    Pesos are no dollars: COP27 is a conference.
    """
    dollars = {code for name, codes in currency_names().items() if name.endswith("dollars") for code in codes}
    marks = [code for code in currency_signs()["$"] if code in dollars]
    return re.compile(rf"(?:{'|'.join(marks)})(?<![A-Za-z$].{{3}})(?![A-Za-z])")


def _marks_in(text: str) -> Iterator[str]:
    """The marks of one dollar each in a text: looked for only around a sign or the word."""
    for code in _dollar_codes().finditer(text, 0, _FARTHEST):
        yield code.group()
    last = min(len(text), _FARTHEST)
    for sign in _ANY_DOLLAR.finditer(text, 0, last):
        begin, stop = max(0, sign.start() - _LONGEST_MARK), min(last, sign.end() + _LONGEST_MARK)
        for mark in _marks().finditer(text, begin, stop):
            if mark.end() < stop or stop == last:  # else it may go on
                yield mark.group()


def marked_dollar(text: str) -> str | None:
    """The one dollar that a text names as another than the American one, so that its bare `$` may mean it too.

    None where the text names several, or sets the American sum beside its own in brackets.
    """
    if "$" not in text and "dollars" not in text:
        return None
    found: set[str] = set()
    for mark in set(_marks_in(text)):
        found |= set(_codes_of(mark))
    if len(found) != 1 or "USD" in found or _IN_BRACKETS.search(text, 0, _FARTHEST):
        return None
    return found.pop()


def sets_american_apart(text: str) -> bool:
    """Whether a text writes US$ for American dollars and a bare $ for others."""
    if "US$" not in text and "USD" not in text:
        return False
    return _BARE_DOLLAR.search(text, 0, _FARTHEST) is not None


_BARE_DOLLAR: Final = lazy_pattern(r"(?<![A-Za-z$])\$\s?\d")
_FARTHEST: Final = 60_000
"""Characters of a text in which its dollar is looked for."""


def _codes_of(written: str) -> tuple[str, ...]:
    """The codes of a sign, a name or a code as written."""
    signs = {sign.lower(): codes for sign, codes in currency_signs().items()}
    return signs.get(written.lower()) or currency_names().get(written.lower()) or (written.upper(),)


@cache
def currency_names() -> Mapping[str, tuple[str, ...]]:
    """Names after a number, lower case, to the codes they may mean: `kroner`, `danish kroner`, `us dollars`."""
    names = {name: list(codes) for name, codes in _bare_names().items()}
    for adjective, codes in _table(_ADJECTIVES.replace(": ", ": |")).items():
        if not adjective:
            continue
        for bare, meant in _bare_names().items():
            for code in (c for c in codes if c in meant):
                names.setdefault(f"{adjective} {bare}", []).append(code)
    bares = _single_words_by_code()
    for currency in currencies().values():
        for name in currency.names:
            adjective, space, _ = name.rpartition(" ")
            fulls = [f"{adjective} {bare}" for bare in bares.get(currency.code, ())] if space else []
            for full in {name, _plain(name), *fulls}:
                if full not in _bare_names():
                    names[full] = [currency.code]
    names["pounds sterling"] = names["pound sterling"] = ["GBP"]
    return MappingProxyType({name: tuple(dict.fromkeys(codes)) for name, codes in names.items()})


def _single_words_by_code() -> dict[str, list[str]]:
    """The names of one word that may mean a currency."""
    words: dict[str, list[str]] = {}
    for bare, meant in _bare_names().items():
        for code in meant if " " not in bare else ():
            words.setdefault(code, []).append(bare)
    return words


@cache
def _bare_names() -> dict[str, tuple[str, ...]]:
    """Names without an adjective: those above, and the last words of CLDR's names of current currencies."""
    bare = {name: list(codes) for name, codes in _table(_SYNONYMS).items()}
    for currency in currencies().values():
        for name in currency.names if currency.current else ():
            last = name.rsplit(" ", 1)[-1]
            for form in {last, _plain(last)} - {"gold", "rights"}:
                if currency.code not in bare.setdefault(form, []):
                    bare[form].append(currency.code)
    return {name: tuple(codes) for name, codes in bare.items()}


@cache
def first_words() -> frozenset[str]:
    """First words of all names, for a quick look."""
    return frozenset(name.split(" ")[0] for name in currency_names())


@cache
def last_words() -> frozenset[str]:
    """Last words of all names."""
    return frozenset(name.rsplit(" ", 1)[-1] for name in currency_names())
