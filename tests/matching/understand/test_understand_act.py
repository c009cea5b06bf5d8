"""Declarations, searches and everything that is neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matching.understand import Act, Other, Reading
from matching.vocabulary import Kind, Side

Read = Callable[..., Reading]

OTHERS: dict[Other, str] = {
    Other.COURTESY: """ok | d'accord | 👍 | thanks! | thank you so much | merci | merci ! | super merci beaucoup !
    | merci pour votre aide | ça marche | ca marche | oui | non merci | ok je note
        | pas de souci, bonne journée | bravo | parfait | bien reçu | j'ai compris | j'ai bien reçu votre message
        | ça m'intéresse | bonne idée | no problem | have a nice day | au revoir | avec plaisir""",
    Other.GREETING: "bonjour | Bonsoir à tous | salut ça va ? | hello | hi there | good morning | coucou",
    Other.HELP: """aide | help | comment ça marche ? | qui êtes-vous ? | c'est quoi ce truc | c'est payant ?
    | je comprends rien | j'ai une question | I have a question | I need help
        | je voudrais parler à Inès | who are you? | what is this? | ??? | qui voit mes annonces ?
        | qu'est-ce que je dois faire ? | j'ai besoin d'aide""",
    Other.COMPLAINT: """votre appli bug | ça marche pas | personne n'est venu | personne n'est venu chercher les palettes
    | trop de messages | j'ai un souci avec l'appli | it doesn't work | nobody came
        | c'est nul""",
    Other.STOP: """STOP | stop | désinscrivez moi | unsubscribe | don't message me again | supprimer mon compte
    | ne m'écrivez plus | je ne veux plus recevoir de messages""",
    Other.PARTNER: """ok mardi 8h je prépare le bac | ok mardi 8h | je passe demain | je vous rappelle
    | appelez-moi au 06 12 34 56 78 | mardi 8h | on se voit jeudi à 14h | I'll come by tomorrow at 9
        | see you tomorrow | ok for monday | je suis devant | vous êtes où ? | à quelle heure on peut passer ?
        | c'est toujours disponible ? | is it still available? | désolé je serai en retard
        | bien reçu, à lundi | j'arrive dans 10 minutes | on fait comme convenu | le camion arrive à 10h
        | vous avez mon numéro ? | je peux passer quand ? | rappelez moi svp | le portail sera ouvert""",
    Other.NOISE: "lol | asdfgh | test | mdr | il fait beau aujourd'hui | ...",
}


@pytest.mark.parametrize(
    ("text", "sort"), [(text.strip(), sort) for sort, texts in OTHERS.items() for text in texts.split("|")]
)
def test_small_talk_declares_nothing(read: Read, text: str, sort: Other) -> None:
    said = read(text)
    assert (said.act, said.other) == (Act.OTHER, sort)
    assert (said.kind, said.quantity, said.more) == (None, None, ())


