"""A whole Boucle in one process, without Telegram: phones in memory, a clock that is pushed. `boucle talk`, the demo's
territory and the scripts of the tests stand on it: `phones` what a phone shows, `stage` the network and what travels, `hands`
what people do, `members` who is there already, `territory` the demo's forty companies, `play` a talk as lines of JSON."""
