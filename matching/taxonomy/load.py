"""The explicit load step: all data files of the taxonomy, read once into values."""
from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from matching.taxonomy.files.code_file import read_chapters, read_codes, read_danger
from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.outlet_file import read_outlets, read_processes
from matching.taxonomy.files.resource_file import read_resources
from matching.taxonomy.model import Outlet, Process, Resource, Taxonomy

DATA = Path(__file__).parent / "data"
CODES, CHAPTERS, DANGER = "waste_codes.csv", "waste_chapters.toml", "danger.toml"


def load(folder: Path = DATA) -> Taxonomy:
    """Everything under `folder`: resources/, outlets/, processes/ and the waste codes; a missing part is empty.

    Raises TaxonomyError naming file, table and what to do. Whether things fit together is for `check.problems`.
    """
    resources: dict[str, Resource] = {}
    for file in _files(folder / "resources"):
        for one in read_resources(file):
            if one.id in resources:
                raise TaxonomyError(file.name, one.id, f"this id is already in {resources[one.id].family}.toml",
                                    "Keep one of the two, or give the second another id.")
            resources[one.id] = one
    outlets: list[Outlet] = []
    for file in _files(folder / "outlets"):
        outlets.extend(read_outlets(file))
    processes: dict[str, Process] = {}
    for file in _files(folder / "processes"):
        for process in read_processes(file):
            if process.id in processes:
                raise TaxonomyError(file.name, process.id, "this process is named twice", "Keep one of the two.")
            processes[process.id] = process
    danger, harmless = read_danger(folder / DANGER) if (folder / DANGER).exists() else ((), ())
    return Taxonomy(
        resources=resources, outlets=tuple(outlets), processes=processes,
        codes=read_codes(folder / CODES) if (folder / CODES).exists() else {},
        chapters=read_chapters(folder / CHAPTERS) if (folder / CHAPTERS).exists() else {},
        danger=danger, harmless=harmless,
        digest=digest(folder),
    )


def digest(folder: Path = DATA) -> str:
    """Changes whenever a data file does: names the cached index."""
    total = sha256()
    for file in sorted(one for one in folder.rglob("*") if one.suffix in (".toml", ".csv")):
        total.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()[:16]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))
