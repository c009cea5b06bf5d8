"""Things counted one by one: "50 chaises", "bocaux : 200", "j'en ai 20"; a figure that only describes counts nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from matching.understand.amounts.numbers import widen_rough_number
from matching.understand.amounts.units import CONTAINER_WORD, HOLDER_WORD, resolve_unit
from matching.understand.spans import NumberSpan, QuantitySpan
from matching.vocabulary import Quantity, Unit

ROUGH_AFTER = re.compile(r" ?(?:environ|env\b\.?|a peu pres|approx\w*\.?|or so|a la louche|~)(?! ?\d)")
NAME_BEFORE = re.compile(r"[a-z]{3,} ?[:(x]? ?$")
_NOUN = re.compile(r" ?(?:de |d'|of )?(?:autres |other |more |extra )?(?P<noun>[a-z][a-z'-]{2,})")
_NO_NOUN = frozenset(
    re.findall(
        "[a-z]+",
        """
par per pour for avec with sans dans des les une aux sur chez vers pres mais ensuite puis ou est sont fois times mois
ans max mini environ dispo gratuit chaque tous toutes from and the available free personne types sortes kinds sorts
type sorte kind rue avenue route allee boulevard chemin place impasse zone bis ter euros entreprises entreprise
structures societes sites voisins companies firms
chambres couverts eleves salaries employes habitants vaches chevaux brebis chevres guests pupils employees rooms covers cows
them hectares hectare vignes
""",
    )
)
FUNCTION_WORD_BEFORE = re.compile(
    r"(?:^|[\n.,;:!?(¤+&/\"-]|\b(?:ai|jai|g|avons|avez|have|has|got|de|d'|des|les|mes|nos|ces|the|of|my"
    r"|our|a|et|and|ou|or|plus|aussi|reste"
    r"|restent|donne|donnons|donner|vends|vendre|vendons|cherche\w*|recherche\w*|besoin|need|needs|want"
    r"|looking|for|faut|faudrait"
    r"|voudrais|voudrait|veux|recupere\w*|jette\w*|produi\w*|achete\w*|prend\w*|stock|lot|prete\w*"
    r"|loue\w*|propose\w*|debarrasse\w*"
    r"|selling|sell|giving|give|away|spare|buy|avoir|sont|are|about|environ|encore|still|toujours|chaque"
    r"|qui|pour|avec|with"
    r"|il|y|ya|jcherche|rech|seeking|wanted|donnerais|cede\w*|dispose\w*)) ?$"
)
_OF_THEM = re.compile(r" (?:of (?:them|these|those)(?:,)?|d'entre (?:eux|elles))\b")
_PLURAL = re.compile(r"[a-z]{3,}[sx]")
_PLURAL_NEAR = re.compile(r" (?:(?!(?:of|de|d|pour|for|a|et|and|per|par|en|in|to)\b)[a-z-]+ ){1,2}[a-z]{3,}[sx]\b")
_APART = re.compile(r"[,:(] ?$")
_THEN = re.compile(r" (?:pour|for|en|a)\b| ?(?:$|[,.;)])| ¤")
_WE_ARE = re.compile(
    r"\b(?:on est|nous sommes|on sera|nous serons|we are|we're|il faut etre"
    r"|plusieurs) ?(?:deja |que |only )?$"
)
_PLURAL_LAST = re.compile(r" (?:de |d'|of )?(?P<noun>[a-z]{3,}[sx])(?= ?(?:$|[\n,.;!?)¤]))")
_LAST = re.compile(r" ?\)?(?: ?[x]\b)? ?(?=$|[\n,.;!?)¤])")
_NO_NAME = re.compile(r"\b(?:a|en|sur|de|rue|vers|cp|tel) ?$")
_OF_IT = re.compile(r"\b(?:j'|on |nous |il )?en (?:ai|a|avons|aurais|reste|[a-z]+(?:e|s|ons|rais|rait)) $")


def read_piece_count(left: str, amount: NumberSpan) -> QuantitySpan | None:
    """ "50 chaises", "bocaux : 200": things counted one by one."""
    before = left[: amount.start]
    if amount.article or amount.slash or _WE_ARE.search(before):
        return None
    noun = _NOUN.match(left, amount.end)
    if them := _OF_THEM.match(left, amount.end):
        return QuantitySpan(amount.start, them.end(), Quantity(amount.low, amount.high, Unit.UNIT))
    if (
        noun
        and noun["noun"].strip("'-") not in _NO_NOUN
        and (FUNCTION_WORD_BEFORE.search(before) or _PLURAL.fullmatch(noun["noun"]) or _PLURAL_NEAR.match(left, amount.end))
    ):
        held = HOLDER_WORD.match(left, noun.start("noun"))
        return QuantitySpan(amount.start, amount.end, Quantity(amount.low, amount.high, Unit.UNIT), None, held and held.span())
    plural = _PLURAL_LAST.match(left, amount.end)
    if plural and plural["noun"] not in _NO_NOUN and NAME_BEFORE.search(before) and not _NO_NAME.search(before):
        return QuantitySpan(amount.start, amount.end, Quantity(amount.low, amount.high, Unit.UNIT), None, plural.span("noun"))
    rough = ROUGH_AFTER.match(left, amount.end)
    if rough and amount.low == amount.high >= 10:
        low, high = widen_rough_number(amount.low, amount.high, whole=True)
        amount = replace(amount, end=rough.end(), low=low, high=high)
    if amount.low >= 2 and _APART.search(before) and _THEN.match(left, amount.end):
        return QuantitySpan(amount.start, amount.end, Quantity(amount.low, amount.high, Unit.UNIT))
    if _OF_IT.search(before) and re.match(r" ?$| (?:pour|par|a|chaque|for|per|sur|en)\b| ?¤", left[amount.end :]):
        return QuantitySpan(amount.start, amount.end, Quantity(amount.low, amount.high, Unit.UNIT))
    last = _LAST.match(left, amount.end)
    alone = left[amount.end : amount.end + 2].strip().startswith("¤") or _OF_IT.search(before)
    if last and amount.low >= 2 and not _NO_NAME.search(before) and (NAME_BEFORE.search(before) or alone or rough):
        near = list(CONTAINER_WORD.finditer(before[-40:]))
        unit = resolve_unit(near[-1]).unit if near else Unit.UNIT
        return QuantitySpan(amount.start, last.end(), Quantity(amount.low, amount.high, unit))
    return None
