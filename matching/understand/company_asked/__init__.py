"""Whoever runs a network asks for a company, or two: « la fiche de Martin », « où en sont Léa et Luc ? ». In: what was
typed. Out: the words that name the company, or "" where nobody is asked for. The words live in
`company_asked.<language>.toml`, all languages are read at once."""

from matching.understand.company_asked.asked_reader import read_asked_company

__all__ = ["read_asked_company"]
