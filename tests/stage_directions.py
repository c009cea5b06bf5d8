"""What a line of a script makes happen: somebody speaks, taps, sends something; time passes; a network is there."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from tests.list_files import build_list_file
from tests.members import MEMBERS, read_members, settle_members
from tests.world import World

SPOKEN = re.compile(r"^(?P<name>[\w-]+) : (?P<text>.*)$")
TOUCHED = re.compile(r"^(?P<name>[\w-]+) touche \[(?P<label>.*)\]$")
AGAIN = re.compile(r"^(?P<name>[\w-]+) touche encore \[(?P<label>.*)\]$")
NUMBER = re.compile(r"^(?P<name>[\w-]+) donne (?:son numéro|le numéro de (?P<whose>[\w-]+)) : (?P<number>[+\d ]+)$")
POSITION = re.compile(r"^(?P<name>[\w-]+) envoie sa position : (?P<lat>[-\d.]+), (?P<lon>[-\d.]+)$")
SENT = re.compile(
    r"^(?P<name>[\w-]+) envoie (?P<what>un message vocal|un autocollant|une photo|un document)(?: : (?P<caption>.+))?$"
)
FILED = re.compile(r"^(?P<name>[\w-]+) envoie le fichier (?P<file>\S+) : (?P<lines>.+)$")  # lines with / between, cells with ;
LISTED = re.compile(r"^(?P<name>[\w-]+) envoie la liste (?P<file>\w+\.csv)$")  # one of those beside the scripts
PASTED = re.compile(r"^(?P<name>[\w-]+) colle les lignes de (?P<file>\w+\.txt)$")  # beside the scripts, too
YEARS = re.compile(r"^\((?P<n>\d+) ans? plus tard\)$")
WAITED = re.compile(r"^\((?P<n>\d+) (?P<unit>heures?|jours?|semaines?) plus tard\)$")
ENGLISH = re.compile(r"^\((?P<names>.+) (?:parle|parlent) anglais\)$")
NETWORK = re.compile(r"^\(L'éco-réseau (?P<slug>[a-z]+) est là, autour de (?P<place>.+), animé par (?P<animator>\w+)\)$")
OPENED = re.compile(r"^(?P<name>[\w-]+) ouvre le lien de (?P<whose>[\w-]+|l'opérateur)$")
CODED = re.compile(r"^(?P<name>[\w-]+) écrit le code de (?P<whose>[\w-]+)$")
IMPORTED = re.compile(r"^\(La liste d'Inès compte (?P<company>.+), (?P<activity>.+), à (?P<place>.+) : « (?P<said>.+) »\)$")
AUTHORISED = re.compile(r"^\(L'opérateur autorise quelqu'un à fonder un éco-réseau\)$")
BLOCKED = re.compile(r"^\((?P<name>[\w-]+) bloque Boucle\)$")
ADDED = re.compile(r"^\((?P<name>\w+) ajoute Boucle au (?P<kind>groupe|canal) « (?P<title>.+) »\)$")
REMOVED = re.compile(r"^\((?P<name>\w+) retire Boucle du (?:groupe|canal)\)$")
MUTED = re.compile(r"^\((?P<name>\w+) (?P<how>interdit à Boucle d'|laisse de nouveau Boucle )écrire dans le groupe\)$")
GROWN = re.compile(r"^\((?P<name>\w+) fait du groupe un supergroupe\)$")
IN_ROOM = re.compile(r"^(?P<name>[\w-]+) dans le groupe : (?P<text>.*)$")
TOUCHED_IN_ROOM = re.compile(r"^(?P<name>[\w-]+) dans le (?:groupe|canal) touche \[(?P<label>.*)\]$")
LOOKED = re.compile(r"^(?P<name>[\w-]+) cherche depuis une autre conversation : @boucle(?: (?P<words>.+))?$")
PUT = re.compile(r"^(?P<name>[\w-]+) met le (?P<n>\d+) dans sa conversation avec (?P<reader>[\w-]+)$")
DOWN = re.compile(r"^\(Boucle est arrêté (?P<n>\d+) (?P<unit>heures?|jours?)\)$")
ANIMATES = re.compile(r"^\((?P<name>\w+) anime aussi l'éco-réseau (?P<slug>[a-z]+)\)$")
SPEAKS = re.compile(r"^\(L'éco-réseau (?P<slug>[a-z]+) parle anglais\)$")
LISTS = Path(__file__).parent / "conversations" / "lists"
TERRITORY = "(Le territoire de la démo est là)"

UNITS = {"heure": timedelta(hours=1), "jour": timedelta(days=1), "semaine": timedelta(weeks=1)}
THINGS = {
    "un message vocal": {"voice": {"file_id": "v1", "file_unique_id": "v", "duration": 2}},
    "un autocollant": {
        "sticker": {
            "file_id": "s1",
            "file_unique_id": "s",
            "width": 9,
            "height": 9,
            "is_animated": False,
            "is_video": False,
            "type": "regular",
        }
    },
    "une photo": {"photo": [{"file_id": "p1", "file_unique_id": "p", "width": 90, "height": 90}]},
    "un document": {"document": {"file_id": "d1", "file_unique_id": "d", "file_name": "programme.pdf"}},
}


class Unreadable(Exception):
    """A line of a script is neither speech nor stage direction."""


async def do(world: World, line: str) -> None:
    """Do it. Raises Unreadable."""
    if line == TERRITORY:
        world.settle_territory()
        return
    for pattern, act in DEEDS:
        if found := pattern.match(line):
            await act(world, found)
            return
    raise Unreadable(line)


async def _added(world: World, found: re.Match[str]) -> None:
    await world.adds_bot(found["name"], found["title"], "channel" if found["kind"] == "canal" else "group")


async def _down(world: World, found: re.Match[str]) -> None:
    await world.sleep_through(int(found["n"]) * UNITS[found["unit"].rstrip("s")])


async def _animates(world: World, found: re.Match[str]) -> None:
    world.appoints(found["name"], found["slug"])


async def _speaks(world: World, found: re.Match[str]) -> None:
    world.speaks_english(found["slug"])


async def _looked(world: World, found: re.Match[str]) -> None:
    await world.looks_up(found["name"], found["words"] or "")


async def _number(world: World, found: re.Match[str]) -> None:
    await world.gives_number(found["name"], found["number"], found["whose"])


async def _waited(world: World, found: re.Match[str]) -> None:
    await world.wait(int(found["n"]) * UNITS[found["unit"].rstrip("s")])


async def _years(world: World, found: re.Match[str]) -> None:
    """Nobody says a word meanwhile: only the last two days are lived through one by one."""
    await world.sleep_through(int(found["n"]) * timedelta(days=364))
    await world.wait(timedelta(days=2))


async def _english(world: World, found: re.Match[str]) -> None:
    world.english.update(re.split(r", | et ", found["names"]))


async def _sent(world: World, found: re.Match[str]) -> None:
    caption = {"caption": found["caption"]} if found["caption"] else {}
    await world.sends(found["name"], THINGS[found["what"]] | caption)


async def _filed(world: World, found: re.Match[str]) -> None:
    lines = [line.strip() for line in found["lines"].split(" / ")]
    await world.send_file(found["name"], found["file"], build_list_file(found["file"], lines))


async def _listed(world: World, found: re.Match[str]) -> None:
    await world.send_file(found["name"], found["file"], (LISTS / found["file"]).read_bytes())


async def _pasted(world: World, found: re.Match[str]) -> None:
    await world.writes(found["name"], (LISTS / found["file"]).read_text(encoding="utf-8").strip())


async def _members(world: World, found: re.Match[str]) -> None:
    settle_members(world, read_members(found["members"]))
    await world.app.run_until_idle()


async def _network(world: World, found: re.Match[str]) -> None:
    world.another_network(found["slug"], found["place"], found["animator"])


async def _imported(world: World, found: re.Match[str]) -> None:
    world.lists(found["company"], found["activity"], found["place"], found["said"])


async def _authorised(world: World, found: re.Match[str]) -> None:
    world.authorises()


Deed = Callable[[World, re.Match[str]], Awaitable[None]]
DEEDS: tuple[tuple[re.Pattern[str], Deed], ...] = (
    (MEMBERS, _members),
    (LISTED, _listed),
    (PASTED, _pasted),
    (WAITED, _waited),
    (YEARS, _years),
    (SPEAKS, _speaks),
    (ENGLISH, _english),
    (ANIMATES, _animates),
    (ADDED, _added),
    (REMOVED, lambda world, found: world.removes_bot(found["name"])),
    (MUTED, lambda world, found: world.mutes_bot(found["name"], found["how"].startswith("interdit"))),
    (GROWN, lambda world, found: world.becomes_supergroup(found["name"])),
    (IN_ROOM, lambda world, found: world.writes_in_room(found["name"], found["text"])),
    (TOUCHED_IN_ROOM, lambda world, found: world.touches_in_room(found["name"], found["label"])),
    (LOOKED, _looked),
    (PUT, lambda world, found: world.puts(found["name"], int(found["n"]), found["reader"])),
    (DOWN, _down),
    (TOUCHED, lambda world, found: world.touches(found["name"], found["label"])),
    (NETWORK, _network),
    (BLOCKED, lambda world, found: world.blocks(found["name"])),
    (AGAIN, lambda world, found: world.touches_again(found["name"], found["label"])),
    (NUMBER, _number),
    (POSITION, lambda world, found: world.gives_position(found["name"], float(found["lat"]), float(found["lon"]))),
    (OPENED, lambda world, found: world.opens(found["name"], found["whose"])),
    (CODED, lambda world, found: world.types_code(found["name"], found["whose"])),
    (IMPORTED, _imported),
    (AUTHORISED, _authorised),
    (FILED, _filed),
    (SENT, _sent),
    (SPOKEN, lambda world, found: world.writes(found["name"], found["text"])),
)
