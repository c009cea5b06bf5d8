"""Figures that say something else than "how many": telephone, money, per cent, °C, bar, km, hours of the day, grades."""

from __future__ import annotations

import re

from matching.understand.plain_text import TAKEN_MARK, blank_span
from matching.understand.spans import FigureFacts

_N = r"\d+(?:[.,]\d+)?"
_RANGE = rf"{_N}(?: ?(?:a|-|to|/|et|and) ?{_N})?"
_DAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|demain"
    r"|tomorrow|matin|soir|midi|morning|today|aujourd'hui)s?"
)

_CONTACT = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w{3,}|(?:\+\d{2,3}|\b00\d{2})[ .]?\d(?:[ .-]?\d{2}){4}"
    r"|\b0\d(?:[ .-]?\d{2}){4}\b|\b\d{3} ?\d{3} ?\d{3}(?: ?\d{5})\b|\bsire[nt] ?:? ?[\d ]+\d"
)
_TEMPERATURE = re.compile(
    rf"(?:\b(?:a|de|at|environ|about|~) )?(?P<first>-?{_N})(?: ?(?:a|-|to|/|et|and) ?(?P<last>{_N}))?"
    r" ?(?:°(?: ?c\b)?|degres?(?: ?c(?:elsius)?\b)?|degrees?(?: ?c(?:elsius)?\b)?|deg ?c\b"
    r"|c\b(?=[ ,.;)]|$))"
)
_PRESSURE = re.compile(rf"(?:\b(?:a|de|at|sous) )?(?P<first>{_N})(?: ?(?:a|-|to) ?(?P<last>{_N}))? ?(?:bars?|barg)\b")
_WITHIN = re.compile(
    rf"(?:\b(?:dans|within|in) )?(?:\b(?:un|a) )?(?:(?:\brayon|\bradius|\bperimetre) (?:de |of )?)?"
    rf"(?:\b(?:a|at|de)? ?(?:moins|plus|environ|max\w*|less|within|up to|about)? ?(?:de |than )?)?(?P<km>{_N})"
    rf"(?: ?(?:a|-|to) ?{_N})? ?(?:kms?|kilomet(?:re|er)s?)\b(?! ?/)(?: (?:a la ronde|autour|maxi?(?:mum)?"
    rf"|around|away))?"
)
_MONEY = re.compile(
    rf"(?:\b(?:valeur|prix|cout|tarif|worth|price|valued at"
    rf"|priced at|au prix de)(?: (?:neuf|de|d'achat|of|environ))? ?:? ?)?"
    rf"(?:[€$£] ?{_N}|{_RANGE} ?k?(?:€|\$|£|\beuros?\b(?! ?pal)|\beur\b|\bcts?\b|\bcentimes?\b))(?: ?ht\b"
    rf"| ?ttc\b)?"
    r"(?: ?(?:/ ?|la |le |l'|par |per |a |an |de l')(?:t|tonnes?|ton|kg|kilo|m3|m2|piece|palette|unite|mois|an|"
    r"heure|jour|unit|pallet|month|hour|day|each|benne|litre|l)\b| piece\b| each\b| l'unite\b)?"
)
_PLAIN = (
    rf"{_RANGE} ?(?:%|pour ?cents?\b|percent\b|per cent\b)",
    r"\b(?:\d{1,2} ?[h:] ?[0-5]\d(?: ?[ap]m)?|\d{1,2} ?[ap]\.?m\.?)(?: ?(?:a|-|et"
    r"|to) ?\d{1,2} ?[h:]? ?(?:[0-5]\d)?(?: ?[ap]m)?)?\b",
    rf"\b{_DAY}(?: matin| soir)?(?: a| vers| at| de| from| entre)? ?\d{{1,2}} ?(?:h(?:eures?)?\b(?: ?(?:a|-|et"
    rf"|to) ?\d{{1,2}} ?h?\b)?(?! (?:de|d'|par)\b)"
    rf"|(?:(?:a|-|et|to) ?\d{{1,2}} ?h?\b)?(?! ?[a-z0-9/]))",
)
_TIMES = (
    r"\b(?:a|vers|des|avant|apres|at|before|after|around|jusqu'a|entre|de) \d{1,2} ?h(?:eures?)?\b(?! ?(?:par|/|de|d'|per))"
    r"(?: ?(?:a|-|et) ?\d{1,2} ?h(?:eures?)?\b)?",
    r"\b\d{1,2} ?- ?\d{1,2} ?h\b",
    r"\b\d jours? sur (?:\d|sept|cinq)\b",
    r"\b(?:sous|dans|depuis|pendant|pour|within|since|durant|en|in|for) (?:\d+|deux|trois|quatre|cinq|six|huit|dix|quinze"
    r"|vingt|une?|quelques|two|three|five|ten|twenty|a|a few) (?:minutes?|heures?"
    r"|jours?|semaines?"
    r"|mois|ans?|hours?|days?|weeks?|months?|years?)\b",
    rf"\b{_RANGE} ?(?:min|mn|minutes?)\b(?: d'ici| away)?",
    r"(?<=\ba )\d+ ?(?:m|metres?)\b(?! ?(?:de |d'|2|3))",
)
_GRADES = (
    r"\b(?:n°|numero|classe?s?|class|type|categorie|category|cat\.?|grade|zone|iso|nf|din|dn|eur|euro|norme|phase|tel|porte"
    r"|quai"
    r"|code|rubrique|ced|article|pe|pp|pehd|epal|niveau|diametre|diam\.?|en(?= ?\d{4,5}\b)"
    r"|o) ?\d+(?:[.,/-]\d+)*[a-z]?\b(?! ?(?:m3|m2|t|kg|l)\b)",
    r"\b\d{2} \d{2} \d{2} ?\*?(?![\d ]*\d)",
    r"\b\d+ ?(?:cm|mm|mic(?:rons?)?|µ|pouces?|inch(?:es)?|chevaux|cv|hp|v|volts?|amperes?|roues)\b",
    r"(?<![\d])\d+(?:[.,]\d+)? ?[x*] ?\d+(?:[.,]\d+)?(?: ?[x*] ?\d+(?:[.,]\d+)?)? ?(?:m|cm|mm)?\b(?! ?(?:l|kg|t|litres?|m3"
    r"|kilos?)\b)",
    r"\b0 ?[/-] ?\d+(?:[.,]\d+)?(?: ?mm)?\b|\b\d{1,2}/\d{1,3}(?: ?mm)?\b(?! ?[a-z])",
    r"(?<!environ )(?<!about )(?<!~ )\b(?:19|20)\d{2}\b(?! ?¤| ?(?:kg|t|l|m3|m2|tonnes?|litres?|palettes?|kilos?|unites?"
    r"|pieces?|[a-z]{4,}[sx])\b)",
    r"\bt\d{1,2}\b|\br\d{3}\b|\ba\d\b|\b\d+(?:eme|er|ere|e|nd|rd|th|st)\b",
)
_NO_QUANTITIES = tuple(re.compile(one) for one in (_PLAIN[0], _PLAIN[1], _PLAIN[2], *_TIMES))
_GRADE_PATTERNS = tuple(re.compile(one) for one in _GRADES)


