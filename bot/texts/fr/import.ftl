# Ce que devient chaque ligne d'une liste.
import-doubtful = à vérifier
import-refused = refusée
import-ready = prête
import-lacks-structure = il manque le nom de la structure
import-lacks-commune = il manque la commune
import-lacks-annonce = il manque l'annonce
import-place-unknown = commune introuvable ; essayez le code postal
import-place-alike = commune introuvable ; vouliez-vous dire { $place } ?
import-place-unclear = plusieurs communes portent ce nom ; la plus proche est prise
import-no-declaration = l'annonce ne dit pas ce qui est proposé, cherché ou partagé
import-kind-supposed = proposé ou cherché ? l'annonce ne le dit pas, je la prends pour une offre
import-resource-unclear = la ressource n'est pas sûre
