# What becomes of each line of a list.
import-doubtful = to be checked
import-refused = refused
import-ready = ready
import-lacks-structure = the company's name is missing
import-lacks-commune = the town is missing
import-lacks-annonce = the announcement is missing
import-place-unknown = town not found; try the postal code
import-place-alike = town not found; did you mean { $place }?
import-place-unclear = several towns have this name; the nearest is taken
import-no-declaration = the announcement does not say what is offered, looked for or shared
import-kind-supposed = offered or looked for? the announcement does not say, I take it for an offer
import-resource-unclear = the resource is not certain
