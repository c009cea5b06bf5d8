"""Four letters that can be read out over the telephone; without vowels, so that they never make a word."""

from __future__ import annotations

from hashlib import sha256
from itertools import count

from storage.work import Work

_CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


def find_free_code(work: Work, seed: str) -> str:
    """A code that is no network's and no invitation's; the same seed gives the same code while it is free."""
    for attempt in count():
        digest = sha256(f"{seed}:{attempt}".encode()).digest()
        code = "".join(_CODE_LETTERS[byte % len(_CODE_LETTERS)] for byte in digest[:4])
        if work.networks.find_by_words(code) is None and work.invitations.lock_by_code(code) is None:
            return code
    raise AssertionError("counting does not end")
