"""The journal: who saw or changed what in this network, the latest first, as its animators read it."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rendering.moments import to_local_text
from bot.views.board.paging import cut_page
from bot.views.board.screens import build_board_token, build_turning_buttons
from storage.networks.history import JournalEntry
from storage.notes.saying import Button, Saying

_PAGE_SIZE = 12
_SCREEN = "journal"
# What is said of an journal_entry by its verb, else by what it was done to; all of them are words of the text.
_DEEDS_BY_VERB = {
    verb: verb
    for verb in (
        *("sheet-seen", "calls-seen", "exported", "brokered", "placed", "merged", "confirmed", "turned-away", "evaluated"),
        *("role-given", "role-taken", "calls-printed", "register-printed", "links-made", "backup-made", "backup-restored"),
        "authorisation-checked",
    )
}
_BEHALF = "behalf-"
DEEDS_BY_SUBJECT = {
    "broadcast": "broadcast",
    "call": "call",
    "chat": "group",
    "company": "company",
    "declaration": "announcement",
    "hint": "lead",
    "introduction": "lead",
    "invitation": "invitation",
    "network": "network",
    "person": "team",
    "project": "project",
    "story": "story",
    "storyoffer": "story",
    "synergy": "lead",
    "taker": "taker",
    "upload": "list",
    "word": "word",
    "wording": "lesson",
    "workshop": "workshop",
}


def build_journal(context: ActionContext, number: int = 0) -> Saying:
    """A page of it."""
    count = context.work.history.count_journal()
    page = cut_page(range(count), number, _PAGE_SIZE)  # numbers only: one page of them is read
    entries = context.work.history.list_journal(page.number * _PAGE_SIZE, _PAGE_SIZE)
    return Saying(
        "journal",
        {"count": count},
        parts=tuple(_build_line(context, each) for each in entries),
        buttons=(*build_turning_buttons(_SCREEN, page), Button("board-main.back", build_board_token("main"))),
    )


def name_deed(journal_entry: JournalEntry) -> str:
    """What was done, in a word that the text knows."""
    if journal_entry.verb.startswith(_BEHALF):
        return "behalf-undone" if journal_entry.verb == "behalf-undone" else "behalf"
    return _DEEDS_BY_VERB.get(journal_entry.verb) or DEEDS_BY_SUBJECT.get(journal_entry.subject.partition(":")[0], "other")


def _build_line(context: ActionContext, journal_entry: JournalEntry) -> Saying:
    return Saying(
        "journal-line",
        {
            "at": to_local_text(journal_entry.at, context.work.networks.find_current().time_zone),
            "person": journal_entry.person or ("operator" if journal_entry.by is None else "erased"),
            "deed": name_deed(journal_entry),
            "company": journal_entry.company or "none",
        },
    )
