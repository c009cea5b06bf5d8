// One phone: header, messages, keyboards, text field and menus.
import { dayOf, draw, element, isOwn } from "./bubble.js";
import { Found } from "./found.js";
import { Field, button } from "./field.js";
import { Room } from "./room.js";
import { Scrolling } from "./scrolling.js";

const ACTIONS = { typing: "écrit…", upload_photo: "envoie une photo…", upload_document: "envoie un fichier…", find_location: "cherche un lieu…" };
const PALETTE = ["#e17076", "#7bc862", "#65aadd", "#a695e7", "#ee7aae", "#6ec9cb", "#faa774"];

export class Phone {
  constructor(facts, username, send) {
    this.username = username;
    this.room = facts.room && new Room(this, facts.room);
    this.send = (what, more = {}) => send({ do: what, phone: facts.id, ...this.room?.speaking, ...more });
    this.root = element("section", "phone");
    if (this.room) this.root.classList.add("room", facts.room.kind);
    this.root.dataset.phone = facts.id;
    this.build(facts);
    this.refresh(facts);
  }

  build(facts) {
    const label = element("h2", "owner");
    const face = element("span", "face", (facts.first_name[0] ?? "?").toUpperCase());
    face.style.background = PALETTE[Math.abs(facts.id) % PALETTE.length];
    const who = element("span", "who");
    who.append(element("span", "title", facts.title), element("span", "name", [facts.first_name, facts.last_name].filter(Boolean).join(" ")));
    this.kinds = element("span", "kinds");
    label.append(face, who, this.kinds);
    const screen = element("div", "screen");
    this.head = element("div", "head");
    this.name = element("span", "name");
    this.under = element("span", "under", "robot");
    const names = element("div", "names");
    names.append(this.name, this.under);
    this.avatar = element("span", "avatar");
    this.head.append(this.avatar, names, button("more", "⋮", "Autres gestes", () => this.flip(this.gestures)));
    this.pin = button("pin", "", "", null);
    this.list = element("div", "messages");
    this.scrolling = new Scrolling(this.list);
    this.toast = element("div", "toast");
    this.toast.setAttribute("role", "status");
    this.foot = element("div", "foot");
    this.gestures = element("div", "sheet gestures");
    this.menu = element("div", "sheet menu");
    this.found = new Found(this);
    this.alert = element("div", "alert");
    this.write();
    // What opens above the text field is tied to the foot, whose height is never the same.
    this.foot.append(this.scrolling.down, this.toast, this.menu, this.found.sheet);
    screen.append(this.head, ...(this.room ? [this.room.tabs] : []), this.pin, this.list, this.foot, this.gestures, this.alert);
    screen.addEventListener("click", (event) => {
      if (!event.target.closest(".more, .commands, .sheet")) this.close();
    });
    screen.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { this.close(); this.alert.classList.remove("open"); }
    });
    this.root.append(label, screen);
  }

  write() {
    this.field = new Field(this);
    this.reply = element("div", "reply");
    this.begin = button("begin", this.room?.words.begin ?? "Démarrer", "", () => this.room ? this.room.seat(true) : this.send("start"));
    this.free = button("free", "Débloquer", "", () => this.send("block", { blocked: false }));
    this.foot.append(...(this.room ? [this.room.speakers, this.room.silent] : []), this.field.form, this.field.picker, this.reply, this.begin, this.free);
    this.list.ondragover = (event) => event.preventDefault();
    this.list.ondrop = (event) => { event.preventDefault(); this.field.take(event.dataTransfer.files); };
  }

  refresh(facts) {
    this.facts = facts;
    this.name.textContent = this.room ? facts.first_name : facts.bot;
    this.avatar.textContent = this.name.textContent[0] ?? "?";
    this.under.textContent = this.kind();
    this.field.commands.hidden = !facts.commands.length;
    this.menu.replaceChildren(...facts.commands.map((command) => {
      const row = button("command", "", "", () => { this.close(); this.send("say", { text: `/${command.command}` }); });
      row.append(element("b", "", `/${command.command}`), element("span", "", command.description));
      return row;
    }));
    this.messages = new Map(facts.messages.map((message) => [message.message_id, message]));
    this.redraw();
    this.state(facts);
    this.keyboard(facts.keyboard);
    this.pinned(facts.pinned);
    this.bottom();
  }

  redraw() {
    this.list.replaceChildren();
    this.messages.forEach((message) => this.show(message, false));
    this.welcome();
    this.bottom();
  }

  kind() { return this.room?.count ?? "robot"; }

  state({ wrote, blocked }) {
    if (this.room) blocked = false;
    Object.assign(this.facts, { wrote, blocked });
    this.root.classList.toggle("fresh", !wrote && !blocked);
    this.root.classList.toggle("blocked", blocked);
    const act = (text, what, more) => button("gesture", text, "", () => { this.close(); this.send(what, more); });
    const made = [act("🙂  Envoyer un autocollant", "sticker"), act("🎤  Envoyer un message vocal", "voice")];
    if (this.facts.has_place) made.push(act("📍  Envoyer ma position", "location"));
    if (this.facts.has_number) made.push(act("👤  Envoyer mon numéro", "contact"));
    if (this.room) made.splice(0, made.length, button("gesture", `🚫  ${this.room.words.leave}`, "", () => { this.close(); this.room.seat(false); }));
    else made.push(blocked ? act("✅  Débloquer le robot", "block", { blocked: false }) : act("🚫  Bloquer le robot", "block", { blocked: true }));
    this.gestures.replaceChildren(...made);
    this.welcome();
  }

  welcome() {
    this.list.querySelector(".welcome")?.remove();
    if (this.list.querySelector(".message")) return;
    const box = element("div", "welcome");
    if (this.room) box.append(element("b", "", this.room.words.welcome[0]), element("span", "", this.room.words.welcome[1]));
    else box.append(element("b", "", "Que fait ce robot ?"), element("span", "", this.facts.description || `@${this.username} vous répond ici. Appuyez sur « Démarrer ».`));
    this.list.append(box);
  }

  show(message, scroll = true) {
    this.messages.set(message.message_id, message);
    if (this.room && !this.room.shows(message, scroll)) return;
    const near = this.scrolling.near;
    const made = draw(message, {
      say: (text) => this.send("say", { text }),
      tap: (id, data) => this.send("tap", { id, data }),
      follow: (url) => this.follow(url),
      copied: (done) => this.hint(done ? "Copié." : "Ce navigateur ne laisse pas copier."),
      named: Boolean(this.room),
    });
    const old = this.find(message.message_id);
    if (old) old.replaceWith(made);
    else {
      const day = dayOf(message);
      if (day !== this.lastDay()) this.list.append(element("div", "day", day));
      this.list.append(made);
      if (!isOwn(message)) this.under.textContent = this.kind();
    }
    this.list.querySelector(".welcome")?.remove();
    if (scroll && (near || !old)) this.scrolling.news(near || isOwn(message));
  }

  // A link to the bot opens the private chat of whoever tapped it.
  follow(url) {
    const link = new URL(url);
    const payload = link.searchParams.get("start");
    if (link.host !== "t.me" || link.pathname !== `/${this.username}` || payload === null) return false;
    this.send("visit", { payload });
    return true;
  }

  lastDay() {
    const days = this.list.querySelectorAll(".day");
    return days[days.length - 1]?.textContent;
  }

  find(id) { return this.list.querySelector(`.message[data-id="${id}"]`); }

  remove(id) { this.messages.delete(id); this.find(id)?.remove(); this.welcome(); }

  bottom() { this.scrolling.end(); }

  keyboard(markup) {
    this.facts.keyboard = markup;
    this.field.input.placeholder = markup?.input_field_placeholder || "Message";
    this.reply.replaceChildren(...(markup?.keyboard ?? []).map((row) => {
      const line = element("div", "row");
      line.append(...row.map((key) => button("", key.text, "", () => this.press(key))));
      return line;
    }));
    this.bottom();
  }

  press(key) {
    if (key.request_contact) this.facts.has_number ? this.send("contact") : this.hint("Ce téléphone n’a pas de numéro.");
    else if (key.request_location) this.facts.has_place ? this.send("location") : this.hint("Ce téléphone ne sait pas où il est.");
    else this.send("say", { text: key.text });
  }

  action(action) {
    this.under.textContent = ACTIONS[action] ?? "écrit…";
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => { this.under.textContent = this.kind(); }, 5000);
  }

  answered({ id, text, alert, url }) {
    this.find(id)?.querySelectorAll(".waiting").forEach((made) => made.classList.remove("waiting"));
    if (url) window.open(url, "_blank", "noreferrer");
    if (text && alert) this.warn(text);
    else if (text) this.hint(text);
  }

  hint(text) {
    this.toast.textContent = text;
    this.toast.classList.add("open");
    clearTimeout(this.fading);
    this.fading = setTimeout(() => this.toast.classList.remove("open"), 4000);
  }

  warn(text) {
    const box = element("div", "box"), ok = button("ok", "OK", "", () => this.alert.classList.remove("open"));
    box.setAttribute("role", "alertdialog");
    box.append(element("p", "", text), ok);
    this.alert.replaceChildren(box);
    this.alert.classList.add("open");
    ok.focus();
  }

  pinned(id) {
    const message = this.messages.get(id);
    this.pin.textContent = id ? message?.text ?? message?.caption ?? "Message épinglé" : "";
    this.pin.onclick = () => this.find(id)?.scrollIntoView({ block: "center", behavior: "smooth" });
  }

  flip(sheet) {
    const open = sheet.classList.contains("open");
    this.close();
    sheet.classList.toggle("open", !open);
    if (!open) sheet.querySelector("button")?.focus({ preventScroll: true });
  }

  close() { for (const sheet of [this.gestures, this.menu, this.found.sheet]) sheet.classList.remove("open"); }
}
