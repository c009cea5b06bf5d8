"""Names the service that somebody does for others, so that it is looked up as such and not as the thing it is done to."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.plain_text import fold_text

_WORDS = Lexicon(Path(__file__).parent, "for_others")
_LONGEST = 160  # letters: who writes more tells more than that


def _build_pattern(language: str) -> re.Pattern[str]:
    parts = {key: "|".join(_WORDS.list_words_in(language, key)) for key in ("leading", "who", "able", "articles", "others")}
    verbs = "|".join(form for forms in _list_verbs(language).values() for form in forms)
    return re.compile(
        rf"(?P<before>\W*(?:(?:{parts['leading']})\W+)*)(?:{parts['who']})(?:(?:{parts['able']}) )?(?P<verb>{verbs}) "
        rf"(?:(?:{parts['articles']}))?(?P<thing>[a-z][a-z' -]*?) (?:{parts['others']})\b(?P<after>.*)"
    )


def _list_verbs(language: str) -> dict[str, list[str]]:
    """The forms of each verb, by the name of the service."""
    rows = (row.split() for row in _WORDS.list_words_in(language, "verbs"))
    return {noun: forms for noun, *forms in rows}


_PATTERNS = {language: _build_pattern(language) for language in _WORDS.languages}
_NOUNS = {language: {form: noun for noun, forms in _list_verbs(language).items() for form in forms} for language in _PATTERNS}


def name_service(text: str) -> tuple[str, ...]:
    """The message with its service named, by what it is done to, then by itself; none for any other."""
    folded = fold_text(text)
    if len(text) > _LONGEST or "?" in text:
        return ()
    for language, pattern in _PATTERNS.items():
        if found := pattern.fullmatch(folded):
            noun, thing = _NOUNS[language][found["verb"]], found["thing"].strip()
            offers = _WORDS.list_words_in(language, "offers")
            return tuple(each.format(noun=noun, thing=thing, after=found["after"]).strip() for each in offers)
    return ()
