// The list of messages: it follows the newest, and a round button leads there from further up.
import { button } from "./field.js";

const NEAR = 160; // pixels from the end that still count as its end, for what comes next
const HIDDEN = 30; // pixels below the screen that the round button leads to

export class Scrolling {
  constructor(list) {
    this.list = list;
    this.unread = 0;
    this.down = button("down", "", "Aller aux derniers messages", () => this.end());
    this.down.hidden = true;
    list.tabIndex = 0;
    list.setAttribute("role", "log");
    list.setAttribute("aria-label", "Messages");
    list.onscroll = () => { this.following = this.near || Math.abs(list.scrollTop - this.held) < 2; this.draw(); };
    // A picture has its height only once it is there.
    list.addEventListener("load", () => { if (this.following) this.settle(); }, true);
    new ResizeObserver(() => { if (this.following) this.settle(); }).observe(list);
    this.following = true;
    this.held = 0; // where it was put to read a long message from its beginning
  }

  get left() { return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight; }

  get near() { return this.left < NEAR; }

  // The last message is read from its beginning, also where it is longer than the screen.
  settle() {
    const last = this.list.querySelector(".message:last-of-type");
    const end = this.list.scrollHeight - this.list.clientHeight;
    this.held = last && last.offsetHeight > this.list.clientHeight ? Math.min(end, last.offsetTop - 8) : end;
    this.list.scrollTop = this.held;
  }

  end() {
    this.following = true;
    this.unread = 0;
    this.list.scrollTop = this.list.scrollHeight;
    this.draw();
  }

  // Something new stands there: whoever was reading further up stays there.
  news(follow) {
    this.following = follow;
    if (follow) this.settle();
    else this.unread += 1;
    this.draw();
  }

  draw() {
    if (this.near) this.unread = 0;
    this.down.hidden = this.left < HIDDEN;
    this.down.textContent = this.unread || "";
  }
}
