// Where one writes: a text field that grows with its lines, and what stands beside and below it.
import { element } from "./bubble.js";
import { attach } from "./photo.js";

const HIGHEST = 132; // pixels, about six lines

export function button(className, text, label, press) {
  const made = element("button", className, text);
  made.type = "button";
  if (label) { made.title = label; made.setAttribute("aria-label", label); }
  made.onclick = press;
  return made;
}

export class Field {
  constructor(phone) {
    this.phone = phone;
    this.form = element("form", "compose");
    this.input = Object.assign(element("textarea", "writing"), { placeholder: "Message", maxLength: 4096, autocomplete: "off", rows: 1 });
    this.input.setAttribute("aria-label", "Message");
    this.input.enterKeyHint = "send";
    this.picker = Object.assign(element("input", "picker"), { type: "file", hidden: true });
    this.picker.onchange = () => { this.take(this.picker.files); this.picker.value = ""; };
    this.commands = button("commands", "☰", "Menu du robot", () => phone.flip(phone.menu));
    const clip = button("attach", "📎", "Joindre une photo ou un fichier", () => this.picker.click());
    const voice = button("voice", "🎤", "Message vocal", () => phone.send("voice"));
    const go = button("send", "➤", "Envoyer", null);
    go.type = "submit";
    this.input.oninput = this.input.onclick = () => this.typed();
    this.input.onkeydown = (event) => this.key(event);
    this.input.onpaste = (event) => this.take(event.clipboardData.files);
    this.form.onsubmit = (event) => { event.preventDefault(); this.submit(); };
    this.form.append(this.commands, this.input, clip, voice, go);
  }

  get text() { return this.input.value; }

  // Enter sends; with Shift it begins a line, as on a computer's Telegram.
  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  }

  submit() {
    const text = this.text.trim();
    if (text) this.phone.send("say", { text });
    this.clear();
  }

  typed() {
    this.form.classList.toggle("full", this.text.trim() !== "");
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, HIGHEST)}px`;
    this.phone.found.ask();
  }

  clear() { this.input.value = ""; this.typed(); }

  take(files) {
    for (const file of files) attach(this.phone.facts.id, file).catch((wrong) => this.phone.hint(wrong.message));
  }
}
