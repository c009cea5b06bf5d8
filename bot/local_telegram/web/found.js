// « @bot words »: what the bot finds is listed above the text field; a tap puts it into the chat.
import { element } from "./bubble.js";

const PATIENCE = 250; // milliseconds after the last letter

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
  }

  // Behind the bot's name; null where something else is being written.
  query() {
    const at = `@${this.phone.username} `;
    return this.phone.input.value.startsWith(at) ? this.phone.input.value.slice(at.length) : null;
  }

  ask() {
    clearTimeout(this.asking);
    const query = this.query();
    if (query === null) this.sheet.classList.remove("open");
    else this.asking = setTimeout(() => this.phone.send("inline", { query }), PATIENCE);
  }

  show({ id, results, above }) {
    if (this.query() === null) return;
    const done = (what, more) => () => { this.phone.send(what, more); this.phone.input.value = ""; this.ask(); };
    const rows = results.map((each) => line("result", done("choose", { query: id, result: each.id }), each.title, each.description));
    if (above) rows.unshift(line("above", done("visit", { payload: above.start_parameter }), above.text));
    this.sheet.replaceChildren(...rows);
    this.sheet.classList.toggle("open", rows.length > 0);
  }
}
