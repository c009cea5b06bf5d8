"""What Boucle says to what it did not expect: politely, and changing nothing."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import Desk, Done
from bot.conversation.model import Amended, Barred, Event, Pinned, Reached, Sent, Tapped
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables.person import Reach
from storage.work import Work


def unknown(desk: Desk, rest: str) -> Done:
    """A command Boucle does not have."""
    return Done((Saying("command-unknown"),))


def gone(desk: Desk, args: Sequence[str]) -> Done:
    """A button that is forged, somebody else's, or of a thing that is no more: all get the same answer."""
    return Done((Saying("button-gone"),))


def unexpected(desk: Desk, event: Event) -> Done:
    """Something that is no words and answers no question."""
    if isinstance(event, Tapped):
        return Done((Saying("question-over"),))
    if isinstance(event, Sent):
        return Done((Saying(f"sent-{event.medium.value}"),))
    if isinstance(event, Reached):
        return Done((Saying("sent-contact"),))
    return Done((Saying("sent-place" if isinstance(event, Pinned) else "sent-other"),))


def amended(desk: Desk, event: Amended) -> Done:
    """A message was changed after it was sent: what was understood stays, and that is said once for each message."""
    desk.work.outbox.owe(desk.person, Saying("answer-edited"), once=f"edited:{desk.me}:{event.message_id}", due=desk.now,
                         rank=Rank.ANSWER)
    return Done()


def flooded(work: Work, lanes: Sequence[int], now: datetime) -> None:
    """More came from these people (Telegram ids) than could be heard in turn: they are told, once an hour at most."""
    for lane in lanes:
        if (person := work.people.known(lane)) is not None:
            work.outbox.owe(person, Saying("flood"), once=f"flood:{lane}:{now:%Y-%m-%dT%H}", due=now, rank=Rank.ANSWER)


def barred(desk: Desk, event: Barred) -> Done:
    """The person blocked the bot, or let it in again: only their reach changes, nothing is said."""
    desk.person.reach = Reach.BLOCKED if event.blocked else Reach.HERE
    return Done()
