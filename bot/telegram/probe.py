"""One look at Telegram from the command line: does it know the token, what time is it there, whom does it call. Nobody
waits for it, and nothing of what goes wrong is repeated: the token stands in the address."""

from __future__ import annotations

import json
import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError

_TELEGRAM = "https://api.telegram.org"
_PATIENCE_SECONDS = 5.0
_UNKNOWN_TOKEN = (401, 404)


class TokenStanding(StrEnum):
    """What Telegram says of the token."""

    KNOWN = "known"
    REFUSED = "refused"
    UNASKED = "unasked"


@dataclass(frozen=True, slots=True)
class TelegramView:
    """How Telegram sees this bot; `ahead` is by how many seconds this machine's clock is before Telegram's, `calls` the address
    that it calls ("" for none), `complaint` what went wrong there last, `pending` how many updates wait."""

    token: TokenStanding
    bot: str = ""
    ahead: float | None = None
    calls: str | None = None
    complaint: str = ""
    pending: int = 0


def probe_telegram(token: str, api_url: str | None) -> TelegramView:
    """Ask it, for a few seconds at most; what it does not answer stays open."""
    base = f"{api_url or _TELEGRAM}/bot{token}"
    me, ahead = _call(f"{base}/getMe")
    if me is None:
        return TelegramView(TokenStanding.UNASKED)
    if not me.get("ok"):
        return TelegramView(TokenStanding.REFUSED, ahead=ahead)
    hook, _ = _call(f"{base}/getWebhookInfo")
    told = hook.get("result", {}) if hook is not None and hook.get("ok") else None
    return TelegramView(
        TokenStanding.KNOWN,
        str(me["result"].get("username", "")),
        ahead,
        None if told is None else str(told.get("url", "")),
        "" if told is None else str(told.get("last_error_message", "")),
        0 if told is None else int(told.get("pending_update_count", 0)),
    )


def _call(link: str) -> tuple[dict[str, Any] | None, float | None]:
    """What it answered, and by how much this clock is ahead; None where it could not be asked."""
    try:
        try:
            asked = urllib.request.Request(link, data=b"", method="POST")
            with urllib.request.urlopen(asked, timeout=_PATIENCE_SECONDS) as answer:
                return dict(json.loads(answer.read())), _measure_ahead(answer.headers.get("Date"))
        except HTTPError as no:
            with no:
                known = no.code in _UNKNOWN_TOKEN
                return ({"ok": False} if known else None), _measure_ahead(no.headers.get("Date"))
    except (OSError, HTTPException, ValueError, TypeError):
        return None, None


def _measure_ahead(written: str | None) -> float | None:
    try:
        return (datetime.now(UTC) - parsedate_to_datetime(written)).total_seconds() if written else None
    except (ValueError, TypeError):
        return None
