"""/reglages: language, quiet hours, weekends, new leads, the digest, families, and those never to be proposed to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_row_id
from bot.conversation.flows.barrier import Wishing
from bot.conversation.flows.closure import ClosingCompany
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.rules.networks import company_changes
from bot.views.digests import digest_days
from bot.views.people import preferences
from storage.notes.saying import Saying
from storage.people.prefs import Alerts, DigestPace, Prefs

_MOST_BARRIERS = 10  # enough for real rivals, too few to try out the whole town
_OTHER_LANGUAGE = {"fr": "en", "en": "fr"}


def show_settings(context: ActionContext, rest: str) -> ActionResult:
    """All settings in one message."""
    return ActionResult((preferences.build_preferences_screen(context),))


def open_settings(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The same from a button under a message that stays."""
    return ActionResult((preferences.build_preferences_screen(context),))


def show_settings_screen(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of its screens, in place; or the question that it leads to."""
    part = args[1] if len(args) > 1 else ""
    if part == "wish" and context.company is not None:
        return ActionResult(begin=TalkRequest("wish", Wishing()))
    if part == "site" and context.company is not None:
        network = context.work.networks.find_current()
        return ActionResult(begin=TalkRequest("join", Joining(near=(network.lat, network.lon), another=True)))
    if part == "closure" and context.company is not None:
        return ActionResult(begin=TalkRequest("closure", ClosingCompany(context.company.id)))
    if part.startswith("company-") and context.company is not None:
        return ActionResult(begin=company_changes.build_company_question(context.company, part.removeprefix("company-")))
    if part not in preferences.PREFERENCE_SCREENS:
        raise Refuse("button-gone")
    return ActionResult((preferences.PREFERENCE_SCREENS[part](context, args),), instead=True)


def change_setting(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One tap, one change; the screen it was made on shows it. Raises Refuse for a token that no button of ours carries."""
    _, what, *values = args if len(args) > 1 else ("", "")
    if what == "language":
        context.person.language = _OTHER_LANGUAGE[context.person.language]
        return ActionResult((preferences.build_preferences_screen(context),), instead=True)
    if what == "sites" and context.company is not None and values in (["yes"], ["no"]):
        for site in context.work.companies.list_sites(context.company):
            site.meets_own = values == ["yes"]
        return ActionResult((preferences.build_company_screen(context),), instead=True)
    if what not in _SETTING_CHANGES:
        raise Refuse("button-gone")
    screen, changed = _SETTING_CHANGES[what]
    try:
        context.person.prefs = changed(context, context.person.prefs, values)
    except (ValueError, IndexError):
        raise Refuse("button-gone") from None
    return ActionResult((preferences.PREFERENCE_SCREENS[screen](context, ("", screen, *values[1:])),), instead=True)


def add_barrier(context: ActionContext, said: Wishing) -> ActionResult:
    """The name is noted, whether or not anybody bears it: the answer is the same. Leads nobody was told of yet end; one
    that stands on a phone stays, for if it went away just now, the name behind it would be known."""
    if len(context.work.wishes.list_of_company(context.own_company.id)) >= _MOST_BARRIERS:
        return ActionResult((Saying("wish-enough", {"most": _MOST_BARRIERS}), preferences.build_never_screen(context)))
    for other in context.work.wishes.add_name(context.own_company.id, said.name, context.now):
        context.work.barriers.end_unasked_leads(context.own_company.id, other)
    return ActionResult((Saying("wish-noted"), preferences.build_never_screen(context)))


def remove_barrier(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """That name no longer."""
    context.work.wishes.remove_name(context.own_company.id, parse_row_id(args), context.now)
    return ActionResult((preferences.build_never_screen(context),), instead=True)


def _set_quiet_hours(context: ActionContext, prefs: Prefs, values: Sequence[str]) -> Prefs:
    start, end = int(values[0]), int(values[1])
    if (start, end) not in preferences.QUIET_CHOICES:
        raise ValueError(values)
    return replace(prefs, quiet_from=start, quiet_to=end)


def _toggle_family(context: ActionContext, prefs: Prefs, values: Sequence[str]) -> Prefs:
    family = values[0]
    if family not in preferences.list_families(context):
        raise ValueError(family)
    muted = set(prefs.muted) ^ {family}
    return replace(prefs, muted=tuple(sorted(muted)))


def _set_alerts(context: ActionContext, prefs: Prefs, values: Sequence[str]) -> Prefs:
    """Who wants new leads in their digest wants a digest."""
    said = Alerts(values[0])
    wants = said is Alerts.DIGEST and prefs.digest is DigestPace.NEVER
    return (
        _set_digest_pace(context, replace(prefs, alerts=said), (DigestPace.WEEKLY,)) if wants else replace(prefs, alerts=said)
    )


def _set_digest_pace(context: ActionContext, prefs: Prefs, values: Sequence[str]) -> Prefs:
    """Without a digest, new leads come by themselves."""
    said = DigestPace(values[0])
    alone = said is DigestPace.NEVER and prefs.alerts is Alerts.DIGEST
    return _plan_digest(context, replace(prefs, digest=said, alerts=Alerts.NOW if alone else prefs.alerts))


def _set_digest_day(context: ActionContext, prefs: Prefs, values: Sequence[str]) -> Prefs:
    day = int(values[0])
    if day not in preferences.DAY_CHOICES:
        raise ValueError(values)
    return _plan_digest(context, replace(prefs, digest_day=day))


def _set_digest_hour(context: ActionContext, prefs: Prefs, values: Sequence[str]) -> Prefs:
    hour = int(values[0])
    if hour not in preferences.HOUR_CHOICES:
        raise ValueError(values)
    return _plan_digest(context, replace(prefs, digest_hour=hour))


def _plan_digest(context: ActionContext, prefs: Prefs) -> Prefs:
    context.person.digest_due = digest_days.find_next_digest(prefs, context.work.networks.find_current(), context.now)
    return prefs


SettingChange = Callable[[ActionContext, Prefs, Sequence[str]], Prefs]
_SETTING_CHANGES: dict[str, tuple[str, SettingChange]] = {
    "quiet": ("quiet", _set_quiet_hours),
    "weekends": ("quiet", lambda context, prefs, values: replace(prefs, weekends=not prefs.weekends)),
    "alerts": ("alerts", _set_alerts),
    "digest": ("digest", _set_digest_pace),
    "day": ("day", _set_digest_day),
    "hour": ("hour", _set_digest_hour),
    "family": ("families", _toggle_family),
    "broadcasts": ("main", lambda context, prefs, values: replace(prefs, broadcasts=not prefs.broadcasts)),
}
