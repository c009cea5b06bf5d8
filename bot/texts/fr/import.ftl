# Une liste que l'animation envoie : ce que devient chaque ligne, ce qui reste à choisir, ce qui est gardé.
import-doubtful = à vérifier
import-refused = refusée
import-ready = prête
import-how = 📄 Envoyez-moi votre liste ici, comme fichier : CSV ou Excel (.xlsx), une ligne par structure ou par annonce. Le nom et la commune suffisent ; je lis aussi les listes Sirene. Je vous dis ce que devient chaque ligne avant de garder quoi que ce soit. Voici un modèle à remplir.
import-received = 📄 Bien reçu : { $name }. Je lis.
import-progress = { $step ->
    [keeping] 📄 { $name } : { $done } lignes gardées sur { $lines }…
   *[reading] 📄 { $name } : { $done } lignes lues sur { $lines }…
    }
import-judged = 📄 { $name } : { $lines ->
    [one] une ligne lue
   *[other] { $lines } lignes lues
    }. Rien n'est gardé pour l'instant.
    .keep = Garder ({ $count })
    .doubts = Voir les doutes ({ $count })
    .file = Fichier à corriger
    .drop = Abandonner
import-count-ready = { $count ->
    [one] ✅ une ligne prête
   *[other] ✅ { $count } lignes prêtes
    }
import-count-doubtful = { $count ->
    [one] 🤔 une ligne à vérifier
   *[other] 🤔 { $count } lignes à vérifier
    }
import-count-refused = { $count ->
    [one] ❌ une ligne refusée
   *[other] ❌ { $count } lignes refusées
    }
import-count-aside = { $count ->
    [one] ↩️ une ligne laissée de côté
   *[other] ↩️ { $count } lignes laissées de côté
    }
import-reason = · { $count } × { import-why }
import-why = { $reason ->
    [place-unclear] plusieurs communes portent ce nom
    [place-nearly] commune trouvée à peu près seulement
    [place-unknown] commune introuvable
    [kind-supposed] proposé ou cherché ? l'annonce ne le dit pas
    [resource-unclear] la ressource n'est pas sûre
    [siret-spoiled] SIRET abîmé par le tableur (8,4E+13)
    [siret-wrong] SIRET faux : sa clé ne tombe pas juste
    [mended-letters] des lettres étaient abîmées, je les ai réparées
    [lost-words] des lettres de l'annonce sont perdues
    [placeholder] une case n'est pas remplie (« à compléter »)
    [reach-unclear] le téléphone ou le courriel ne se lit pas
    [lacks-structure] le nom de la structure manque
    [lacks-commune] la commune manque
    [name-too-long] le nom est trop long
    [lost-letters] des lettres du nom ou de la commune sont perdues
    [formula] une formule au lieu d'un texte
   *[no-declaration] l'annonce ne dit pas ce qui est proposé, cherché ou partagé
    }
import-place-unclear = plusieurs communes portent ce nom
import-place-nearly = commune trouvée à peu près seulement
import-place-unknown = commune introuvable ; essayez le code postal
import-kind-supposed = proposé ou cherché ? l'annonce ne le dit pas
import-resource-unclear = la ressource n'est pas sûre
import-siret-spoiled = SIRET abîmé par le tableur : mettez la colonne en texte et recopiez-le
import-siret-wrong = SIRET faux, sa clé ne tombe pas juste : il n'est pas repris
import-mended-letters = des lettres étaient abîmées, elles sont réparées
import-lost-words = des lettres de l'annonce sont perdues
import-placeholder = une case n'est pas remplie
import-reach-unclear = le téléphone ou le courriel ne se lit pas
import-lacks-structure = il manque le nom de la structure
import-lacks-commune = il manque la commune
import-name-too-long = le nom est trop long
import-lost-letters = des lettres du nom ou de la commune sont perdues
import-formula = une formule au lieu d'un texte
import-no-declaration = l'annonce ne dit pas ce qui est proposé, cherché ou partagé
import-doubt = 🤔 Ligne { $number }, { $company } ({ $place }){ $words ->
    [none] { "." }
   *[other] { " " }: « { $words } »
    }
    .town = { $town }
    .offer = C'est proposé
    .need = C'est cherché
    .keep = Garder ainsi
    .aside = Laisser de côté
    .all = Garder tout ainsi
    .back = Retour à la liste
