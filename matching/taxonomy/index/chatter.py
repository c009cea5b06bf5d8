"""Words of talk that name no thing, folded: taken out of a sentence before it is looked up."""

from __future__ import annotations

import re

MEASURE = (
    "kg|kgs|kilos?|kilogrammes?|kilograms?|g|grammes?|t|tonnes?|tons?|l|litres?|liters?|hl|m3|m2|metres? ?cubes?"
    "|metres? carres?|cubic met(?:er|re)s?|kwh|mwh|gwh|kw|mw"
)
CONTAINER = (
    "bennes?|skips?|big ?bags?|sacs?|bags?|camions?|trucks?|caisses?|boxes|cartons?|futs?|drums?|bidons?"
    "|palettes?|pallets?|bacs?|cuves?|rouleaux|rolls?|balles?|bales?|seaux?|loads?"
)
PERIOD = "jours?|semaines?|mois|ans?|annees?|trimestres?|days?|weeks?|months?|years?|quarters?"

CHATTER = frozenset(
    re.findall(
        r"\w+",
        """
je tu il on nous vous j ai as a avons avez ont suis sommes est sont cherche cherchons recherche recherchons
souhaite souhaitons voudrais voudrions veux voulons aimerais aimerions donner donne donnons vendre vends
vendons ceder cede cedons recuperer recupere recuperons trouver trouve acheter achete achetons debarrasser
debarrasse debarrassons recevoir proposer propose proposons offrir offre offrons besoin dispose disposons
beaucoup quelques plusieurs environ plein pleins bcp tous toutes bonjour bonsoir salut merci svp stp slt bjr
dispo disponible disponibles gratuit gratuitement quelqu interesse jai jcherche ya dla y un une des du de la
le les l d n s c qu m t en et ou au aux pour par dans sur avec chez ce cette ces qui que se mon ma mes notre
nos votre vos peut pourrait pres mois an ans annee annees semaine jour mensuel hebdomadaire dizaine
quinzaine vingtaine trentaine quarantaine cinquantaine centaine centaines
etre pas ne sais moi oui ok comment
hello hi hey please thanks i we have has got are is am looking look want would like wish need needs get give
giving sell selling buy buying offer offering available free for to some any lots lot my our your the an and
or from in on at with by me this that these those you can could interested someone anyone somebody near
month week year day daily weekly monthly of away
""",
    )
)
