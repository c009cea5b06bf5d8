"""How everybody came to be where the random talks begin."""

from __future__ import annotations

from tests.promise.people import NAMED, Persona
from tests.promise.stage import Stage


async def joins(stage: Stage, name: str, sentence: str, publish: str = "") -> None:
    """Somebody comes by the link of their network, says a sentence, and joins with their company."""
    who = stage.cast[name]
    await stage.writes(name, f"/start {who.network}")
    await stage.writes(name, sentence)
    await stage.writes(name, who.company)
    await stage.gives_position(name, *who.at)
    await stage.writes(name, who.activity)
    if publish:
        await stage.touches(name, publish)


def offer(who: Persona) -> str:
    """What somebody says to offer, with their exact figure."""
    return f"j'ai des drêches à donner, {who.figure} kg par semaine"


def need(who: Persona) -> str:
    """What somebody says to look for it."""
    return f"je cherche des drêches, {who.figure} kg par semaine"


async def everybody(stage: Stage) -> None:
    """Three companies of one network, two of which could serve each other and are confirmed, and one of another; an
    outsider says hello. The network has a group, in which all of them are."""
    await stage.adds_bot("Inès", "Les voisins")
    await stage.writes_in_room("Inès", "/lier")
    await joins(stage, "Aldemar", offer(NAMED["Aldemar"]), "Publier")
    await joins(stage, "Berthilde", need(NAMED["Berthilde"]), "Publier")
    for _ in ("Aldemar", "Berthilde"):
        await stage.touches("Inès", "C'est bon")
    await joins(stage, "Corentin", f"I have {NAMED['Corentin'].figure} kg of sawdust every month to give away")
    await joins(stage, "Olegario", offer(NAMED["Olegario"]), "Publier")
    await stage.writes("Ilduara", "bonjour")