KINDS: dict[Kind | None, str] = {
    Kind.OFFER: """j'ai des palettes | jai des palettes | g 20 palettes
    | J'ai une vingtaine de palettes Europe par mois à donner à Périgny | il me reste 3 fûts | on jette du carton | on a du bois
        | nous produisons 15 hl de lactosérum par jour | débarrasse gravats | palettes à donner | bois à vendre
        | donne cartons propres | vends 40 chaises de bureau | 800 m² libres en juillet
        | notre scierie produit 20 t de sciure par mois | Je cherche preneur pour mes palettes
        | on a besoin de se débarrasser de 2 t de bois | qui veut des palettes ? | je ne sais pas quoi faire de mes cartons
        | je voudrais donner des chaises de bureau | je cherche à vendre de la ferraille
        | We have 3 tonnes of cardboard every month | I've got loads of coffee grounds, 20kg a day | selling 500 bottles
        | Looking for someone to take our wooden pallets | wood for sale | surplus heat available
        | we throw away cardboard boxes | Anyone interested in 50 big bags? | cartons gratuits
        | on jette des palettes dont on ne sait que faire | trop de fumier | palettes a recuperer
        | je paie pour qu'on me débarrasse de 3 m3 de gravats | Je peux vous donner de la sciure""",
    Kind.NEED: """je cherche de la sciure | jcherche de la sciure | cherche sciure | recherche palettes
    | on recherche du compost, 5 tonnes | j'ai besoin de bois | j'aurais besoin d'un chariot élévateur
        | il me faut 30 cartons | je suis preneur de palettes | qui aurait des palettes ? | on voudrait du fumier
        | J'achète de la ferraille | je rachète du bois | on récupère les palettes | à la recherche de sable
        | We need clean glass jars 75cl | looking for sawdust | wanted: wood chips
        | need 200 litres of used cooking oil monthly | I'd like some compost | we buy scrap metal | on manque de foin
        | besoin de 10 palettes | je cherhce de la sciure | nous cherchons un fournisseur de copeaux de bois""",
    Kind.SHARE: """je prête mon camion le mardi | On prête notre camion frigo le mardi | je cherche à emprunter une nacelle
    | acheter ensemble du gaz | on voudrait partager une benne
        | J'ai une salle de réunion à partager | mon camion revient à vide tous les jeudis
        | looking to share a forklift with neighbours | I'd like to borrow a forklift on Tuesdays
        | Do you want to buy electricity together? | mutualiser une formation sécurité | groupement d'achat électricité
        | qui voudrait mutualiser un camion ? | we could share our meeting room""",
    None: """palettes | 2 futs d'huile | palettes et cartons | marc de café | 2,5 t de sciure | zorglub | sciure ?
    | wooden pallets | 3 big-bags de chutes de PVC""",
}


@pytest.mark.parametrize(("text", "kind"), [(text.strip(), kind) for kind, texts in KINDS.items() for text in texts.split("|")])
def test_declarations_are_told_apart(read: Read, text: str, kind: Kind | None) -> None:
    said = read(text)
    assert (said.act, said.other, said.kind) == (Act.DECLARE, None, kind)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("je prête mon camion le mardi", Side.HAS),
        ("J'ai une salle de réunion à partager", Side.HAS),
        ("salle de réunion à partager", Side.HAS),
        ("mise à disposition de notre parking", Side.HAS),
        ("je cherche à emprunter une nacelle", Side.SEEKS),
        ("cherche chariot élévateur à partager", Side.SEEKS),
        ("I'd like to borrow a forklift", Side.SEEKS),
        ("quelqu'un peut me prêter une nacelle ?", Side.SEEKS),
        ("acheter ensemble du gaz", Side.TOGETHER),
        ("on cherche d'autres entreprises pour partager une benne", Side.TOGETHER),
        ("on voudrait partager une benne", Side.TOGETHER),
        ("let's buy electricity together", Side.TOGETHER),
        ("contrôle des extincteurs à plusieurs", Side.TOGETHER),
    ],
)
def test_a_share_has_a_side(read: Read, text: str, side: Side) -> None:
    said = read(text)
    assert (said.kind, said.side) == (Kind.SHARE, side)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("qui a des palettes ?", "palettes"),
        ("il y a quoi près de chez moi ?", ""),
        ("y a-t-il du bois ?", "bois"),
        ("est-ce que quelqu'un a du compost ?", "compost"),
        ("avez-vous de la sciure ?", "sciure"),
        ("qui cherche des palettes ?", "palettes"),
        ("Does anyone have sawdust near Niort?", "sawdust"),
        ("what's around?", ""),
        ("is there any wood nearby?", "wood"),
        ("où trouver de la sciure ?", "sciure"),
        ("quelqu'un a-t-il besoin de sciure ?", "sciure"),
        ("who has wooden pallets?", "wooden pallets"),
        ("y a du bois ?", "bois"),
    ],
)
def test_a_question_is_a_search(read: Read, text: str, what: str) -> None:
    said = read(text)
    assert (said.act, said.what, said.kind) == (Act.SEARCH, what, None)


@pytest.mark.parametrize(
    "text",
    [
        "merci, j'ai 20 palettes à donner",
        "ok je cherche de la sciure",
        "bonjour 2 t de sciure",
        "j'ai un souci, 20 palettes à évacuer",
        "stop, il me reste 3 fûts",
    ],
)
def test_a_named_amount_or_a_clear_need_is_never_small_talk(read: Read, text: str) -> None:
    assert read(text).act is Act.DECLARE
