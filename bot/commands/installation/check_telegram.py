"""What `boucle check` says of Telegram: token, clock, webhook. Without a network nothing of it is a fault."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands.installation.verdict import InstallationVerdict
from bot.settings import SETTING_ADVICE, Settings
from bot.telegram.probe import TelegramView, TokenStanding

_MOST_SECONDS = 30.0  # a clock that is further off makes quiet hours and digests come at wrong moments
_UNASKED = "Telegram cannot be reached from here just now, so it was not asked"


def judge_telegram(settings: Settings, telegram_view: TelegramView | None) -> Sequence[InstallationVerdict]:
    """A verdict each; `telegram_view` is None where there is no token to ask with."""
    return (_judge_token(telegram_view), _judge_clock(telegram_view), _judge_webhook(settings, telegram_view))


def _judge_token(telegram_view: TelegramView | None) -> InstallationVerdict:
    if telegram_view is None:
        return InstallationVerdict("token", False, f"there is none. {SETTING_ADVICE['token']}")
    if telegram_view.token is TokenStanding.UNASKED:
        return InstallationVerdict("token", True, f"there is one. {_UNASKED}")
    if telegram_view.token is TokenStanding.REFUSED:
        return InstallationVerdict("token", False, f"Telegram does not know it. {SETTING_ADVICE['token']}")
    return InstallationVerdict("token", True, f"it is the one of @{telegram_view.bot}")


def _judge_clock(telegram_view: TelegramView | None) -> InstallationVerdict:
    if telegram_view is None or telegram_view.ahead is None:
        return InstallationVerdict(
            "clock", True, _UNASKED if telegram_view is not None else "it was not compared, for want of a token"
        )
    seconds = abs(telegram_view.ahead)
    if seconds > _MOST_SECONDS:
        side = "before" if telegram_view.ahead > 0 else "behind"
        return InstallationVerdict(
            "clock", False, f"it is {seconds:.0f} s {side} Telegram's: let the machine keep the time (NTP)"
        )
    return InstallationVerdict("clock", True, "it agrees with Telegram's")


def _judge_webhook(settings: Settings, telegram_view: TelegramView | None) -> InstallationVerdict:
    if telegram_view is None or telegram_view.calls is None:
        return InstallationVerdict(
            "webhook", True, _UNASKED if telegram_view is not None else "it was not asked for, for want of a token"
        )
    wanted = settings.webhook_url or ""
    if telegram_view.calls != wanted:
        now = f"Telegram calls {telegram_view.calls}" if telegram_view.calls else "Telegram calls no address"
        then = f"{wanted} is set" if wanted else "none is set here"
        return InstallationVerdict("webhook", False, f"{now}, and {then}: start Boucle, which tells Telegram so")
    if not wanted:
        return InstallationVerdict("webhook", True, "none, the bot polls")
    if telegram_view.complaint and telegram_view.pending:
        return InstallationVerdict(
            "webhook", False, f"{telegram_view.pending} updates wait, for Telegram says: {telegram_view.complaint}"
        )
    return InstallationVerdict("webhook", True, f"Telegram calls {wanted}")
