"""What it is about. In: a text, one clause of it with all that is understood taken out, and a way to look words up. Out: the
things it names, each with what it may mean, and what else is said of them (condition, container, purpose, exceptions)."""

from matching.understand.thing.naming import find_things

__all__ = ["find_things"]
