# Comment Boucle doit parler à chacun.
settings-main = ⚙️ Vos réglages
    🌙 Calme : { $quiet ->
    [no] jamais
   *[yes] de { $from } h à { $to } h
    }{ $weekends ->
    [no] , et tout le week-end
   *[yes] { "" }
    }
    🔔 Nouvelles pistes : { $alerts ->
    [now] tout de suite, une par jour au plus
    [digest] ensemble, le lundi
   *[never] jamais
    }
    🧺 Familles : { $muted ->
    [0] toutes
    [one] toutes sauf une
   *[other] toutes sauf { $muted }
    }
    📣 Messages de l'animation : { $broadcasts ->
    [no] aucun
   *[yes] oui
    }
    .language = English
    .quiet = Le calme
    .alerts = Les pistes
    .families = Les familles
    .never = Jamais ceux-là
    .site = Autre site
    .broadcasts = { $broadcasts ->
    [yes] ☑
   *[no] ☐
    } Messages
    .back = ◂ Retour
settings-quiet = Quand faut-il vous laisser tranquille ? Seules les réponses à vos propres messages passent.
    .hours = { $on ->
    [yes] ☑
   *[no] ☐
    } { $from } h – { $to } h
    .never = { $on ->
    [yes] ☑
   *[no] ☐
    } Jamais
    .weekends = { $on ->
    [yes] ☑
   *[no] ☐
    } Et tout le week-end
settings-alerts = Quand je trouve une nouvelle piste pour vous :
    .now = { $on ->
    [yes] ☑
   *[no] ☐
    } Tout de suite
    .digest = { $on ->
    [yes] ☑
   *[no] ☐
    } Ensemble, le lundi
    .never = { $on ->
    [yes] ☑
   *[no] ☐
    } Jamais
settings-families = De quoi voulez-vous entendre parler ? Décochez le reste.
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { FAMILY($family) }
    .more = Suite ▸
settings-never = Qui ne doit jamais vous être proposé, ni vous à eux ? { $count ->
    [0] Vous n'avez nommé personne.
   *[other] Touchez un nom pour l'enlever.
    } Je garde ces noms pour moi et ne dis à personne, pas même à vous, s'ils sont dans le réseau.
    .one = ✖ { SHORT($name) }
    .add = Ajouter un nom
wish-name = Quel nom ? Écrivez-le comme sur sa devanture.
wish-noted = C'est noté.
wish-enough = J'en garde { $most } au plus : enlevez-en un d'abord.
