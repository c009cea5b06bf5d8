"""Messages month by month, and the figures of the network: each with its number, its unit, and how sure it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import asdict

from bot.documents.sheets import SheetCell
from bot.views.exports.facts import ExportFacts
from bot.views.exports.words import ExportWords
from matching.gains.model import Sums
from storage.notes.outbox import Rank
from storage.tables.note import NoteState


def list_message_rows(facts: ExportFacts, words: ExportWords) -> list[list[SheetCell]]:
    """How many of each kind went out in each month, and how many could not."""
    counted: dict[tuple[str, int], Counter[NoteState]] = defaultdict(Counter)
    for each in facts.messages:
        counted[each.month, each.rank][each.state] += each.count
    return [
        [month, words.say(f"export-rank-{Rank(rank).name.lower()}"), states[NoteState.SENT], states[NoteState.FAILED]]
        for (month, rank), states in sorted(counted.items())
    ]


def list_figure_rows(facts: ExportFacts, words: ExportWords) -> list[list[SheetCell]]:
    """From what was told to what runs, why it was no, and what moved."""
    rows: list[list[SheetCell]] = [
        [words.say("export-figure-companies"), len(facts.companies), "", ""],
        [words.say("export-figure-silent"), facts.silent, "", ""],
    ]
    rows += [[words.say(f"export-figure-{name}"), count, "", ""] for name, count in asdict(facts.funnel).items()]
    kinds: Counter[str] = Counter()
    for open_count in facts.open_counts:
        kinds[open_count.kind.value] += open_count.count
    rows += [[words.say(f"export-figure-open-{kind}"), kinds[kind], "", ""] for kind in sorted(kinds)]
    rows += [[words.say("export-figure-refused", reason=reason), count, "", ""] for reason, count in facts.refusals]
    rows += [[words.say("export-figure-dropped", reason=reason), count, "", ""] for reason, count in facts.drops]
    rows += _list_sums("moved", facts.gains.moved, words)
    return rows + _list_sums("pace", facts.gains.pace, words)


def _list_sums(name: str, sums: Sums, words: ExportWords) -> list[list[SheetCell]]:
    """Figures of different sureness stand in lines of their own: they are never added."""
    return [
        [
            words.say(f"export-figure-{name}"),
            total.amount,
            words.say(f"unit-{measure.value.lower()}", figure="", n=2),
            words.say(f"export-grade-{grade}"),
        ]
        for measure, by_grade in sums.items()
        for grade, total in by_grade.items()
    ]
