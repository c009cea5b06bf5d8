"""What is known and can be told without anybody's row: a sentence is understood, two declarations are laid side by side.

Pure: it knows neither `storage` nor `bot`, and reads its own data files only. From the words down to the sum:

- `vocabulary`: the words all three packages share; `knowledge`: everything below, loaded once
- `understand/`: a sentence → what it says; `understand/pipeline.py:understand_message` is the list of its steps
- `taxonomy/`: resources, synonyms, outlets, takers, waste codes: data anybody can edit, and the small code that reads it
- `activities/`: kinds of company, and what each usually takes in and gives out
- `gazetteer/`: words or coordinates → towns
- `scoring/`: one feature, one reason, one sum; `scoring/telling.py` says which reasons tell companies and which only sort;
  `scoring/best_first.py:rank_partners` reads no more than needed
- `synergies/`: what a list holds: exchanges, shares, chains, pools, and hints for animators
- `consent/`: double consent as values, what both sides say of an exchange, whose part is whose; `privacy/`: what may be told
  before it
- `regulation/`: rules of law as data: when a card is told, and what it rests on
- `gains/`: what exchanges bring: what moved, what a year would give, euros and CO2e by factors that were read
- `reports/`: how far leads came by a day, cells and arrows of too few put together
- `calendar/`: local days, working days and public holidays, seasons, when it is asked how it goes

Tests guard it in `tests/matching`: better beats worse by pairs, every reading of the labelled tables above its floor,
`boucle check taxonomy` finds nothing; `tests/house/test_arrow.py` keeps it pure.
"""
