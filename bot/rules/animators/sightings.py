"""What animators looked at: reading of companies is written down, once a person and day."""

from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import ActionContext

_ONE_READING = timedelta(days=1)


def log_sighting(context: ActionContext, verb: str, subject: str) -> None:
    """They read that; whoever comes back to it on the same day reads on."""
    history = context.work.history
    if not history.was_done_by(verb, subject, context.person_id, context.now - _ONE_READING):
        history.add_entry(verb, subject, context.person_id, context.now)
