"""A town said along with a yes or a no: « oui, Périgny », « non, Aytré »."""

from __future__ import annotations

from bot.conversation.button_phrases import cut_words_around
from bot.conversation.model import Said
from bot.runtime.hearing import Hearing
from bot.talk import sessions

_LONGEST_TOWN = 60  # letters


def hear_place(hearing: Hearing) -> Said | None:
    """The town alone, where one is asked for and a yes or a no stands before it; None for anything else."""
    words = hearing.said.text.strip()
    if hearing.talk is None or sessions.name_open_step(hearing.talk) != "place" or len(words) > _LONGEST_TOWN:
        return None
    town = Said(cut_words_around(words))
    return town if town.text != words and sessions.is_answer(hearing.context, hearing.talk, town) else None
