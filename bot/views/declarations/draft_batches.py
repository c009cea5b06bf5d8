"""The drafts of one message on one card: each a short line with its own way in, all of them published by one tap."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.views.declarations import cards, drafts, holding
from bot.views.networks import host
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility

BATCH_PREFIX = "a.all."
BATCH_VERBS = ("publish", "animator", "forget")
_FEWEST_DRAFTS = 2  # on one card


def build_waiting_cards(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """The card of a draft, or of all that were said with it and still wait."""
    return _build_card_of(context, list_batch(context, declaration) or (declaration,))


def build_draft_cards(context: ActionContext) -> tuple[Saying, ...]:
    """Everything of the speaker that waits to be published: one card for what was said in one message."""
    return build_cards_of(
        context, tuple(row for row in context.work.declarations.list_drafts(context.person_id) if row.company_id is not None)
    )


def build_cards_of(context: ActionContext, waiting: Sequence[Declaration]) -> tuple[Saying, ...]:
    """The cards of these drafts."""
    together: dict[int, list[Declaration]] = {}
    for row in waiting:
        together.setdefault(row.details.together or row.id, []).append(row)
    return tuple(card for batch in together.values() for card in _build_card_of(context, batch))


def list_batch(context: ActionContext, declaration: Declaration) -> tuple[Declaration, ...]:
    """What was said in the same message and is still a draft of the speaker's."""
    first = declaration.details.together
    return tuple(
        row
        for row in context.work.declarations.list_drafts(context.person_id)
        if first is not None and row.details.together == first and context.may_speak_for(row.company_id)
    )


def find_open_drafts(context: ActionContext) -> tuple[Declaration, ...]:
    """The drafts whose card is the last thing their author was shown, so that what they send next is about them."""
    last = context.work.open_messages.find_latest(context.person)
    return find_shown_drafts(context, last.saying) if last is not None else ()


def find_shown_drafts(context: ActionContext, saying: Saying) -> tuple[Declaration, ...]:
    """The drafts that this message is the card of."""
    token = next((each.token for each in saying.buttons if each.token.startswith((drafts.PUBLISH_PREFIX, BATCH_PREFIX))), "")
    row = context.work.declarations.get(int(token.split(".")[2], 16)) if token else None
    if row is None:
        return ()
    if token.startswith(BATCH_PREFIX):
        return list_batch(context, row)
    open_ = row.state is DeclarationState.DRAFT and context.may_speak_for(row.company_id)
    return (row,) if open_ else ()


def is_kept_back(context: ActionContext, declaration: Declaration) -> bool:
    """Does it go to the animator only, whatever is tapped?"""
    return holding.must_hold_declaration(context.knowledge, declaration) or declaration.visibility is Visibility.ANIMATOR


def _build_card_of(context: ActionContext, batch: Sequence[Declaration]) -> tuple[Saying, ...]:
    if len(batch) < _FEWEST_DRAFTS or all(is_kept_back(context, row) for row in batch):
        return tuple(drafts.build_draft_card(context, row) for row in batch)
    seen = next(row for row in batch if not is_kept_back(context, row))
    names = host.describe_host(context.work)
    numbered = tuple(enumerate(batch, 1))
    return (
        Saying(
            "draft-batch",
            {**cards.describe_card(context, seen, None), **names, "count": len(batch)},
            parts=(*(_build_line(context, n, row) for n, row in numbered), *_list_written_lines(context, batch)),
            buttons=(
                *(
                    Button(f"draft-batch.{verb}", f"{BATCH_PREFIX}{batch[0].details.together:x}.{verb}", names)
                    for verb in BATCH_VERBS[:-1]
                ),
                *(Button("draft-batch.edit", f"a.see.{row.id:x}", {"n": n}) for n, row in numbered),
                Button("draft-batch.forget", f"{BATCH_PREFIX}{batch[0].details.together:x}.{BATCH_VERBS[-1]}"),
            ),
        ),
    )


def _list_written_lines(context: ActionContext, batch: Sequence[Declaration]) -> tuple[Saying, ...]:
    """What was written of them, each sentence once."""
    lines = (line for row in batch for line in cards.build_private_lines(context, row))
    return tuple({(line.key, *(line.facts or {}).values()): line for line in lines}.values())


def _build_line(context: ActionContext, n: int, declaration: Declaration) -> Saying:
    return Saying(
        "draft-batch-line",
        {
            **cards.describe_card(context, declaration, None),
            **host.describe_host(context.work),
            "n": n,
            "held": "yes" if is_kept_back(context, declaration) else "no",
        },
        parts=cards.build_note_line(context, declaration),
    )
