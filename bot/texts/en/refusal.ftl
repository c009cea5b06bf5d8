# Saying no, and why.
refusal-why = All right. What is wrong with it? It spares you useless messages.
    .distance = Too far
    .quantity = The quantity
    .quality = The quality
    .price = The price
    .not-it = Not the same thing
    .not-now = Not now
refusal-until = Noted. When shall I mention it again?
    .days-30 = In a month
    .days-90 = In three months
    .days-365 = In a year
refusal-within = Noted. How far at most, for: { RESOURCE($resource) }?
    .km-5 = 5 km
    .km-0 = Same town
    .km-10 = 10 km
    .km-20 = 20 km
    .km-50 = 50 km
    .depends = It depends
refusal-distance = Noted, for { RESOURCE($resource) }: { $near ->
    [same-town] only in the same town
   *[other] { NEAR($near) } at most
    }.
    .see = My refusals
refusal-depends = Noted: I will not propose this one again.
refusal-quantity = Noted: I will not propose it in this quantity again.
refusal-quality = Noted: I will not propose it as it is again.
refusal-price = Noted: I will not propose it at this price again.
refusal-not-it = Noted: I will not propose it again.
refusal-not-them = Noted: I will never propose these again to you, nor you to them.
refusal-later = Noted: not before { DATE($day) }.
