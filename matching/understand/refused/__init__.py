"""Why somebody says no, and for how long. In: what is typed under a lead or at « Qu'est-ce qui ne va pas ? » (« non, c'est trop
loin pour nous », "not before March"). Out: a reason, a day, a distance, or nothing; the words live in `refused.*.toml`, all
languages are read at once."""

from matching.understand.refused.refusal_reader import read_refused

__all__ = ["read_refused"]
