"""What people do at random: sensible and silly, now and weeks later."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from bot.actions import COMMANDS
from bot.conversation.asks.activity import AskActivity
from bot.conversation.asks.contact import AskContact
from bot.conversation.asks.picture import AskPicture
from bot.conversation.asks.place import AskPlace
from bot.conversation.asks.relayed_words import AskRelayedWords
from bot.conversation.codec import unseal_talk
from bot.conversation.flows import FLOWS
from bot.conversation.model import TalkProgress
from bot.conversation.steps import Ask, Step
from bot.rendering.text_renderer import Label
from storage.notes.saying import Press
from tests.promise.codes import spoken
from tests.promise.people import PEOPLE, Persona
from tests.promise.prelude import need, offer
from tests.promise.stage import Stage

Move = Callable[[Stage, str, int], Awaitable[None]]
KINDS = 400  # more of everything than a talk can hold; what is drawn is taken modulo what there is


def sentences(who: Persona) -> tuple[str, ...]:
    """Declarations that fit each other, and words that tell who is speaking."""
    return (
        offer(who),
        need(who),
        f"I need spent grain, {who.figure} kg a week",
        f"{who.figure} kg de sciure par mois à donner",
        f"je cherche de la sciure, {who.figure} kg par mois",
        "une vingtaine de palettes Europe par mois à donner",
        "je cherche 20 palettes par mois",
        "huile de vidange 200 l",
        "on peut prêter notre chariot élévateur le mardi",
        f"des gravouillots de {who.company} à donner, appelez {who.name} au {who.phone}",
        f"je cherche des gravouillots, {who.mail}",
        f"SIRET {who.siret}",
        f"{who.company} à {who.commune}",
        f"@{who.user} {who.phone}",
        f"j'ai des zirgolins, {who.phone}",
        "des gravouillots 12 kg",
        "merci",
        "à l'aide",
        "ok mardi 8h au quai",
        "stop",
        "qui êtes-vous ?",
        "qui a des drêches ?",
        f"<b>{who.company}</b> & fils : drêches, {who.figure} kg",
        who.phone,
        who.mail,
        who.commune,
        who.company,
        "12",
        "oui",
        "non",
        f"Cherche drêches pour {who.name} {who.family}, {who.figure} kg par semaine, à {who.commune}",
    )


async def says(stage: Stage, name: str, n: int) -> None:
    """A sentence."""
    pool = sentences(stage.cast[name])
    await stage.writes(name, pool[n % len(pool)])


async def declares(stage: Stage, name: str, n: int) -> None:
    """One of the sentences that somebody else has an answer to."""
    await stage.writes(name, sentences(stage.cast[name])[n % 7])


async def goes_along(stage: Stage, name: str, n: int) -> None:
    """Answers the open question as it is meant, or presses a button of the newest message."""
    with stage.store.read() as work:
        person = work.people.find_person(stage.cast[name].id)
        row = work.talks.find_open(person.id) if person else None
        talk = unseal_talk(FLOWS[row.flow], row.answers, row.asked) if row else None
    step = FLOWS[talk.flow].find_next_step(talk) if talk else None
    if talk is None or step is None:
        await presses_newest(stage, name, n)
    else:
        await replies(stage, name, step, talk, n)


async def replies(stage: Stage, name: str, step: Step[Any], talk: TalkProgress[Any], n: int) -> None:
    """A sensible answer to a question."""
    who = stage.cast[name]
    choices = [each for each in step.list_choices(talk, stage.knowledge) if each.press is Press.TOKEN]
    if isinstance(step, AskContact):
        await stage.gives_number(name, who.phone) if n % 2 else await stage.writes(name, who.mail)
    elif isinstance(step, AskPlace) and not choices:
        await stage.gives_position(name, *who.at) if n % 2 and who.at[0] else await stage.writes(name, who.commune or "Marans")
    elif isinstance(step, AskRelayedWords):
        await (photographs(stage, name, n) if n % 5 == 4 else stage.writes(name, relayed(who)[n % len(relayed(who))]))
    elif isinstance(step, AskPicture):
        await photographs(stage, name, n)
    elif choices:
        await stage.taps(name, f"q.{talk.asked}.{choices[n % len(choices)].code}")
    elif isinstance(step, Ask):
        await stage.writes(name, who.company or "Sans Nom")
    else:
        await stage.writes(name, who.activity if isinstance(step, AskActivity) and who.activity else "drêches de brasserie")


def relayed(who: Persona) -> tuple[str, ...]:
    """What somebody has passed on to the other side: plain words, and words that tell who is speaking."""
    return (
        "elles sont livrées en fûts ?",
        "non, en vrac dans un bac de 1000 l",
        *sentences(who),
        f"on en prend {who.figure} kg ! voici mon numéro {who.phone}",
        f"à {who.commune} ? oui. Demandez {who.name}",
        f"{who.phone[:8]} pour commencer",
        f"{who.phone[8:]} pour finir",
    )


async def presses_newest(stage: Stage, name: str, n: int) -> None:
    """A button of the newest message that has any; mostly the first."""
    shown = stage.phone(name).shown
    with_buttons = [(number, shown[number]) for number in sorted(shown, reverse=True) if shown[number].rows]
    if with_buttons:
        number, message = with_buttons[0]
        labels = [label for row in message.rows for label in row]
        await presses(stage, name, labels[(n // 3) % len(labels) if n % 3 == 0 else 0], number)


async def presses(stage: Stage, name: str, label: Label, number: int) -> None:
    """A key of the phone sends what it stands for, a button its token."""
    if label.press is Press.CONTACT:
        await stage.gives_number(name, stage.cast[name].phone or "0639987000")
    elif label.press is Press.LOCATION:
        await stage.gives_position(name, *stage.cast[name].at)
    elif label.press is Press.COPY:
        return
    elif label.press is Press.WORDS:
        await stage.writes(name, label.text)
    else:
        await stage.taps(name, label.token, number)


async def presses_any(stage: Stage, name: str, n: int) -> None:
    """Any button ever seen."""
    seen = [token for token in stage.phone(name).seen.values() if token.startswith(("a.", "q."))]
    if seen:
        await stage.taps(name, seen[n % len(seen)])


async def forges(stage: Stage, name: str, n: int) -> None:
    """A button that somebody else was shown."""
    seen = sorted({token for phone in stage.phones.values() for token in phone.seen.values()})
    if seen:
        await stage.taps(name, seen[n % len(seen)])


async def commands(stage: Stage, name: str, n: int) -> None:
    """Any command, with or without words behind it; nobody changes networks here."""
    who = stage.cast[name]
    rest = ("", who.phone, who.company, who.network)[n % 4]
    command = sorted(COMMANDS)[n // 4 % len(COMMANDS)]
    await stage.writes(name, f"/{command} {who.network if command == 'start' else rest}".strip())


async def shows_card(stage: Stage, name: str, n: int) -> None:
    """A contact card, one's own or somebody else's."""
    await stage.gives_number(name, stage.cast[name].phone or "0639987000", None if n % 2 else PEOPLE[n % len(PEOPLE)].name)


async def pins(stage: Stage, name: str, n: int) -> None:
    """A position."""
    lat, lon = stage.cast[name].at
    await stage.gives_position(name, lat or 46.15, lon or -1.1)


async def photographs(stage: Stage, name: str, n: int) -> None:
    """A photo, with words under it."""
    size = {"file_id": f"photo-of-{name}-{n}", "file_unique_id": f"{name}{n}", "width": 90, "height": 90}
    await stage.sends(name, {"photo": [size], "caption": f"{stage.cast[name].company}, {stage.cast[name].phone}"})


async def sends_else(stage: Stage, name: str, n: int) -> None:
    """A sticker, a voice message, a file with a name."""
    things: tuple[dict[str, Any], ...] = (
        {
            "sticker": {
                "file_id": "s",
                "file_unique_id": "s",
                "width": 9,
                "height": 9,
                "is_animated": False,
                "is_video": False,
                "type": "regular",
            }
        },
        {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 2}},
        {
            "document": {"file_id": "d", "file_unique_id": "d", "file_name": f"{stage.cast[name].company}.pdf"},
            "caption": stage.cast[name].phone,
        },
    )
    await stage.sends(name, things[n % len(things)])


async def edits(stage: Stage, name: str, n: int) -> None:
    """An old message is changed by who wrote it."""
    pool = sentences(stage.cast[name])
    await stage.update(name, {"edited_message": stage._message(name) | {"text": pool[n % len(pool)], "edit_date": 1}})


async def replays(stage: Stage, name: str, n: int) -> None:
    """An update of this person arrives again, under its number or a new one."""
    mine = [(number, payload) for who, number, payload in stage.raw if who == name]
    if mine:
        number, payload = mine[n // 2 % len(mine)]
        await stage.again(name, number if n % 2 else number + 5_000_000 + n + len(stage.raw), payload)


async def bars(stage: Stage, name: str, n: int) -> None:
    """The bot is blocked, or let in again."""
    phone = stage.phone(name)
    phone.blocked = not phone.blocked
    me = {"id": 777, "is_bot": True, "first_name": "Boucle"}
    status = {"status": "kicked", "user": me, "until_date": 0} if phone.blocked else {"status": "member", "user": me}
    chat = {"id": phone.id, "type": "private", "first_name": name}
    await stage.update(
        name,
        {
            "my_chat_member": {
                "chat": chat,
                "from": stage._user(name),
                "date": 1,
                "new_chat_member": status,
                "old_chat_member": {"status": "member", "user": me},
            }
        },
    )


async def speaks_up(stage: Stage, name: str, n: int) -> None:
    """A command in the group, or a button there."""
    labels = [label.text for message in stage.room.shown.values() for row in message.rows for label in row]
    if n % 2 and labels:
        await stage.touches_in_room(name, labels[n % len(labels)])
    else:
        said = ("/lier", "/mes", "/delier", "/link@boucle_bot", f"/start {stage.cast[name].phone}", "/", "bonjour")
        await stage.writes_in_room(name, said[n // 2 % len(said)])


async def states(stage: Stage, name: str, n: int) -> None:
    """Something about the waste code of any announcement, one's own or not."""
    said = ("", ".change", ".020704", ".030105", ".product", ".unsure")[n % 6]
    rows = sorted(spoken(stage).values())
    await stage.taps(name, f"a.code.{rows[n // 6 % len(rows)]:x}{said}")


async def waits(stage: Stage, name: str, n: int) -> None:
    """Hours, days, weeks."""
    await stage.wait((timedelta(hours=3), timedelta(days=1), timedelta(days=2), timedelta(weeks=1), timedelta(weeks=5))[n % 5])


MOVES: tuple[Move, ...] = (
    *[goes_along] * 9,
    *[declares] * 2,
    *[presses_newest] * 4,
    *[presses_any] * 3,
    *[waits] * 2,
    says,
    says,
    states,
    forges,
    commands,
    speaks_up,
    shows_card,
    pins,
    photographs,
    sends_else,
    edits,
    replays,
    bars,
)
