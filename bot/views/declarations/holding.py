"""What an animator must see before anybody else does: dangerous things, what may be so, heat and what comes by pipe."""

from __future__ import annotations

from matching.knowledge import Knowledge
from storage.tables import Declaration


def must_hold_declaration(knowledge: Knowledge, declaration: Declaration) -> bool:
    """Must it wait for an animator? Asked wherever a declaration is published, taken over, changed or named."""
    return is_known_for_animator(knowledge, declaration) or is_doubtful_declaration(knowledge, declaration)


def is_known_for_animator(knowledge: Knowledge, declaration: Declaration) -> bool:
    """Is it by its name something for the animator?"""
    known = knowledge.taxonomy.resources.get(declaration.resource or "")
    return known is not None and knowledge.is_for_animator(known.id)


def is_doubtful_declaration(knowledge: Knowledge, declaration: Declaration) -> bool:
    """May it be dangerous by its words, and has no animator looked at it yet?"""
    known = knowledge.taxonomy.resources.get(declaration.resource or "")
    return not declaration.details.seen and knowledge.is_doubtful(
        declaration.said, known.id if known is not None else None, declaration.kind
    )


def may_be_introduced(knowledge: Knowledge, declaration: Declaration) -> bool:
    """May others be interested in it by a tap? Not in what is dangerous, or may be so, even where somebody opened it."""
    known = knowledge.taxonomy.resources.get(declaration.resource or "")
    return not is_doubtful_declaration(knowledge, declaration) and not (known is not None and knowledge.is_dangerous(known.id))
