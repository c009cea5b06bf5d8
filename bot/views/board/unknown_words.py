"""Words that Boucle did not understand: whose they are, how often they were said, and what they might mean."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.conversation.asks.resource import MOST_GUESSES
from bot.views.board.screens import LINES_A_PAGE, build_board_token, build_line_list, format_local_day
from matching.taxonomy.guess import NOTHING_SCORE
from matching.understand.lessons import may_be_dangerous, to_lesson_key
from matching.vocabulary import Kind
from storage.notes.saying import Button, Fact, Saying
from storage.reports.board import UnclearDeclaration

WORDS_OTHER = "board-words-page.other"
WordGroup = tuple[UnclearDeclaration, ...]  # the same words, however they were typed; never empty


def list_word_groups(context: ActionContext) -> tuple[WordGroup, ...]:
    """All words that wait, those said first at the head."""
    found: dict[str, list[UnclearDeclaration]] = {}
    for row in context.work.board.list_unclear():
        found.setdefault(to_lesson_key(row.words), []).append(row)
    return tuple(group for rows in found.values() for group in _split_risky(context, tuple(rows)))


def find_word_group(context: ActionContext, declaration: int) -> WordGroup:
    """The declarations that say the same as this one; empty when it no longer waits."""
    return next((rows for rows in list_word_groups(context) if any(row.id == declaration for row in rows)), ())


def may_teach_words(context: ActionContext, words: str) -> bool:
    """May they mean the same for everybody from now on? Not where they might be something dangerous."""
    return not may_be_dangerous(context.knowledge.index.search(words, MOST_GUESSES), context.knowledge.is_dangerous)


def build_unknown_words_list(context: ActionContext, number: int) -> Saying:
    """A page of them."""
    return build_line_list(
        "words",
        "board-words",
        "board-words-line",
        list_word_groups(context),
        number,
        lambda rows: _describe_words(context, rows),
        lambda rows: f"a.word.{rows[0].id:x}.see",
    )


def build_unknown_words_page(context: ActionContext, rows: WordGroup) -> Saying:
    """What could these words mean? The best guesses, other words for it, or nothing."""
    first = rows[0]
    guesses = [
        guess.resource for guess in context.knowledge.index.search(first.words, MOST_GUESSES) if guess.score >= NOTHING_SCORE
    ]
    return Saying(
        "board-words-page",
        _describe_words(context, rows),
        buttons=(
            *(Button("resource-choice", f"a.means.{first.id:x}.{guess}", {"resource": guess}) for guess in guesses),
            Button(WORDS_OTHER, f"a.word.{first.id:x}.other"),
            Button("board-words-page.nothing", f"a.word.{first.id:x}.nothing"),
            Button("board-main.list", build_board_token("words", list_word_groups(context).index(rows) // LINES_A_PAGE)),
        ),
    )


def build_following_words(context: ActionContext) -> Saying:
    """The next words that wait; the list where there are none."""
    left = list_word_groups(context)
    return build_unknown_words_page(context, left[0]) if left else build_unknown_words_list(context, 0)


def _split_risky(context: ActionContext, rows: WordGroup) -> tuple[WordGroup, ...]:
    """Words that might be dangerous are looked at company by company."""
    return (rows,) if len(rows) == 1 or may_teach_words(context, rows[0].words) else tuple((row,) for row in rows)


def _describe_words(context: ActionContext, rows: Sequence[UnclearDeclaration]) -> dict[str, Fact]:
    first = rows[0]
    kind = (
        (first.side.value if first.side else "together")
        if first.kind is Kind.SHARE
        else (first.kind.value if first.kind else "none")
    )
    return {
        "words": first.words,
        "count": len(rows),
        "kind": kind,
        "company": first.company or "none",
        "activity": first.activity or "company",
        "place": first.place or "none",
        "since": format_local_day(context, first.since),
    }
