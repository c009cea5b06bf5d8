"""What the bot answers to the one who spoke: one message where it can be one, owed like everything else."""

from __future__ import annotations

from dataclasses import replace

from bot import measures
from bot.context.action_context import ActionContext
from bot.conversation.model import Event, Refuse, Tapped
from storage.notes.outbox import Rank
from storage.notes.saying import Saying

_SHOWN_AS_READ = frozenset({"broadcast"})  # shown to its author as its readers will see it, so nothing is put under it
# Keys of messages that live on: something else may answer below them, and they stay as they are.
_SCREEN_PREFIXES = ("board-", "introduction-")
# Buttons of lists, of which one may want to tap the next; who asks something may decide without the answer.
_LIST_PREFIXES = ("a.see.", "a.mine.", "a.around.", "a.interest.", "a.look.", "a.card.", "a.tune.", "a.ask.", "a.page.")
_DIGEST_KEYS = ("digest-week", "digest-month")  # what is answered in them loses its own buttons only


def build_refusal(no: Refuse) -> Saying:
    """A polite no; how often each is given is counted."""
    measures.count_refusal(no.key)
    return Saying(no.key, no.facts)


def owe_answers(context: ActionContext, seq: int, event: Event, say: tuple[Saying, ...], *, instead: bool = False) -> None:
    """Owe the answers to update number `seq`; a tapped message loses its buttons and shows the choice, or becomes the
    first answer; a list keeps them."""
    tapped = event.message_id if isinstance(event, Tapped) else None
    shown = context.work.outbox.find_shown_note(context.person, tapped) if tapped is not None else None
    keeps = (isinstance(event, Tapped) and event.token.startswith(_LIST_PREFIXES)) or (
        shown is not None and shown[1].key.startswith(_SCREEN_PREFIXES)
    )
    if shown is not None and not instead and not keeps and isinstance(event, Tapped):
        _show_choice(context, seq, event, shown)
    for number, saying in enumerate(merge_sayings(say)):
        context.work.outbox.owe(
            context.person,
            saying,
            once=f"answer:{seq}:{number}",
            due=context.now,
            rank=Rank.ANSWER,
            edits=shown[0] if shown is not None and instead and number == 0 else None,
        )


def merge_sayings(say: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """Sentences that follow each other become one message, up to the one that has buttons or a picture."""
    out: list[Saying] = []
    for saying in say:
        last = out[-1] if out else None
        whole = last is None or last.buttons or is_own_message(last) or is_own_message(saying)
        if last is not None and not whole:
            out[-1] = replace(last, parts=(*last.parts, replace(saying, buttons=())), buttons=saying.buttons)
        else:
            out.append(saying)
    return tuple(out)


def is_own_message(saying: Saying) -> bool:
    """Is it a message of its own, since a picture or file goes with it, or others will read it just so?"""
    return bool(saying.picture or saying.document or saying.attached or saying.phone or saying.key in _SHOWN_AS_READ)


def _show_choice(context: ActionContext, seq: int, tap: Tapped, shown: tuple[int, Saying]) -> None:
    note, saying = shown
    chosen = next((button for button in saying.buttons if f"{tap.token}.".startswith(f"{button.token}.")), None)
    if chosen is not None:
        about = tap.token.rpartition(".")[0]
        left = (
            tuple(each for each in saying.buttons if each.token.rpartition(".")[0] != about)
            if saying.key in _DIGEST_KEYS
            else ()
        )
        context.work.outbox.owe(
            context.person,
            replace(saying, buttons=left, chosen=chosen),
            once=f"answer:{seq}:tapped",
            due=context.now,
            rank=Rank.ANSWER,
            edits=note,
        )
