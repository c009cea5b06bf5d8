// « @bot words »: what the bot finds is listed above the text field; a tap puts it into the chat.
import { element } from "./bubble.js";

const PATIENCE = 250; // milliseconds after the last letter
const LONGEST = 256; // letters of a query
const ROOM_LEFT = 60; // pixels before the end

function line(name, press, title, detail = "") {
  const made = element("button", name);
  made.type = "button";
  made.append(element("b", "", title), element("span", "", detail));
  made.onclick = press;
  return made;
}

export class Found {
  constructor(phone) {
    this.phone = phone;
    this.sheet = element("div", "sheet menu found");
    this.sheet.onscroll = () => this.scrolled();
  }

  // Behind the bot's name; null where something else is being written.
  query() {
    const at = `@${this.phone.username} `;
    return this.phone.field.text.startsWith(at) ? this.phone.field.text.slice(at.length, at.length + LONGEST) : null;
  }

  ask() {
    clearTimeout(this.asking);
    const query = this.query();
    this.further = "";
    if (query === null) this.sheet.classList.remove("open");
    else this.asking = setTimeout(() => this.phone.send("inline", { query }), PATIENCE);
  }

  // At the end of what is shown, what else was found is asked for.
  scrolled() {
    const left = this.sheet.scrollHeight - this.sheet.scrollTop - this.sheet.clientHeight;
    if (!this.further || left > ROOM_LEFT) return;
    this.phone.send("inline", { query: this.query(), offset: this.further });
    this.further = "";
  }

  // An answer to what was typed before is late, and nothing any more.
  show({ id, asked, offset, results, above, further }) {
    if (this.query() !== asked) return;
    const done = (what, more) => () => { this.phone.send(what, more); this.phone.field.clear(); };
    const rows = results.map((each) => line("result", done("choose", { query: id, result: each.id }), each.title, each.description));
    if (above) rows.unshift(line("above", done("visit", { payload: above.start_parameter }), above.text));
    if (offset) this.sheet.append(...rows);
    else this.sheet.replaceChildren(...rows);
    this.further = further;
    this.sheet.classList.toggle("open", this.sheet.children.length > 0);
  }
}