import-doubt-line = · { import-why }
import-column = Dans { $name }, quelle colonne donne { $field ->
    [company] le nom des structures
   *[town] la commune
    } ?
    .choose = { $n } · { $title }
import-column-line = { $n }. { $title } : { $example }
import-agreed = Ces structures ont-elles accepté de participer ? Sinon, leurs annonces restent entre vous et moi jusqu'à ce qu'elles rejoignent.
    .no = Pas encore
    .yes = Oui, toutes
    .back = Retour à la liste
import-keeping = 📄 Je garde { $name }. Je vous dis quand c'est fait.
import-kept = ✅ { $name } est gardée : { import-totals }. { $declarations ->
    [0] { "" }
   *[other] { $agreed ->
        [yes] Je compare les annonces dans les heures qui viennent, sans déranger personne plus que d'habitude.
       *[no] Leurs annonces restent entre vous et moi tant qu'elles n'ont pas rejoint.
    }
    }
import-totals = { $companies ->
    [0] aucune nouvelle structure
    [one] une nouvelle structure
   *[other] { $companies } nouvelles structures
    }, { $declarations ->
    [0] aucune nouvelle annonce
    [one] une nouvelle annonce
   *[other] { $declarations } nouvelles annonces
    }{ $changed ->
    [0] { "" }
    [one] , un changement
   *[other] , { $changed } changements
    }
import-dropped = D'accord, je n'ai rien gardé de { $name }.
import-decided = Cette liste est déjà réglée. Pour en envoyer une autre : /importer
import-correction = ✏️ Les lignes à corriger, avec la raison à côté. Corrigez, renvoyez-moi le fichier : une ligne corrigée change ce qu'elle disait, rien n'est compté deux fois.
import-correction-file = a-corriger.xlsx
import-model-file = modele-liste.xlsx
import-title-verdict = Verdict
import-title-why = Pourquoi
import-title-company = Structure
import-title-activity = Activité
import-title-town = Commune
import-title-postcode = Code postal
import-title-siret = SIRET
import-title-person = Contact
import-title-phone = Téléphone
import-title-mail = Courriel
import-title-side = Sens
import-title-words = Annonce
import-example-company = Brasserie du Marais
import-example-activity = brasserie
import-example-town = Aigrefeuille-d'Aunis
import-example-postcode = 17290
import-example-siret = { "" }
import-example-person = Léa Martin
import-example-phone = 05 46 00 00 00
import-example-mail = lea@example.org
import-example-side = offre
import-example-words = j'ai 600 kg de drêches par semaine à donner
import-too-large = Je ne peux pas lire { $name } : plus de { $megabytes } Mo. Envoyez-la en plusieurs fichiers.
import-unpacks-too-large = Je ne lis pas { $name } : une fois décompressée, elle serait énorme. Enregistrez la feuille seule, en CSV.
import-too-many-lines = { $name } a trop de lignes : { $most } au plus par fichier. Envoyez-la en plusieurs fois.
import-too-many-columns = { $name } a trop de colonnes : { $most } au plus. Gardez celles qui servent : nom, commune, SIRET, contact, annonce.
import-old-format = Je ne lis pas ce format. Enregistrez { $name } en .xlsx ou en CSV, puis renvoyez-la.
import-no-table = Je ne trouve pas de tableau dans { $name }. Envoyez un fichier CSV ou .xlsx, avec des titres en première ligne.
import-locked = { $name } est protégé par un mot de passe. Enlevez-le, puis renvoyez le fichier.
import-broken = { $name } est abîmé, je n'arrive pas à le lire. Enregistrez-le à nouveau en .xlsx ou en CSV UTF-8.
import-empty = Je ne trouve aucune ligne dans { $name }. La première ligne donne les titres, les autres les structures.
import-lacks-column = Je ne trouve pas, dans { $name }, la colonne { $column ->
    [company] du nom des structures
   *[town] de la commune
    }. Ses titres : { $titles }
import-not-fetched = Telegram ne me donne pas { $name }. Envoyez le fichier encore une fois.
import-trouble = Quelque chose a mal tourné avec { $name }. Envoyez le fichier encore une fois ; ce qui est déjà gardé ne sera pas compté deux fois.
