"""What Boucle says to what it did not expect: politely, and changing nothing."""
from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.model import Barred, Event, Medium, Sent, Tapped
from bot.desk import Desk, Done
from storage.saying import Saying
from storage.tables.person import Reach


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
    if isinstance(event, Sent) and event.medium is not Medium.OTHER:
        return Done((Saying(f"sent-{event.medium.value}"),))
    return Done((Saying("sent-other"),))


def barred(desk: Desk, event: Barred) -> Done:
    """The person blocked the bot, or let it in again: only their reach changes, nothing is said."""
    desk.person.reach = Reach.BLOCKED if event.blocked else Reach.HERE
    return Done()
