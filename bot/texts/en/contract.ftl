# A written agreement to complete: what is known is filled in, the rest is left blank.
contract-ready = 📄 An agreement to complete and change together. What was not said is left blank.
contract-file = agreement-to-complete.docx
contract-title = Exchange agreement
contract-preface = Draft, to be completed and changed by the parties. Nothing binds before it is signed.
contract-party = Party { $number }
contract-party-line = { $company }, { $place }
    SIRET: { $siret }
    Represented by: { $person }
    Contact: { $contact }
contract-resource = Subject
register-resource = { RESOURCE($resource) }
contract-resource-line = { DOTS(RESOURCE($resource), declaration-condition) }
contract-code = Waste code
contract-code-line = { WASTE($code) }, { $sure ->
    [yes] confirmed
   *[no] probable, for its producer to confirm
    }
contract-quantity = Quantity and rhythm
contract-quantity-line = { declaration-quantity }
contract-price = Price
contract-price-line = { PRICE($price) }
contract-carrier = Transport by
contract-place = Place and hours of collection
contract-begin = First collection on
contract-length = Duration, and notice to end it
contract-quality = Expected quality, containers
contract-said = What the parties told each other
contract-said-line = { $question ->
    [none] “{ $answer }”
   *[other] “{ $question }” – “{ $answer }”
    }
contract-duties = Duties
contract-duty-giver = Whoever supplies describes the resource honestly and tells as soon as possible of any change in quantity, quality or dates.
contract-duty-taker = Whoever takes comes or receives on the agreed dates, puts the resource to the stated use and tells as soon as possible when they have to stop.
contract-duty-both = Each notes the quantities exchanged and the dates, and keeps their insurance up to date.
contract-duty-law = Each remains bound by their own obligations: declarations, approvals, registers, and the tracking of waste where it applies.
contract-footnote = Prepared by Boucle from what the parties said; this is no legal advice.
