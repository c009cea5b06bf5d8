// In a narrow window one phone is seen at a time: the tabs lead from one to the next, and show where something new stands.
import { button } from "./field.js";

export class Tabs {
  constructor(bar, strip) {
    this.bar = bar;
    this.strip = strip;
    this.made = new Map();
    this.inSight = new Set();
    // Of the rooms, which share one column, the one that is shown is in sight.
    this.sight = new IntersectionObserver((seen) => this.look(seen), { root: strip, threshold: 0.6 });
  }

  // One tab for each phone, one for all rooms together.
  fill(phones) {
    for (const phone of phones) {
      const key = phone.room ? "room" : phone.facts.id;
      this.sight.observe(phone.root);
      if (this.made.has(key)) continue;
      const tab = button("tab", phone.room ? "Groupe" : phone.facts.first_name, "", () => this.go(key, phones));
      tab.setAttribute("aria-pressed", String(!this.made.size));
      phone.root.dataset.tab = key;
      this.made.set(key, tab);
      this.bar.append(tab);
    }
    for (const phone of phones) phone.root.dataset.tab = phone.room ? "room" : phone.facts.id;
  }

  go(key, phones) {
    const phone = phones.find((each) => each.root.dataset.tab === String(key) && !each.root.hidden);
    phone?.root.scrollIntoView({ inline: "center", block: "nearest" });
  }

  // What was seen in a wide window may be told when it is narrow already: who has left it since counts too.
  look(seen) {
    for (const { target, isIntersecting } of seen) this.inSight[isIntersecting ? "add" : "delete"](target);
    const shown = [...this.inSight].at(-1);
    if (!shown || this.strip.scrollWidth <= this.strip.clientWidth) return;
    for (const [key, tab] of this.made) {
      const here = String(key) === shown.dataset.tab;
      tab.setAttribute("aria-pressed", String(here));
      if (here) tab.classList.remove("unseen");
    }
  }

  news(phone) {
    const tab = this.made.get(phone.room ? "room" : phone.facts.id);
    if (tab?.getAttribute("aria-pressed") === "false") tab.classList.add("unseen");
  }
}
