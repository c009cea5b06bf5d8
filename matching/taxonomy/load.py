"""The explicit load step: all data files of the taxonomy, read once into values."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from matching.taxonomy.files.code_file import read_chapters, read_codes, read_danger_words
from matching.taxonomy.files.container_file import read_containers
from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.meeting_file import add_generic_words, read_generic_needs, read_meetings
from matching.taxonomy.files.outlet_file import read_outlets, read_processes
from matching.taxonomy.files.resource_file import read_resources
from matching.taxonomy.files.taker_file import read_takers
from matching.taxonomy.meetings import Meetings
from matching.taxonomy.model import Outlet, Process, Resource, Taxonomy
from matching.taxonomy.takers import Takers

TAXONOMY_FOLDER = Path(__file__).parent / "data"
_CODES_FILE, _CHAPTERS_FILE, _DANGER_FILE = "waste_codes.csv", "waste_chapters.toml", "danger.toml"
_CONTAINERS_FILE, _MEETINGS_FILE, _GENERIC_FILE = "containers.toml", "meetings.toml", "generic_needs.toml"


def load_taxonomy(folder: Path = TAXONOMY_FOLDER) -> Taxonomy:
    """Everything under `folder`: resources, outlets, processes, takers, containers, waste codes; a missing part is empty.

    Raises TaxonomyError naming file, table and what to do. Whether things fit together is for `find_taxonomy_problems`.
    """
    containers = read_containers(folder / _CONTAINERS_FILE) if (folder / _CONTAINERS_FILE).exists() else {}
    resources: dict[str, Resource] = {}
    for file in _list_files(folder / "resources"):
        for one in read_resources(file, containers):
            if one.id in resources:
                raise TaxonomyError(
                    file.name,
                    one.id,
                    f"this id is already in {resources[one.id].family}.toml",
                    "Keep one of the two, or give the second another id.",
                )
            resources[one.id] = one
    outlets: list[Outlet] = []
    for file in _list_files(folder / "outlets"):
        outlets.extend(read_outlets(file))
    processes: dict[str, Process] = {}
    for file in _list_files(folder / "processes"):
        for process in read_processes(file):
            if process.id in processes:
                raise TaxonomyError(file.name, process.id, "this process is named twice", "Keep one of the two.")
            processes[process.id] = process
    danger, harmless, held = read_danger_words(folder / _DANGER_FILE) if (folder / _DANGER_FILE).exists() else ((), (), ())
    generic = read_generic_needs(folder / _GENERIC_FILE) if (folder / _GENERIC_FILE).exists() else ()
    return Taxonomy(
        resources=add_generic_words(resources, generic),
        outlets=tuple(outlets),
        processes=processes,
        codes=read_codes(folder / _CODES_FILE) if (folder / _CODES_FILE).exists() else {},
        chapters=read_chapters(folder / _CHAPTERS_FILE) if (folder / _CHAPTERS_FILE).exists() else {},
        danger=danger,
        harmless=harmless,
        held=held,
        meetings=read_meetings(folder / _MEETINGS_FILE) if (folder / _MEETINGS_FILE).exists() else Meetings(),
        generic=generic,
        digest=hash_taxonomy(folder),
        takers=_load_takers(folder),
    )


def hash_taxonomy(folder: Path = TAXONOMY_FOLDER) -> str:
    """Changes whenever a data file does: names the cached index."""
    total = sha256()
    for file in sorted(one for one in folder.rglob("*") if one.suffix in (".toml", ".csv")):
        total.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()[:16]


def _load_takers(folder: Path) -> dict[str, Takers]:
    takers: dict[str, Takers] = {}
    for file in _list_files(folder / "takers"):
        for id, one in read_takers(file).items():
            if id in takers:
                raise TaxonomyError(file.name, id, "its takers are in another file already", "Keep one of the two lists.")
            takers[id] = one
    return takers


def _list_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))
