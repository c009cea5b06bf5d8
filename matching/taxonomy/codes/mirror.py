"""Mirror entries of the list of waste: the same waste with and without dangerous substances."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from matching.taxonomy.model import WasteCode

_OTHER_THAN = re.compile(r"autres? que cel(?:ui|le|les)|autres? que ceux|non visée?s?", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r",? (?:non spécifiée?s? ailleurs|not otherwise specified|autres? que (?:celui|celle|ceux|celles) |non visée?s? "
    r"|other than |\(?sauf rubrique|\(?except )"
)
_REFERENCE = re.compile(r"\b(\d\d) (\d\d) (\d\d)\b")


def pair_mirror_entries(codes: Mapping[str, WasteCode]) -> Mapping[str, tuple[str, ...]]:
    """For every mirror entry its twins, hazardous for a harmless one and the reverse.

    Read off the official French names: "autres que ceux visés à la rubrique 03 01 04" pairs 03 01 05 with 03 01 04.
    """
    twins: dict[str, list[str]] = defaultdict(list)
    for one in codes.values():
        if one.hazardous or not _OTHER_THAN.search(one.official_fr):
            continue
        for digits in _REFERENCE.findall(one.official_fr):
            other = "".join(digits)
            if other in codes and codes[other].hazardous:
                twins[one.code].append(other)
                twins[other].append(one.code)
    return {code: tuple(dict.fromkeys(found)) for code, found in twins.items()}


def strip_references(official: str) -> str:
    """An official name without its cross-references and "not otherwise specified", which name no thing."""
    return _ELSEWHERE.split(official)[0].strip(" ,(")
