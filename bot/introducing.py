"""All have said yes: they are introduced, by Telegram or by the animator who rings."""
from __future__ import annotations

from bot import calling
from bot.desk import Desk
from bot.views import meeting
from matching.introduction import SynergyState
from storage.outbox import Rank
from storage.saying import Saying
from storage.tables import Party, Synergy


def met(desk: Desk, synergy: Synergy, parties: tuple[Party, Party]) -> tuple[Saying, ...]:
    """Names, contact and place go to both; what the speaker reads of it is given back."""
    synergy.state = SynergyState.AGREED
    introduction = desk.work.introductions.begin(synergy.id, desk.now)
    desk.work.outbox.cancel(f"synergy:{synergy.id}")
    calling.pass_on(desk.work, synergy, parties, desk.now)
    said: list[Saying] = []
    for person, saying in meeting.notes(desk, synergy, parties):
        if person is desk.person:
            said.append(saying)
        else:
            desk.work.outbox.owe(person, saying, once=f"agreed:{introduction.id}:{person.id}", due=desk.now,
                                 rank=Rank.INTRODUCTION)
    return tuple(said)
