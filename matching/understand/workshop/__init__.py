"""A workshop to come, as its animator says it: « j'organise un atelier le 12 à 14 h à la salle des fêtes ».
In: what was typed. Out: whether one is planned or only named, its name, its moment and its place in their own words; None
where the message is about something else. The words live in `workshop.<language>.toml`, all languages are read at once."""

from matching.understand.workshop.workshop_reader import read_workshop

__all__ = ["read_workshop"]
