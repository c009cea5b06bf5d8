// What a room has that a phone has not: members who speak by turns, a kind, and the topics of a forum.
import { element } from "./bubble.js";

const KINDS = {
  group: {
    label: "Groupe", count: (n) => `groupe, ${n} personnes`, begin: "Ajouter le robot au groupe", leave: "Retirer le robot du groupe",
    welcome: ["Un groupe comme un autre", "Le robot n’y est pas encore\u00a0: l’un des membres l’ajoute."],
  },
  forum: {
    label: "Forum", count: (n) => `groupe à sujets, ${n} personnes`, begin: "Ajouter le robot au forum", leave: "Retirer le robot du forum",
    welcome: ["Un groupe rangé par sujets", "Ce que le robot poste reste dans le sujet où on l’a demandé."],
  },
  channel: {
    label: "Canal", count: (n) => `canal, ${n} abonnés`, begin: "Ajouter le robot au canal", leave: "Retirer le robot du canal", speak: "Lire",
    welcome: ["Un canal se lit, on n’y répond pas", "Le robot n’y est pas encore\u00a0: qui administre le canal l’ajoute."],
  },
};

function choice(className, text, chosen, press) {
  const made = element("button", className, text);
  made.type = "button";
  made.setAttribute("aria-pressed", String(chosen));
  made.onclick = press;
  return made;
}

export class Room {
  constructor(phone, facts) {
    this.phone = phone;
    this.facts = facts;
    this.words = KINDS[facts.kind];
    this.by = facts.administrators[0] ?? facts.members[0].id;
    this.topic = 0; // « Général » has no number
    this.unseen = new Set();
    this.speakers = element("div", "speakers");
    this.tabs = element("div", "topics");
    this.tabs.hidden = !facts.topics.length;
    this.silent = element("div", "silent", "On ne répond pas dans un canal.");
    this.draw();
  }

  get count() { return this.words.count(this.facts.members.length); }

  get administers() { return this.facts.kind !== "channel" || this.facts.administrators.includes(this.by); }

  // Whoever is chosen above the text field writes and taps, in a forum in the topic that is open.
  get speaking() { return { by: this.by, topic: this.topic }; }

  draw() {
    this.speakers.replaceChildren(...this.facts.members.map((each) => {
      const made = choice("speaker", each.first_name, each.id === this.by, () => { this.by = each.id; this.draw(); this.phone.found.ask(); });
      made.title = `${this.words.speak ?? "Parler"} comme ${each.first_name}`;
      made.setAttribute("aria-label", made.title);
      return made;
    }));
    this.tabs.replaceChildren(...[{ id: 0, title: "Général" }, ...this.facts.topics].map((each) => {
      const made = choice("topic", each.title, each.id === this.topic, () => this.turn(each.id));
      made.classList.toggle("unseen", this.unseen.has(each.id));
      return made;
    }));
  }

  turn(topic) {
    this.topic = topic;
    this.unseen.delete(topic);
    this.draw();
    this.phone.redraw();
  }

  // Does a message stand in the topic that is open? Another one gets a dot.
  shows(message, news) {
    const topic = message.message_thread_id ?? 0;
    if (topic === this.topic) return true;
    if (news) { this.unseen.add(topic); this.draw(); }
    return false;
  }

  seat(here) {
    if (this.administers) this.phone.send("seat", { here });
    else this.phone.hint("Seul un administrateur peut ajouter le robot à un canal, ou l’en retirer.");
  }
}

// The rooms share one column: one is shown, a switch above it chooses.
export class Rooms {
  constructor(phones) {
    this.phones = phones;
    this.shown = phones[0]?.facts.id;
    this.show(this.shown);
  }

  show(id) {
    this.shown = id;
    for (const phone of this.phones) {
      phone.root.hidden = phone.facts.id !== id;
      if (!phone.root.hidden) phone.root.classList.remove("unseen");
    }
    this.draw();
  }

  news(phone) {
    if (!phone.room || !phone.root.hidden || phone.root.classList.contains("unseen")) return;
    phone.root.classList.add("unseen");
    this.draw();
  }

  draw() {
    if (this.phones.length < 2) return;
    for (const phone of this.phones) {
      phone.kinds.replaceChildren(...this.phones.map((each) => {
        const made = choice("kind", each.room.words.label, each.facts.id === this.shown, () => { this.show(each.facts.id); each.bottom(); });
        made.classList.toggle("unseen", each.root.classList.contains("unseen"));
        return made;
      }));
    }
  }
}
