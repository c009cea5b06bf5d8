"""The bot: what a person writes or taps becomes an action, and what is owed to people goes out.

Who lives here, from the door inwards. Each room may use those below it, never those above (`pyproject.toml`, one contract):

- `__main__` and `commands/`: the command line; `demo/`: the same with a local Telegram
- `rehearsal/`: a whole bot in memory, with phones, a clock to push and the demo's territory: `boucle talk`, the scripts
- `app`: the one place where everything is wired; `settings`, `clock`, `logs`, `measures` beside it
- `runtime/`: the process: inbox worker, routers, scheduler, leader; its upkeep, whose alarms alone are not owed, for they also
  tell that what is owed does not go out
- `telegram/`: the only home of Telegram; `local_telegram/`: a Telegram on this machine, which knows nothing of the bot
- `actions/`: what a person, a button or a tick does, by noun; its tables say which function answers which command and verb
- `delivery/`: the one sender, its budget and pace, and the seam behind which a channel stands
- `rules/`: what actions share, by noun
- `views/`: read-only facts, cards and lists, by noun; `pictures/`: QR codes; `documents/`: pages to edit
- `partners/`: who could come together: decisions that rules act upon and views show
- `talk/`: between the engine and the rows; `rendering/` and `texts/`: keys and facts become sentences
- `context/`: what an action has at hand
- `conversation/`: pure: an event and a talk in, a turn out

One sentence on its way through (« j'ai 600 kg de drêches à donner »):

1. `telegram/polling.py:run` (or the webhook) hands updates to `telegram/update_keeper.py:save_updates`; they are in the inbox
   before Telegram hears that they came.
2. `runtime/inbox_worker.py:drain_inbox` takes the first of each person. `telegram/receive.py:read_update` makes an event of it,
   `runtime/router.py:understand_event` reads its words beside the loop, before any unit of work is open; what a unit turns out
   to need besides is refused there by `context/prepared_knowledge.py:PreparedKnowledge`, read, and the event answered again.
3. `runtime/router.py:answer_event` finds person, company and talk in a unit of work. `talk/sessions.py:advance_saved_talk`
   gives the event to `conversation/engine.py:advance_flow`, which answers with a turn: the next question, or what is
   to be done.
4. What is to be done is an action, here in the end `actions/declarations/publishing.py:publish_draft`, which asks the rule
   `rules/leads/matchmaking.py:ask_best_partners`: it finds, scores and saves leads, and owes a card to the other side.
5. `talk/replies.py:owe_answers` owes the speaker their answer. The unit is committed: all of it is kept, or nothing.
6. `delivery/sender.py:send_due` takes what is due; `delivery/gate.py:hold_notes` holds what `delivery/budget.py:judge_note`
   says may wait; `rendering/text_renderer.py:render_message` finds the words; `telegram/send.py:send` sends them.

What comes later (a digest, a reminder, an expiry) is a note or a row with a due date; `runtime/scheduler.py:build_scheduler`
only ticks, and `runtime/tick_runner.py:TickRunner` does a few rows a unit of work. Tests guard this:
`tests/house/test_arrow.py` the order and each library's home, `tests/house/test_rooms.py` the folders,
`tests/house/test_names.py` and `tests/house/test_glossary.py` the words, `tests/house/test_texts.py` the sentences,
`tests/house/test_ways_in.py` this page.
"""
