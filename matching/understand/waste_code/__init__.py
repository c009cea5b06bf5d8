"""The waste code somebody gives by themselves. In: the plain letters of a text, and the codes there are. Out: those that it
gives, and where."""

from matching.understand.waste_code.given_codes import find_given_codes

__all__ = ["find_given_codes"]
