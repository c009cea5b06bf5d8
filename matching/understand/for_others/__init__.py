"""« On lave des bocaux pour les voisins », « we shred wood for others », « on sèche du grain à façon »: work that is done for
others is a service that is offered. In: what was typed. Out: the same with the service by its name (« je propose : lavage de
bocaux »), likeliest first, none where it tells of no such work; the words live in `for_others.<language>.toml`."""

from matching.understand.for_others.service_reader import name_service

__all__ = ["name_service"]
