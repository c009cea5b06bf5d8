# What "boucle check taxonomy" tells the person who keeps the files of the taxonomy.
check-orphan-parent = { $where }: the parent "{ $parent }" does not exist. Correct it or add that resource.
check-parent-cycle = { $where }: going from parent to parent ("{ $parent }") leads back to where it began. Take one of the parents out.
check-outlet-unknown-resource = outlet { $where }: the resource "{ $resource }" does not exist. Correct it or add it.
check-outlet-unknown-process = outlet { $where }: the process "{ $process }" does not exist. Correct it or add it in processes/.
check-outlet-to-itself = outlet { $where }: a resource cannot be its own outlet. Take it out.
check-outlet-twice = outlet { $where }: it is written twice. Keep one.
check-outlet-of-never = outlet { $where }: this resource must never be proposed (never). Take the outlet out.
check-unknown-code = { $where }: the waste code { $code } is not in the European list. Correct it.
check-hazardous-without-hazardous-code = { $where }: marked as hazardous, but none of its codes is. Add the hazardous code or take the mark out.
check-only-hazardous-codes-unmarked = { $where }: all its codes are hazardous, it is not. Add hazardous = true or mirror = true.
check-few-wordings = { $where }: { $wordings } way(s) to name it in "{ $language }", too few for anybody to find it. Add some.
check-missing-translation = { $where }: the French or the English name is missing. Complete fr and en.
check-absurd-conversion = { $where }: 1 { $unit } = { $factor } { $base } is not plausible. Check the decimal point.
check-unit-not-convertible = { $where }: people count it in "{ $unit }", but nothing says how much that is in { $base }. Add the conversion.
check-same-wording = "{ $wording }" names both { $where } and { $also }. Keep it in one place, or name it in ties.toml when it is meant.
check-unreachable = { $where }: no words lead to it alone. Add a way to name it that is its own.
check-takers-unknown-resource = takers of { $where }: that resource does not exist. Correct the name of the list or take it out.
check-takers-unknown-activity = takers of { $where }: the activity "{ $activity }" does not exist. Correct it or add it to activities.toml.
check-takers-of-what-nobody-has = takers of { $where }: nobody offers it (wanted or never). Take the list out.
check-taker-twice = takers of { $where }: "{ $activity }" is there twice. Keep its best place.
check-no-takers = { $where }: nobody is known to take it. Add a list in takers/, for it or for a broader resource.
check-tie-unused = ties.toml: "{ $where }" is not shared by several resources any more. Take it out.
check-tie = On purpose: "{ $wording }" may be { $where } or { $also }; people are asked which.
check-sum = { $problems ->
    [0] Nothing to mend
    [one] { $problems } thing to mend
   *[other] { $problems } things to mend
    }, { $ties ->
    [0] no word with two meanings.
    [one] { $ties } word with two meanings on purpose.
   *[other] { $ties } words with two meanings on purpose.
    }
check-meeting-unknown = { $where }: meetings.toml names “{ $named }”, which does not exist. Correct the name, or take it out.
