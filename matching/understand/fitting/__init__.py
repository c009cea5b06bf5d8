"""What was read, made to fit what is known. In: a reading, the taxonomy, and an order for guesses that stay unsure. Out: the
reading with the guesses its kind allows, a share settled by what can be shared, a size told from an amount."""

from matching.understand.fitting.guesses import fit_reading

__all__ = ["fit_reading"]
