"""What a message is when it declares nothing: courtesy, help, complaint, stop, words for a partner."""

from __future__ import annotations

from pathlib import Path

from matching.lexicon import Lexicon, compile_whole_words
from matching.understand.plain_text import blank_span
from matching.understand.reading import Courtesy, Other

_WORDS = Lexicon(Path(__file__).parent, "other")
_KEYBOARD = "[a-z]*(?:asdf|qsdf|sdfg|azerty|qwerty|zxcv|wxcv|hjkl|fghj)[a-z]*"  # a hand that runs along the keys
_ANY_LANGUAGE = {
    Other.NOISE: ("^[^a-z¤?]*$", r"^(?:([a-z])\1{2,})[ .!?]*$", "^[bcdfghjklmnpqrstvwxz]{4,}[ .!?]*$", _KEYBOARD),
    Other.HELP: ("^[ ?¿]*[?][ ?]*$",),
}
_PATTERNS = {sort: compile_whole_words((*_ANY_LANGUAGE.get(sort, ()), *_WORDS.list_words(sort.value))) for sort in Other}
_THANKS, _PRAISE = _WORDS.compile("thanks"), _WORDS.compile("praise")
_SEARCH, _IDLE, _TOLD, _THEIRS, _ENDED, _FED_UP, _LAWFUL = (
    _WORDS.compile(name) for name in ("search", "idle", "told", "theirs", "ended", "fed_up", "lawful")
)
_STRONG = (Other.STOP, Other.NOISE, Other.COMPLAINT, Other.HELP, Other.PARTNER)


def detect_small_talk(left: str) -> Other | None:
    """The first sort of small talk a folded text shows signs of; thanks and greetings only when nothing else is said."""
    for sort in _STRONG:
        if _PATTERNS[sort].search(left):
            return sort
    rest = blank_courtesies(left)
    if any(letter.isalpha() for letter in rest):
        return None
    return Other.COURTESY if _PATTERNS[Other.COURTESY].search(blank_greetings(left)) else Other.GREETING


def detect_pure_small_talk(left: str) -> Other | None:
    """The sort of small talk a text is from end to end: "I need help", "j'ai une question"."""
    rest = blank_greetings(left).strip(" ,.!?¤")
    return next((sort for sort in _STRONG if rest and _PATTERNS[sort].fullmatch(rest)), None)


def has_polite_start(left: str) -> bool:
    """Does it begin with thanks or an answer: "merci pour les palettes", "ok je note"?"""
    return _PATTERNS[Other.COURTESY].match(blank_greetings(left).lstrip(" ,.!¤")) is not None


def find_courtesy(spoken: str) -> Courtesy | None:
    """What is polite about a text; « en fait non, j'ai trouvé ailleurs » tells something."""
    if _THANKS.search(spoken):
        return Courtesy.THANKS
    alone = _PRAISE.search(spoken) is not None or not any(letter.isalnum() for letter in blank_courtesies(spoken))
    return Courtesy.ALONE if alone else None


def find_question(left: str) -> tuple[int, int] | None:
    """Where a question about what there is around stands."""
    found = _SEARCH.search(left)
    return found.span() if found else None


def find_others_doing(left: str) -> tuple[int, int] | None:
    """Where somebody tells of what others have and do: "mon voisin brûle ses palettes"."""
    found = _THEIRS.search(left)
    return found.span() if found else None


def find_undeclared(left: str) -> tuple[int, int] | None:
    """Where it is of what others do, of what is over ("on n'a plus de palettes") of what somebody is tired of, or of
    what one may do with a thing: none of it declares one."""
    found = next((one for pattern in (_THEIRS, _ENDED, _FED_UP, _LAWFUL) if (one := pattern.search(left))), None)
    return found.span() if found else None


def has_nothing_to_give(left: str) -> bool:
    """ "j'ai compris", "on a rendez-vous": having, but nothing to give."""
    return _IDLE.search(left) is not None


def is_narration(left: str) -> bool:
    """ "les palettes étaient cassées", "quand j'ai le temps": something is told, nothing is offered."""
    return _TOLD.search(left) is not None


def blank_greetings(left: str) -> str:
    """The text without its hellos, same length."""
    for found in _PATTERNS[Other.GREETING].finditer(left):
        left = blank_span(left, *found.span())
    return left


def blank_courtesies(left: str) -> str:
    """The text without hellos, thanks and yeses, same length."""
    left = blank_greetings(left)
    for found in _PATTERNS[Other.COURTESY].finditer(left):
        left = blank_span(left, *found.span())
    return left
