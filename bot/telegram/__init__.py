"""The only home of Telegram: updates come in as events, messages go out as calls."""
