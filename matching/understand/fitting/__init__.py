"""What was read, made to fit what is known. In: a reading, the taxonomy, and an order for guesses that stay unsure. Out: the
reading with the guesses its kind allows, a share settled by what can be shared, a size told from an amount, a container told
by what it has held."""

from matching.understand.fitting.guesses import fit_reading
from matching.understand.fitting.soiled import drop_harmless_contents, settle_packaging

__all__ = ["drop_harmless_contents", "fit_reading", "settle_packaging"]
