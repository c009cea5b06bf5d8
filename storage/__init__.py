"""What is kept: units of work, and the questions the product asks, noun by noun. `bot` uses it; it knows only `matching`.

- `store`: the way into the database; `work` (`animation_unit`): what one can ask and change; `repository`: what all nouns
  share, the network
  first of all; `locks`: one bot speaks for a database; `cached_queries`: what is asked at every turn
- `people/`: people, companies, memberships, roles, talks; erasing somebody, and doing it again after a restore
- `declarations/`: kept, searched by index, put aside, ended in time
- `leads/`: synergies and their parties, introductions and what is said of them, what is spoken for, calls and agreements, who
  is never to meet
- `notes/`: the inbox, the outbox, what the budget is judged by, digests and mailings
- `networks/`: networks, groups, invitations, broadcasts, lessons, history
- `reports/`: the board and its figures
- `upkeep/`: what the installation owes and since when, what cannot be read, the log of its upkeep
- `tables/`: one file a noun; `migrations/`: from any released shape to the newest

A query sees one network, the unit's own. SQLModel, SQLAlchemy and Alembic live here and nowhere else
(`tests/house/test_arrow.py`); every table and question is tested on SQLite and PostgreSQL (`tests/storage`).
"""
