"""An announcement as its readers see it, and as its author sees it before it leaves."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from bot.rendering.moments import local
from bot.views.broadcasts import audience
from bot.views.broadcasts.audience import Heads
from matching.knowledge import Knowledge
from storage.networks.audiences import Reader
from storage.notes.saying import Button, Fact, Saying
from storage.people.prefs import quiet_until
from storage.tables.broadcast import Audience, Broadcast, BroadcastState, Whom
from storage.work import Work

# Where a reader's button leads: ways in that Boucle has anyway.
LEADS = {"offer": "a.way.0.offer", "need": "a.way.0.need", "share": "a.way.0.share", "around": "a.around.0"}
PIECE = 2400       # letters of one fact, escaped: the texts take no more
A_SECOND = 27      # messages that leave in a second, at Telegram's pace
WORTH_SAYING = 30  # seconds; what goes faster needs no figure


def read(work: Work, row: Broadcast) -> Saying:
    """What every reader gets; the sentence about who speaks, and the button, are in their own language."""
    content, pieces = row.content, pieces_of(row.content.text)
    who = work.people.get(row.by).name or work.networks.here().animator
    sender = Saying("broadcast-from", {"author": who, "host": work.networks.here().host, **told(row.audience)})
    buttons = (Button(f"broadcast-button.{content.leads}", LEADS[content.leads]),) if content.leads in LEADS else ()
    return Saying("broadcast", {"text": pieces[0]}, buttons=buttons, picture=content.picture, attached=content.document,
                  parts=(*(Saying("broadcast", {"text": piece}) for piece in pieces[1:]), sender))


def told(chosen: Audience) -> dict[str, Fact]:
    """An audience as facts: its kind, the first thing ticked and how many more, or the place."""
    first, more = (chosen.chosen[0], len(chosen.chosen) - 1) if chosen.chosen else ("", 0)
    return {"whom": chosen.whom.value, "first": first, "one": first, "more": more if chosen.whom is not Whom.CONCERNED else 0,
            "place": chosen.place, "km": int(chosen.km or 0)}


def preview(work: Work, knowledge: Knowledge, row: Broadcast, now: datetime) -> tuple[Saying, ...]:
    """Exactly as it will look; below, who will read it, who not, and what can be done."""
    found = audience.heads(audience.meant(work, knowledge, row.audience), row.by)
    return read(work, row), Saying(
        "broadcast-preview", {**counted(found), **told(row.audience), "planned": planned(work, row)},
        parts=tuple(_remarks(work, found, row.due or now)), buttons=_choices(row, found))


def counted(found: Heads) -> dict[str, Fact]:
    """How many companies and people."""
    return {"companies": found.companies, "people": len(found.readers)}


def planned(work: Work, row: Broadcast) -> str:
    """When it leaves, on the network's clocks; "none" where that is not said."""
    if row.state is not BroadcastState.PLANNED or row.due is None:
        return "none"
    return local(row.due, work.networks.here().time_zone)


def quiet(readers: Sequence[Reader], at: datetime, zone: ZoneInfo) -> dict[int, datetime]:
    """Until when those want to be left in peace who do at that moment, by their keys."""
    ends: dict[object, datetime | None] = {}
    found: dict[int, datetime] = {}
    for each in readers:
        if each.prefs is None or each.person is None:
            continue
        if each.prefs not in ends:  # thousands of people have a few wishes between them
            ends[each.prefs] = quiet_until(at, each.prefs, zone)
        if (end := ends[each.prefs]) is not None:
            found[each.person] = end
    return found


def pieces_of(text: str) -> tuple[str, ...]:
    """A long text in pieces that the texts take, cut between lines, or between words at worst."""
    pieces: list[str] = []
    while len(escape(text, quote=False)) > PIECE:
        most = next(n for n in range(PIECE, 0, -1) if len(escape(text[:n], quote=False)) <= PIECE)
        cut = max(text.rfind("\n", 0, most), 0) or max(text.rfind(" ", 0, most), 0) or most
        pieces.append(text[:cut])
        text = text[cut:].removeprefix("\n" if text[cut] == "\n" else " ")
    return (*pieces, text)


def _remarks(work: Work, found: Heads, at: datetime) -> list[Saying]:
    zone = work.networks.here().time_zone
    ends = quiet(found.readers, at, ZoneInfo(zone))
    remarks = []
    if ends:
        remarks.append(Saying("broadcast-quiet", {"people": len(ends), "until": local(max(ends.values()), zone)}))
    if found.unreached:
        remarks.append(Saying("broadcast-unreached", {"companies": len(found.unreached)}))
    if found.muted:
        remarks.append(Saying("broadcast-muted", {"people": found.muted}))
    if (seconds := len(found.readers) / A_SECOND) > WORTH_SAYING:
        remarks.append(Saying("broadcast-takes", {"minutes": -(-int(seconds) // 60)}))
    return remarks


def _choices(row: Broadcast, found: Heads) -> tuple[Button, ...]:
    verbs = ("send", "plan", "lead", "edit", "cancel") if found.readers else ("plan", "lead", "edit", "cancel")
    facts: dict[str, Fact] = {"led": row.content.leads or "none", "state": row.state.value}
    return tuple(Button(f"broadcast-preview.{verb}", f"a.cast.{row.id:x}.{verb}", facts) for verb in verbs)
