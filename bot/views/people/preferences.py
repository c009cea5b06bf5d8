"""How one wishes to be spoken to, screen by screen: each choice is one tap, and the message changes in place."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Desk
from bot.conversation.model import Refuse
from bot.views.digests import digest_days
from storage.notes.saying import Button, Fact, Saying
from storage.people.prefs import Alerts, Pace

QUIET = ((20, 8), (19, 7), (22, 7), (0, 0))  # o'clock; equal: never
DAYS = range(7)   # Monday is 0
HOURS = (7, 8, 9, 10, 12, 14, 17, 19)   # o'clock
PAGE = 10
PACES = (Pace.WEEKLY, Pace.MONTHLY, Pace.NEVER)
BACK = Button("settings-main.back", "a.prefs.0.main")
DIGEST = Button("settings-main.back", "a.prefs.0.digest")


def main(desk: Desk, args: Sequence[str] = ()) -> Saying:
    """All of it at a glance."""
    prefs = desk.person.prefs
    parts = ["quiet", "alerts", "digest", "families", *(["never", "site"] if desk.company else [])]
    buttons = (Button("settings-main.language", "a.set.0.language"),
               *(Button(f"settings-main.{part}", f"a.prefs.0.{part}") for part in parts),
               Button("settings-main.broadcasts", "a.set.0.broadcasts", {"broadcasts": _yes(prefs.broadcasts)}))
    shown: dict[str, Fact] = {"from": prefs.quiet_from, "to": prefs.quiet_to, "quiet": _yes(prefs.quiet_from != prefs.quiet_to),
                              "weekends": _yes(prefs.weekends), "alerts": prefs.alerts.value, "muted": len(prefs.muted),
                              "broadcasts": _yes(prefs.broadcasts), **_rhythm(desk)}
    return Saying("settings-main", shown, buttons=buttons)


def quiet(desk: Desk, args: Sequence[str]) -> Saying:
    """When to be silent."""
    prefs = desk.person.prefs
    hours = tuple(
        Button("settings-quiet.hours" if start != end else "settings-quiet.never", f"a.set.0.quiet.{start}.{end}",
               {"from": start, "to": end, "on": _yes((prefs.quiet_from, prefs.quiet_to) == (start, end))})
        for start, end in QUIET)
    weekends = Button("settings-quiet.weekends", "a.set.0.weekends", {"on": _yes(not prefs.weekends)})
    return Saying("settings-quiet", buttons=(*hours, weekends, BACK))


def alerts(desk: Desk, args: Sequence[str]) -> Saying:
    """How often a new lead may interrupt."""
    now = desk.person.prefs.alerts
    return Saying("settings-alerts", buttons=(
        *(Button(f"settings-alerts.{each}", f"a.set.0.alerts.{each}", {"on": _yes(each is now)}) for each in Alerts),
        BACK))


def digest(desk: Desk, args: Sequence[str]) -> Saying:
    """How often a digest comes, and when."""
    now = desk.person.prefs.digest
    paces = tuple(Button(f"settings-digest.{each}", f"a.set.0.digest.{each}", {"on": _yes(each is now)}) for each in PACES)
    when = tuple(Button(f"settings-digest.{each}", f"a.prefs.0.{each}") for each in ("day", "hour") if now is not Pace.NEVER)
    return Saying("settings-digest", _rhythm(desk), buttons=(*paces, *when, BACK))


def day(desk: Desk, args: Sequence[str]) -> Saying:
    """On which day of the week."""
    chosen = _rhythm(desk)["day"]
    return Saying("settings-day", buttons=(*(
        Button("settings-day.one", f"a.set.0.day.{each}", {"day": each, "on": _yes(each == chosen)}) for each in DAYS), DIGEST))


def hour(desk: Desk, args: Sequence[str]) -> Saying:
    """At what hour."""
    chosen = _rhythm(desk)["hour"]
    return Saying("settings-hour", buttons=(*(
        Button("settings-hour.one", f"a.set.0.hour.{each}", {"hour": each, "on": _yes(each == chosen)}) for each in HOURS),
        DIGEST))


def _rhythm(desk: Desk) -> dict[str, Fact]:
    """Where no network says otherwise: Mondays at eight."""
    prefs, network = desk.person.prefs, desk.work.networks.get(desk.work.scope.network or 0)
    chosen, at = digest_days.chosen(prefs, network) if network is not None else (prefs.digest_day or 0, prefs.digest_hour or 8)
    return {"digest": prefs.digest.value, "day": chosen, "hour": at}


def families(desk: Desk, args: Sequence[str]) -> Saying:
    """Which families of resources to hear of."""
    known, page = all_families(desk), int(args[2]) if len(args) > 2 and args[2].isdigit() else 0
    shown = known[page * PAGE:(page + 1) * PAGE]
    if not shown:
        raise Refuse("button-gone")
    ticks = tuple(Button("settings-families.one", f"a.set.0.family.{each}.{page}",
                         {"family": each, "on": _yes(each not in desk.person.prefs.muted)}) for each in shown)
    following = (page + 1) % -(-len(known) // PAGE)
    more = Button("settings-families.more", f"a.prefs.0.families.{following}")
    return Saying("settings-families", buttons=(*ticks, more, BACK))


def never(desk: Desk, args: Sequence[str] = ()) -> Saying:
    """Whom never to be proposed to, as the names were typed: whether anybody bears them is not told."""
    wishes = desk.work.wishes.of(desk.ours.id)
    return Saying("settings-never", {"count": len(wishes)}, buttons=(
        *(Button("settings-never.one", f"a.unwish.{wish.id:x}", {"name": wish.name}) for wish in wishes),
        Button("settings-never.add", "a.prefs.0.wish"), BACK))


def all_families(desk: Desk) -> tuple[str, ...]:
    """The families of the taxonomy, in a lasting order."""
    return tuple(sorted({resource.family for resource in desk.knowledge.taxonomy.resources.values()}))


def _yes(on: bool) -> str:
    return "yes" if on else "no"


SCREENS = {"main": main, "quiet": quiet, "alerts": alerts, "digest": digest, "day": day, "hour": hour,
            "families": families, "never": never}
