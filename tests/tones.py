"""Which buttons of a screen are green and red: what their words promise must be what colours them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.rendering.button_tones import GREEN, RED
from bot.rendering.text_renderer import Label, RenderedMessage
from storage.notes.saying import Press

# A tap that cannot be taken back with the next one, as its label says it.
COMMITS = re.compile(
    r"^(Ça m'intéresse|Publier|Tout publier|Envoyer|Présenter le \d|Réunir|I'm interested|Interested|Publish|Publish all|Send|"
    r"Introduce \w+ \d|Oui, par téléphone.*|Yes, by phone.*)$"
)
REMOVES = re.compile(
    r"^(Effacer|L'effacer|Oui, la retirer|Oui, retirer|Oui, quitter|Retirez-moi|Ça ne se fera pas|Arrêté|Erase|Erase it|"
    r"Yes, withdraw|Take me off|It won't happen|Stopped)$"
)
KEEPS = re.compile(r"^(Non|Non, .*|La garder|Ne rien faire|Pas encore|Plus tard|No|No, .*|Keep it|Do nothing|Not yet|Later)$")


def list_wrong_tones(shown: Iterable[RenderedMessage]) -> list[str]:
    """The labels whose colour is not what they say."""
    labels = {label for message in shown for row in message.rows for label in row if label.press is Press.TOKEN}
    return sorted(f"{label.text} ({label.token}): {label.tone}" for label in labels if label.tone != _expect(label))


def _expect(label: Label) -> str | None:
    if not label.token.startswith("a."):
        return None
    if COMMITS.match(label.text):
        return GREEN
    if REMOVES.match(label.text):
        return RED
    return None if KEEPS.match(label.text) else label.tone
