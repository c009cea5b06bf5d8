"""An announcement as its readers see it, and as its author sees it before it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from bot.conversation.asks.content import find_link_host
from bot.rendering.moments import to_local_text
from bot.views.broadcasts import audience
from bot.views.broadcasts.audience import Headcount
from matching.knowledge import Knowledge
from storage.networks.audiences import Reader
from storage.notes.saying import Button, Fact, Press, Saying
from storage.people.prefs import find_quiet_end
from storage.tables.broadcast import Audience, Broadcast, BroadcastState, Whom
from storage.work import Work

# Where a reader's button leads: ways in that Boucle has anyway.
READER_BUTTONS = {"offer": "a.way.0.offer", "need": "a.way.0.need", "share": "a.way.0.share", "around": "a.around.0"}
INVITATION, WEB_LINK = "coming", "web"  # « Je viens », « Je ne peux pas »; a page of the web
LONGEST_PIECE = 2400  # letters of one fact, escaped: the texts take no more
_MESSAGES_A_SECOND = 27  # messages that leave in a second, at Telegram's pace
_SECONDS_WORTH_SAYING = 30  # seconds; what goes faster needs no figure


def build_broadcast(work: Work, broadcast: Broadcast) -> Saying:
    """What every reader gets; the sentence about who speaks, and the button, are in their own language."""
    content, pieces = broadcast.content, split_broadcast_text(broadcast.content.text)
    who = work.people.get(broadcast.by).name or work.networks.find_current().animator
    sender = Saying(
        "broadcast-from", {"author": who, "host": work.networks.find_current().host, **describe_audience(broadcast.audience)}
    )
    return Saying(
        "broadcast",
        {"text": pieces[0]},
        buttons=_build_reader_buttons(broadcast),
        picture=content.picture,
        attached=content.document,
        parts=(*(Saying("broadcast", {"text": piece}) for piece in pieces[1:]), sender),
    )


def _build_reader_buttons(broadcast: Broadcast) -> tuple[Button, ...]:
    """A button that leads out of Telegram says to which site."""
    content = broadcast.content
    if content.leads == INVITATION:
        ways = (("coming", "y"), ("absent", "n"))
        return tuple(Button(f"broadcast-button.{name}", f"a.coming.{broadcast.id:x}.{code}") for name, code in ways)
    if content.leads == WEB_LINK and content.link and (host := find_link_host(content.link)) is not None:
        return (Button("broadcast-button.web", content.link, {"site": host}, Press.LINK),)
    if content.leads not in READER_BUTTONS:
        return ()
    return (Button(f"broadcast-button.{content.leads}", READER_BUTTONS[content.leads]),)


def describe_audience(chosen: Audience) -> dict[str, Fact]:
    """An audience as facts: its kind, the first thing ticked and how many more, or the place."""
    first, more = (chosen.chosen[0], len(chosen.chosen) - 1) if chosen.chosen else ("", 0)
    return {
        "whom": chosen.whom.value,
        "first": first,
        "one": first,
        "more": more if chosen.whom is not Whom.CONCERNED else 0,
        "place": chosen.place,
        "km": int(chosen.km or 0),
    }


def build_broadcast_preview(work: Work, knowledge: Knowledge, broadcast: Broadcast, now: datetime) -> tuple[Saying, ...]:
    """Exactly as it will look; below, who will read it, who not, and what can be done."""
    found = audience.count_readers(audience.find_readers(work, knowledge, broadcast.audience), broadcast.by)
    return build_broadcast(work, broadcast), Saying(
        "broadcast-preview",
        {**describe_heads(found), **describe_audience(broadcast.audience), "planned": format_planned_time(work, broadcast)},
        parts=tuple(_list_remarks(work, found, broadcast.due or now)),
        buttons=_build_choices(broadcast, found),
    )


def describe_heads(found: Headcount) -> dict[str, Fact]:
    """How many companies and people."""
    return {"companies": found.companies, "people": len(found.readers)}


def format_planned_time(work: Work, broadcast: Broadcast) -> str:
    """When it leaves, on the network's clocks; "none" where that is not said."""
    if broadcast.state is not BroadcastState.PLANNED or broadcast.due is None:
        return "none"
    return to_local_text(broadcast.due, work.networks.find_current().time_zone)


def list_quiet_ends(readers: Sequence[Reader], at: datetime, zone: ZoneInfo) -> dict[int, datetime]:
    """Until when those want to be left in peace who do at that moment, by their keys."""
    ends: dict[object, datetime | None] = {}
    found: dict[int, datetime] = {}
    for each in readers:
        if each.prefs is None or each.person is None:
            continue
        if each.prefs not in ends:  # thousands of people have a few wishes between them
            ends[each.prefs] = find_quiet_end(at, each.prefs, zone)
        if (end := ends[each.prefs]) is not None:
            found[each.person] = end
    return found


def split_broadcast_text(text: str) -> tuple[str, ...]:
    """A long text in pieces that the texts take, cut between lines, or between words at worst."""
    pieces: list[str] = []
    while len(escape(text, quote=False)) > LONGEST_PIECE:
        most = next(n for n in range(LONGEST_PIECE, 0, -1) if len(escape(text[:n], quote=False)) <= LONGEST_PIECE)
        cut = max(text.rfind("\n", 0, most), 0) or max(text.rfind(" ", 0, most), 0) or most
        pieces.append(text[:cut])
        text = text[cut:].removeprefix("\n" if text[cut] == "\n" else " ")
    return (*pieces, text)


def _list_remarks(work: Work, found: Headcount, at: datetime) -> list[Saying]:
    zone = work.networks.find_current().time_zone
    ends = list_quiet_ends(found.readers, at, ZoneInfo(zone))
    remarks = []
    if ends:
        remarks.append(Saying("broadcast-quiet", {"people": len(ends), "until": to_local_text(max(ends.values()), zone)}))
    absent = work.budgets.list_absent({each.person for each in found.readers if each.person is not None}, at)
    if absent:
        remarks.append(Saying("broadcast-absent", {"people": len(absent)}))
    if found.unreached:
        remarks.append(Saying("broadcast-unreached", {"companies": len(found.unreached)}))
    if found.muted:
        remarks.append(Saying("broadcast-muted", {"people": found.muted}))
    if (seconds := len(found.readers) / _MESSAGES_A_SECOND) > _SECONDS_WORTH_SAYING:
        remarks.append(Saying("broadcast-takes", {"minutes": -(-int(seconds) // 60)}))
    return remarks


def _build_choices(broadcast: Broadcast, found: Headcount) -> tuple[Button, ...]:
    verbs = ("send", "plan", "lead", "edit", "cancel") if found.readers else ("plan", "lead", "edit", "cancel")
    facts: dict[str, Fact] = {"led": broadcast.content.leads or "none", "state": broadcast.state.value}
    return tuple(Button(f"broadcast-preview.{verb}", f"a.cast.{broadcast.id:x}.{verb}", facts) for verb in verbs)
