// One message as a bubble. Whatever was written by people or by the bot enters the page as text, never as HTML.
const CLOCK = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Paris" });
const DAY = new Intl.DateTimeFormat("fr-FR", { weekday: "long", day: "numeric", month: "long", timeZone: "Europe/Paris" });
const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote",
  expandable_blockquote: "blockquote", spoiler: "span", text_link: "a", url: "a", email: "a", phone_number: "a",
  bot_command: "a", mention: "span", hashtag: "span",
};
const LINKS = { text_link: (e) => e.url, url: (e, t) => t, email: (e, t) => `mailto:${t}`, phone_number: (e, t) => `tel:${t}` };

export function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// A channel's posts name nobody: the bot wrote them.
export const isOwn = (message) => message.from?.is_bot === false;

export const dayOf = (message) => DAY.format(message.date * 1000);

function pressable(made, press) {
  Object.assign(made, { onclick: press, tabIndex: 0, role: "button" });
  made.onkeydown = (event) => { if (event.key === "Enter") press(); };
}

// Entities come sorted, outer before inner, in UTF-16 units, which is how JavaScript counts too.
function styled(text, entities, say, from = 0, to = text.length) {
  const pieces = [];
  let at = from;
  entities.forEach((entity, index) => {
    const end = entity.offset + entity.length;
    if (entity.offset < at || end > to) return;
    pieces.push(text.slice(at, entity.offset));
    const made = element(TAGS[entity.type] ?? "span", entity.type);
    made.append(...styled(text, entities.slice(index + 1), say, entity.offset, end));
    const words = text.slice(entity.offset, end);
    if (entity.type === "bot_command") pressable(made, () => say(words));
    if (entity.type === "spoiler") pressable(made, () => made.classList.add("seen"));
    const href = LINKS[entity.type]?.(entity, words) ?? "";
    if (/^(https?|mailto|tel):/.test(href)) Object.assign(made, { href, target: "_blank", rel: "noreferrer" });
    pieces.push(made);
    at = end;
  });
  return [...pieces, text.slice(at, to)];
}

function weight(bytes) {
  return bytes < 1024 ? `${bytes} o` : bytes < 1048576 ? `${Math.round(bytes / 1024)} Ko` : `${(bytes / 1048576).toFixed(1).replace(".", ",")} Mo`;
}

function card(icon, title, detail, href = "") {
  const made = element(href ? "a" : "div", "card");
  if (href) Object.assign(made, { href, target: "_blank" });
  const words = element("span", "words");
  words.append(element("span", "title", title), element("span", "detail", detail));
  made.append(element("span", "sign", icon), words);
  return made;
}

function photo(message) {
  const large = message.photo[message.photo.length - 1];
  const link = Object.assign(element("a", "photo"), { href: `/media/${large.file_id}`, target: "_blank" });
  const image = Object.assign(element("img"), { src: link.href, alt: message.caption ?? "Photo", width: large.width, height: large.height });
  link.append(image);
  return link;
}

const CONTENTS = {
  photo,
  document: (m) => card("📄", m.document.file_name, weight(m.document.file_size), `/media/${m.document.file_id}`),
  contact: (m) => card("👤", [m.contact.first_name, m.contact.last_name].filter(Boolean).join(" "), m.contact.phone_number),
  location: (m) => card("📍", "Position", `${m.location.latitude.toFixed(4)} ; ${m.location.longitude.toFixed(4)}`),
  voice: (m) => card("▶", "▁▃▅▂▆▃▁▄▇▅▂▃▁▅▃", `Message vocal · 0:0${m.voice.duration}`),
  sticker: (m) => element("span", "sticker", m.sticker.emoji),
};

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// `follow` takes the links that open the bot itself, and says whether it did.
function inlineButton(button, { tap, follow, copied }) {
  const made = element("button", "", button.text);
  made.type = "button";
  if (button.style) made.classList.add(button.style);
  if (button.url) made.append(element("span", "corner", "↗"));
  if (button.copy_text) made.append(element("span", "corner", "📋"));
  made.onclick = () => {
    if (button.url && follow?.(button.url)) return;
    if (button.url) return window.open(button.url, "_blank", "noreferrer");
    if (button.copy_text) return copy(button.copy_text.text).then(copied);
    made.classList.add("waiting");
    tap(button.callback_data);
  };
  return made;
}

function rows(keyboard, hands) {
  const made = element("div", "inline");
  for (const row of keyboard.inline_keyboard) {
    const line = element("div", "row");
    line.append(...row.map((button) => inlineButton(button, hands)));
    made.append(line);
  }
  return made;
}

// The whole message: bubble and, under it, its buttons.
export function draw(message, { say, tap, follow, copied, named }) {
  const own = isOwn(message);
  const whole = element("article", `message ${own ? "out" : "in"}`);
  whole.dataset.id = message.message_id;
  const bubble = element("div", "bubble");
  if (own && named) bubble.append(element("div", "author", message.from.first_name));
  if (message.via_bot) bubble.append(element("div", "author", `via @${message.via_bot.username}`));
  if (message.reply_to_message) {
    const quoted = message.reply_to_message;
    bubble.append(element("div", "quoted", quoted.text ?? quoted.caption ?? "Message"));
  }
  for (const [kind, make] of Object.entries(CONTENTS)) if (message[kind]) { bubble.append(make(message)); bubble.classList.add(kind); }
  const text = message.text ?? message.caption ?? "";
  const words = element("div", "text");
  words.append(...styled(text, message.entities ?? message.caption_entities ?? [], say));
  const stamp = element("span", "stamp", (message.edit_date ? "modifié " : "") + CLOCK.format(message.date * 1000));
  if (own) stamp.append(element("span", "ticks"));
  if (!text) bubble.classList.add("wordless");
  words.append(stamp);
  bubble.append(words);
  whole.append(bubble);
  if (message.reply_markup?.inline_keyboard) whole.append(rows(message.reply_markup, { tap: (data) => tap(message.message_id, data), follow, copied }));
  return whole;
}
