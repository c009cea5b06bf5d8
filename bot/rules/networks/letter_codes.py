"""Four letters that can be read out over the telephone; without vowels, so that they never make a word."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from itertools import count

from bot.context.action_context import ActionContext
from bot.conversation.model import Refuse
from storage.tables import Network
from storage.work import Work

_CODE_LETTERS = frozenset("BCDFGHJKLMNPQRSTVWXZ")
_MOST_WRONG_CODES, _WRONG_CODES_TIME = 10, timedelta(hours=1)  # who tries more of them is trying them all out


def find_free_code(work: Work, seed: str) -> str:
    """A code that is no network's and no invitation's; the same seed gives the same code while it is free."""
    letters = sorted(_CODE_LETTERS)
    for attempt in count():
        digest = sha256(f"{seed}:{attempt}".encode()).digest()
        code = "".join(letters[byte % len(letters)] for byte in digest[:4])
        if work.networks.find_by_words(code) is None and work.invitations.lock_by_code(code) is None:
            return code
    raise AssertionError("counting does not end")


def is_letter_code(words: str) -> bool:
    """Are these words four letters of which codes are made?"""
    said = words.strip().upper()
    return len(said) == 4 and _CODE_LETTERS.issuperset(said)


def find_named_network(context: ActionContext, words: str) -> Network | None:
    """The network of that public name or code. Raises Refuse for a code of somebody who tried too many."""
    require_tries_left(context, words)
    return context.work.networks.find_by_words(words)


def require_tries_left(context: ActionContext, words: str) -> None:
    """Raises Refuse where these are a code, and this person typed ten wrong ones within the hour."""
    began = context.person.wrong_codes_from
    if not is_letter_code(words) or began is None or context.now - began >= _WRONG_CODES_TIME:
        return
    if context.person.wrong_codes >= _MOST_WRONG_CODES:
        raise Refuse("invitation-many-codes")


def count_wrong_code(context: ActionContext) -> None:
    """Somebody typed a code that opens nothing."""
    began = context.person.wrong_codes_from
    if began is None or context.now - began >= _WRONG_CODES_TIME:
        context.person.wrong_codes_from, context.person.wrong_codes = context.now, 0
    context.person.wrong_codes += 1
