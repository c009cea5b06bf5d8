"""When a name may be taken for a resource without asking: its best guess stands alone, and the words bear it out."""

from __future__ import annotations

from collections.abc import Sequence

from matching.taxonomy.guess import EXACT_SCORE, Guess, is_sure_guess
from matching.taxonomy.index.coverage import Coverage, measure_coverage


def is_sure_name(name: str, guesses: Sequence[Guess]) -> bool:
    """Is the best guess sure, are most words that name something covered by it and it by them, and is the name more than
    common language? Words of the language ("vie") are no abbreviation ("VIE")."""
    if not is_sure_guess(guesses):
        return False
    best = guesses[0]
    cover = measure_coverage(name, best.wording)
    if not cover.telling:
        spoken = best.wording.isupper() and not name.isupper()
        return best.score >= EXACT_SCORE and not cover.unsaid and not cover.beside and not spoken
    return _is_borne_out(cover)


def is_supported_guess(name: str, guess: Guess) -> bool:
    """Do the words bear a guess out, though it may not be sure: is there more than common language, mostly said by both?"""
    cover = measure_coverage(name, guess.wording)
    return cover.telling and _is_borne_out(cover)


def drop_unsupported_guesses(name: str, guesses: Sequence[Guess]) -> tuple[Guess, ...]:
    """No guess at all for what is but common language ("le contenu", "midi"), unless it is a known name to the letter."""
    if not guesses or measure_coverage(name, guesses[0].wording).telling:
        return tuple(guesses)
    return tuple(one for one in guesses if one.score >= EXACT_SCORE)


def _is_borne_out(cover: Coverage) -> bool:
    return cover.beside <= max(cover.said, 1) and cover.unsaid <= cover.said
