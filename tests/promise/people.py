"""Those who take part in the random talks, with everything that would tell who they are."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from html import unescape


@dataclass(frozen=True)
class Persona:
    """Somebody with a phone; `network` is the slug they come by, "" for an outsider; `figure` an exact quantity in kg."""

    name: str
    id: int
    network: str = ""
    company: str = ""
    commune: str = ""
    activity: str = ""
    phone: str = ""
    mail: str = ""
    siret: str = ""
    family: str = ""
    user: str = ""
    at: tuple[float, float] = (0.0, 0.0)
    figure: int = 0
    language: str = "fr"
    animates: str = ""

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be read by others before all have agreed, folded; the rare word of a name gives it away."""
        words = (
            *([] if self.animates else [self.name]),
            self.company.split()[-1] if self.company else "",
            self.commune,
            self.mail,
            self.family,
            self.user,
        )
        digits = (self.phone, self.siret, str(self.id), str(self.figure) if self.figure else "")
        return tuple(folded(each) for each in (*words, *digits) if each)


INES = Persona("Inès", 7_301_884_101, animates="perigny", family="Vadecard", user="ines_vadecard")
BASILE = Persona("Basile", 7_301_884_102, animates="marans", family="Escoubès", user="basile_e")
ALDEMAR = Persona(
    "Aldemar",
    7_301_884_111,
    "perigny",
    "Brasserie Korrigan",
    "Surgères",
    "brasserie",
    "06 39 98 71 17",
    "aldemar@korrigan.example",
    "90155511100018",
    "Trévoux",
    "aldemar_bieres",
    (46.10681, -0.75213),
    617,
)
BERTHILDE = Persona(
    "Berthilde",
    7_301_884_112,
    "perigny",
    "Ferme Quillebeuf",
    "Thairé",
    "élevage de porcs",
    "06 39 98 72 27",
    "berthilde@quillebeuf.example",
    "90155522200019",
    "Malgorne",
    "berthilde_porcs",
    (46.07382, -1.00214),
    623,
)
CORENTIN = Persona(
    "Corentin",
    7_301_884_113,
    "perigny",
    "Ateliers Vazemmes",
    "Lagord",
    "menuiserie",
    "06 39 98 73 37",
    "corentin@vazemmes.example",
    "90155533300020",
    "Jaulgonne",
    "corentin_bois",
    (46.18921, -1.15317),
    1234,
    language="en",
)
OLEGARIO = Persona(
    "Olegario",
    7_301_884_114,
    "marans",
    "Cidrerie Mandibule",
    "Marans",
    "brasserie",
    "06 39 98 74 47",
    "olegario@mandibule.example",
    "90155544400021",
    "Pontcarré",
    "olegario_m",
    (46.30892, -0.99413),
    637,
)
ILDUARA = Persona(
    "Ilduara",
    7_301_884_115,
    phone="06 39 98 75 57",
    mail="ilduara@example.org",
    family="Zinzolin",
    user="ilduara_z",
    company="Atelier Oxymore",
    commune="Courçon",
    activity="garage",
    figure=641,
)
PEOPLE = (INES, BASILE, ALDEMAR, BERTHILDE, CORENTIN, OLEGARIO, ILDUARA)
NAMED = {each.name: each for each in PEOPLE}


def folded(text: str) -> str:
    """As somebody who looks for a secret reads: no markup, no accents, no case, digits without anything between them."""
    plain = unescape(re.sub(r"<[^>]+>", "", text)).casefold()
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return re.sub(r"(?<=\d)[\s.]+(?=\d)", "", plain)


def tells(text: str, secret: str) -> bool:
    """Does a folded text hold that folded secret, as a word of its own?"""
    return re.search(rf"(?<![^\W_]){re.escape(secret)}(?![^\W_])", text) is not None
