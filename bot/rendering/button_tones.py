"""Green and red: buttons whose tap commits a company to something, or takes something away."""

from __future__ import annotations

from storage.notes.saying import Button, Press

GREEN, RED = "success", "danger"  # as Telegram calls them
_SEVERAL_VERBS = frozenset({"all", "several"})  # do to several what their last argument says
_TONES = {
    "yes": GREEN,
    "interest": GREEN,
    "publish": GREEN,
    "show": GREEN,
    "willing": GREEN,
    "known": GREEN,
    "erase": RED,
    "retire": RED,
    "forget": RED,
    "drop": RED,
    "uninvite": RED,
    "unlearn": RED,
}
# Of verbs that do one thing or another, by what their last argument says.
_CODED_TONES = {
    ("cast", "send"): GREEN,
    ("confirm", "yes"): GREEN,
    ("accord", "phone"): GREEN,
    ("accord", "meeting"): GREEN,
    ("accord", "mail"): GREEN,
    ("accord", "message"): GREEN,
    ("held", "open"): GREEN,
    ("upload", "agreed"): GREEN,
    ("merge", "sure"): GREEN,
    ("pool", "go"): GREEN,
    ("voice", "yes"): GREEN,
    ("retell", "yes"): GREEN,
    ("cast", "cancel"): RED,
    ("upload", "drop"): RED,
    ("dismiss", "yes"): RED,
    ("resign", "yes"): RED,
    ("queue", "leave"): RED,
    ("stuck", "closed"): RED,
    ("stage", "dropped"): RED,
    ("stage", "stopped"): RED,
    ("follow", "stopped"): RED,
    ("project", "stopped"): RED,
    ("confirm", "no"): RED,
    ("taker", "over"): RED,
    ("taker", "end"): RED,
    ("permit", "end"): RED,
}


def find_tone(button: Button) -> str | None:
    """The colour of a button, by what its tap does; most have none."""
    kind, _, rest = button.token.partition(".")
    if button.press is not Press.TOKEN or kind != "a":
        return None
    verb, *args = rest.split(".")
    deed = args[-1] if verb in _SEVERAL_VERBS and args else verb
    # A story's answer also says of which wording it is.
    coded = next((tone for each in args[1:] if (tone := _CODED_TONES.get((verb, each))) is not None), None)
    return coded or _TONES.get(deed)
