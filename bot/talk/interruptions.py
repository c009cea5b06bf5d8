"""Words that come instead of an answer: thanks, a call for help, or another sentence altogether."""

from __future__ import annotations

from typing import Any

from bot.conversation.asks.amount import AskAmount
from bot.conversation.asks.contact import AskContact
from bot.conversation.asks.price import AskPrice
from bot.conversation.asks.resource import AskResource, NamedResource
from bot.conversation.model import Said
from bot.conversation.steps import Choose, Step
from matching.privacy.anonymous import holds_contact
from matching.taxonomy.index.fold import fold_words
from matching.understand.fate import read_fate
from matching.understand.reading import Act, Other, Reading

_ASIDE_KINDS = frozenset({Other.COURTESY, Other.HELP, Other.COMPLAINT})


def is_aside(said: Said) -> bool:
    """Thanks, a call for help or a complaint: answered, and the question put again."""
    return said.reading is not None and said.reading.act is Act.OTHER and said.reading.other in _ASIDE_KINDS


def is_new_sentence(said: Said, step: Step[Any] | None, answers: Any) -> bool:
    """A whole new sentence, which is no answer to this question: the talk waits while it is dealt with."""
    reading = said.reading
    if reading is None or reading.act is Act.OTHER or not reading.what:
        return False
    if reading.act is Act.DECLARE and (reading.kind is None or not reading.sure or not _is_named_as_written(reading)):
        return False
    if isinstance(step, AskResource):
        return _says_the_other_side(reading, answers)
    if isinstance(step, AskPrice) and read_fate(said.text) is not None:
        return False
    if isinstance(step, AskAmount):
        return not _is_same_resource(reading, getattr(answers, "resource", None))
    if isinstance(step, AskContact) and holds_contact(said.text):
        return False
    return isinstance(step, Choose | AskContact) or reading.act is Act.SEARCH or reading.quantity is not None


def _says_the_other_side(reading: Reading, answers: Any) -> bool:
    """« Je cherche 10 palettes par mois », where it is asked what it is that one gives: another thing, with its figure."""
    kind = getattr(answers, "kind", None)
    told = kind is not None and not getattr(answers, "kind_supposed", False)
    return told and reading.act is Act.DECLARE and reading.quantity is not None and reading.kind is not kind


def _is_named_as_written(reading: Reading) -> bool:
    """Is the thing called by its name, letter by letter? « Quand on brasse » names no brass."""
    written = {_drop_plural(word) for word in fold_words(reading.text).split()}
    return bool(reading.guesses) and written.issuperset(map(_drop_plural, fold_words(reading.guesses[0].wording).split()))


def _drop_plural(word: str) -> str:
    return word.rstrip("sx")


def _is_same_resource(reading: Reading, resource: Any) -> bool:
    """An answer keeps it as it was named, or by its id."""
    id = resource.id if isinstance(resource, NamedResource) else resource
    return id is not None and any(guess.resource == id for guess in reading.guesses)
