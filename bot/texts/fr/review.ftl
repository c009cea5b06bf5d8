# Rien depuis deux semaines, ou six : une ligne honnête, et ce qu'on peut faire.
patience = { CAPITAL(RESOURCE($resource)) }, { $days ->
    [14] deux semaines après
   *[other] six semaines après
    } : { $asked ->
    [0] { $near ->
        [yes] rien qui tombe juste, mais des annonces s'en approchent autour de vous.
       *[no] je n'ai personne à interroger autour de vous pour l'instant.
        }
     [few] j'ai demandé autour de vous, { $answered ->
        [none] sans réponse pour l'instant.
        [all] cela n'a pas abouti.
       *[some] sans suite jusqu'ici ; une réponse manque encore.
        }
   *[other] j'ai demandé à { $asked } structures, { $answered ->
        [none] sans réponse pour l'instant.
        [all] aucune n'a donné suite.
       *[some] { $open ->
            [one] une n'a pas encore répondu.
           *[other] { $open } n'ont pas encore répondu.
            }
        }
    } Que fait-on ?
    .see = Les voir
    .farther = Chercher plus loin
    .mediate = Demander à { $animator }
    .wait = Attendre
    .withdraw = Retirer
patience-found = { $count ->
    [one] En cherchant deux fois plus loin, j'ai une piste ; je lui pose la question :
   *[other] En cherchant deux fois plus loin, j'ai { $count } pistes ; je leur pose la question :
    }
patience-nothing = Rien deux fois plus loin non plus, pour l'instant. Je garde cette distance pour : { RESOURCE($resource) }, et je vous préviens.
patience-waiting = D'accord, je garde l'annonce ouverte : { RESOURCE($resource) }.
patience-mediated = C'est transmis à { $animator } ({ $host }), qui revient vers vous.
patience-animator = 🙋 { $company }, { AT($place) } ({ $person }), demande votre aide. { $kind ->
    [need] Cherche
    [seeks] Voudrait emprunter
   *[other] Propose
    } : { declaration-line }. { $asked ->
    [0] Personne n'a été interrogé.
    [one] Une structure a été interrogée.
    [2] Quelques structures ont été interrogées.
   *[other] { $asked } structures ont été interrogées.
    }
