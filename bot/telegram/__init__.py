"""The only home of Telegram: updates come in as events, messages go out as calls."""

import os

# python-telegram-bot gives spans of time as numbers and warns of it, unless it is told to give them as spans.
os.environ.setdefault("PTB_TIMEDELTA", "true")
