"""What somebody wants. In: the plain letters of a text or of a part of it, without what was understood already, and the same
as it was said. Out: what its turns of phrase tell, each looked for when it is asked for: `cues`, `parts` (one thing to give
or to look for each), `question`, `kind_and_side`, `prices` and the price, how it is to be had, and what the message is for."""

from matching.understand.intent.intent_words import read_intent

__all__ = ["read_intent"]