def take_out_figures(left: str, filler: str = TAKEN_MARK) -> FigureFacts:
    """Take out of a folded text every figure that is no quantity; a range of °C or bar gives its middle. Hours of the
    day leave a mark, the others the `filler`."""
    left = _blank_matches(_CONTACT, left, filler)
    left, warmth = _take_first(_TEMPERATURE, left, filler)
    left, pressure = _take_first(_PRESSURE, left, filler)
    money = bool(_MONEY.search(left))
    left = _blank_matches(_MONEY, left, filler)
    within = _WITHIN.search(left)
    left = _blank_matches(_WITHIN, left, filler)
    for pattern in _NO_QUANTITIES:
        left = _blank_matches(pattern, left)
    barred = tuple(found.span() for pattern in _GRADE_PATTERNS for found in pattern.finditer(left))
    return FigureFacts(left, warmth, pressure, float(within["km"].replace(",", ".")) if within else None, money, barred)


def _take_first(pattern: re.Pattern[str], left: str, filler: str) -> tuple[str, float | None]:
    found = pattern.search(left)
    if found is None:
        return left, None
    ends = [float(found[name].replace(",", ".")) for name in ("first", "last") if found[name]]
    return blank_span(left, *found.span(), filler), sum(ends) / len(ends)


def _blank_matches(pattern: re.Pattern[str], left: str, filler: str = TAKEN_MARK) -> str:
    for found in pattern.finditer(left):
        left = blank_span(left, *found.span(), filler)
    return left
