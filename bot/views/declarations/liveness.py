"""Several declarations of one keeper in one message, numbered, with the buttons of each."""

from __future__ import annotations

from collections.abc import Sequence

from bot.views.declarations import cards
from storage.notes.saying import Button, Saying
from storage.tables import Declaration


def build_liveness_question(rows: Sequence[Declaration]) -> Saying:
    """« Toujours d'actualité ? », of one or of several."""
    return _build_numbered("alive-asked", "alive-asked-one", rows, (("yes", "still", ".y"), ("no", "still", ".n")))


def build_asleep_notice(rows: Sequence[Declaration]) -> Saying:
    """They sleep now; a tap wakes them."""
    return _build_numbered("alive-asleep", "alive-asleep-one", rows, (("wake", "reopen", ""),))


def _build_numbered(key: str, text: str, rows: Sequence[Declaration], verbs: tuple[tuple[str, str, str], ...]) -> Saying:
    if len(rows) == 1:
        return Saying(
            text,
            cards.describe_declaration(rows[0]),
            buttons=tuple(Button(f"{text}.{label}", f"a.{verb}.{rows[0].id:x}{code}") for label, verb, code in verbs),
        )
    numbered = tuple(enumerate(rows, 1))
    return Saying(
        key,
        {"count": len(rows)},
        parts=tuple(Saying("alive-line", {**cards.describe_declaration(row), "n": n}) for n, row in numbered),
        buttons=tuple(
            Button(f"{key}.{label}", f"a.{verb}.{row.id:x}{code}", {"n": n})
            for n, row in numbered
            for label, verb, code in verbs
        ),
    )
