// The page: one socket for all phones, the clock, and the buttons that push it.
import { element } from "./bubble.js";
import { Phone } from "./phone.js";
import { Rooms } from "./room.js";
import { Tabs } from "./tabs.js";

const CLOCK = new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Paris" });
const place = (id) => document.getElementById(id);
const phones = new Map();
const tabs = new Tabs(place("tabs"), place("phones"));
let socket, rooms;

const send = (asked) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(asked));

function pushing({ busy, failed }) {
  document.body.classList.toggle("busy", busy);
  for (const made of place("pushes").children) made.disabled = busy;
  if (failed) phones.values().next().value?.hint(failed);
}

function picture(event) {
  place("pushes").replaceChildren(...event.pushes.map((label, index) => {
    const made = element("button", "", label);
    made.onclick = () => send({ do: "push", index });
    return made;
  }));
  for (const facts of event.phones) {
    const known = phones.get(facts.id);
    if (known) known.refresh(facts);
    else phones.set(facts.id, new Phone(facts, event.username, send));
  }
  place("phones").replaceChildren(...event.phones.map((facts) => phones.get(facts.id).root));
  rooms ??= new Rooms([...phones.values()].filter((phone) => phone.room));
  tabs.fill([...phones.values()]);
  phones.forEach((phone) => phone.bottom());
  document.title = event.phones[0] ? `${event.phones[0].bot}, en local` : document.title;
  pushing(event);
}

const HEARD = {
  picture,
  pushing,
  profile: () => send({ do: "picture" }),
  message: (event, phone) => { phone.show(event.message); rooms?.news(phone); tabs.news(phone); },
  delete: (event, phone) => phone.remove(event.id),
  keyboard: (event, phone) => phone.keyboard(event.keyboard),
  state: (event, phone) => phone.state(event),
  action: (event, phone) => phone.action(event.action),
  inline: (event, phone) => phone.found.show(event),
  answered: (event, phone) => phone.answered(event),
  pinned: (event, phone) => phone.pinned(event.id),
  oops: (event, phone) => phone.hint(event.text),
  clock: () => {},
};

function connect() {
  socket = new WebSocket(`ws://${location.host}/socket`);
  socket.onopen = () => { place("lost").hidden = true; };
  socket.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    place("clock").textContent = CLOCK.format(new Date(event.now));
    place("clock").dateTime = event.now;
    HEARD[event.kind]?.(event, phones.get(event.phone));
  };
  socket.onclose = () => { place("lost").hidden = false; setTimeout(connect, 1000); };
}

connect();
setInterval(() => send({ do: "clock" }), 15000);
