"""/reglages: language, quiet hours, weekends, new leads, the digest, families, and those never to be proposed to."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.context.action_context import Begin, Desk, Done, numbered
from bot.conversation.flows.barrier import Wishing
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.views.digests import digest_days
from bot.views.people import preferences
from storage.notes.saying import Saying
from storage.people.prefs import Alerts, Pace, Prefs

MOST_WISHES = 10  # enough for real rivals, too few to try out the whole town
OTHER_LANGUAGE = {"fr": "en", "en": "fr"}


def show(desk: Desk, rest: str) -> Done:
    """All settings in one message."""
    return Done((preferences.main(desk),))


def tune(desk: Desk, args: Sequence[str]) -> Done:
    """The same from a button under a message that stays."""
    return Done((preferences.main(desk),))


def screen(desk: Desk, args: Sequence[str]) -> Done:
    """One of its screens, in place; or the question that it leads to."""
    part = args[1] if len(args) > 1 else ""
    if part == "wish" and desk.company is not None:
        return Done(begin=Begin("wish", Wishing()))
    if part == "site" and desk.company is not None:
        network = desk.work.networks.here()
        return Done(begin=Begin("join", Joining(near=(network.lat, network.lon), another=True)))
    if part not in preferences.SCREENS:
        raise Refuse("button-gone")
    return Done((preferences.SCREENS[part](desk, args),), instead=True)


def change(desk: Desk, args: Sequence[str]) -> Done:
    """One tap, one change; the screen it was made on shows it. Raises Refuse for a token that no button of ours carries."""
    _, what, *values = args if len(args) > 1 else ("", "")
    if what == "language":
        desk.person.language = OTHER_LANGUAGE[desk.person.language]
        return Done((preferences.main(desk),), instead=True)
    if what not in CHANGES:
        raise Refuse("button-gone")
    screen, changed = CHANGES[what]
    try:
        desk.person.prefs = changed(desk, desk.person.prefs, values)
    except (ValueError, IndexError):
        raise Refuse("button-gone") from None
    return Done((preferences.SCREENS[screen](desk, ("", screen, *values[1:])),), instead=True)


def wish(desk: Desk, said: Wishing) -> Done:
    """The name is noted, whether or not anybody bears it: the answer is the same. Leads nobody was told of yet end; one
    that stands on a phone stays, for if it went away just now, the name behind it would be known."""
    if len(desk.work.wishes.of(desk.ours.id)) >= MOST_WISHES:
        return Done((Saying("wish-enough", {"most": MOST_WISHES}), preferences.never(desk)))
    for other in desk.work.wishes.add_name(desk.ours.id, said.name, desk.now):
        desk.work.barriers.end_untold(desk.ours.id, other)
    return Done((Saying("wish-noted"), preferences.never(desk)))


def unwish(desk: Desk, args: Sequence[str]) -> Done:
    """That name no longer."""
    desk.work.wishes.remove(desk.ours.id, numbered(args), desk.now)
    return Done((preferences.never(desk),), instead=True)


def _quiet(desk: Desk, prefs: Prefs, values: Sequence[str]) -> Prefs:
    start, end = int(values[0]), int(values[1])
    if (start, end) not in preferences.QUIET:
        raise ValueError(values)
    return replace(prefs, quiet_from=start, quiet_to=end)


def _family(desk: Desk, prefs: Prefs, values: Sequence[str]) -> Prefs:
    family = values[0]
    if family not in preferences.all_families(desk):
        raise ValueError(family)
    muted = set(prefs.muted) ^ {family}
    return replace(prefs, muted=tuple(sorted(muted)))


def _alerts(desk: Desk, prefs: Prefs, values: Sequence[str]) -> Prefs:
    """Who wants new leads in their digest wants a digest."""
    said = Alerts(values[0])
    wants = said is Alerts.DIGEST and prefs.digest is Pace.NEVER
    return _digest(desk, replace(prefs, alerts=said), (Pace.WEEKLY,)) if wants else replace(prefs, alerts=said)


def _digest(desk: Desk, prefs: Prefs, values: Sequence[str]) -> Prefs:
    """Without a digest, new leads come by themselves."""
    said = Pace(values[0])
    alone = said is Pace.NEVER and prefs.alerts is Alerts.DIGEST
    return _planned(desk, replace(prefs, digest=said, alerts=Alerts.NOW if alone else prefs.alerts))


def _day(desk: Desk, prefs: Prefs, values: Sequence[str]) -> Prefs:
    day = int(values[0])
    if day not in preferences.DAYS:
        raise ValueError(values)
    return _planned(desk, replace(prefs, digest_day=day))


def _hour(desk: Desk, prefs: Prefs, values: Sequence[str]) -> Prefs:
    hour = int(values[0])
    if hour not in preferences.HOURS:
        raise ValueError(values)
    return _planned(desk, replace(prefs, digest_hour=hour))


def _planned(desk: Desk, prefs: Prefs) -> Prefs:
    desk.person.digest_due = digest_days.following(prefs, desk.work.networks.here(), desk.now)
    return prefs


Change = Callable[[Desk, Prefs, Sequence[str]], Prefs]
CHANGES: dict[str, tuple[str, Change]] = {
    "quiet": ("quiet", _quiet),
    "weekends": ("quiet", lambda desk, prefs, values: replace(prefs, weekends=not prefs.weekends)),
    "alerts": ("alerts", _alerts),
    "digest": ("digest", _digest), "day": ("day", _day), "hour": ("hour", _hour),
    "family": ("families", _family),
    "broadcasts": ("main", lambda desk, prefs, values: replace(prefs, broadcasts=not prefs.broadcasts)),
}
