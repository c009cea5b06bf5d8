"""Cuts the names of the companies apart that another is to be brought together with."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.own_remark import PartnerNames

_WORDS = Lexicon(Path(__file__).parent, "partner_names")
_AFTER = re.compile(rf"\s*(?:[,;]\s*)?(?:->|→|>|\b{_WORDS.join('after')}\b)\s*", re.IGNORECASE)
_BESIDE = re.compile(rf"\s*[,;/+\n]\s*(?:\b{_WORDS.join('beside')}\s)?\s*|\s+{_WORDS.join('beside')}\s+", re.IGNORECASE)
_LEADING = re.compile(rf"^{_WORDS.join('leading')}\s+", re.IGNORECASE)


def split_partner_names(text: str) -> PartnerNames:
    """« Le laveur, puis la conserverie », « Paul, Marie et la ferme »; one company may be called so, too."""
    words = _LEADING.sub("", text.strip())
    after = tuple(part for part in _AFTER.split(words) if part)
    if len(after) > 1:
        return PartnerNames(after, ordered=True)
    return PartnerNames(tuple(part for part in _BESIDE.split(words) if part) or (text,))
