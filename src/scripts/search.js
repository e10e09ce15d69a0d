// The page of the search, and there alone: what is typed is looked for in an index that came with the page.
// The boot script runs it, and hands it what it checks files with. Nothing is sent; the address carries the
// query behind the #, where no server sees it. Text is set as text, never as markup.
import { finder } from "./finder.js";

const root = document.getElementById("search");
const form = root.querySelector("form");
const input = form.querySelector("input");
const status = document.getElementById("search-status");
const list = document.getElementById("search-results");
const none = document.getElementById("search-none");
const examples = document.getElementById("search-examples");
const PAUSE = 120; // milliseconds without a key before the list changes

let find = null;
let data = null;
let shown = null;

function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}

function item(hit) {
  const row = element("li", "hit");
  const link = element("a", "hit-link");
  link.href = hit.href;
  const title = element("strong", "hit-title", hit.title);
  // The document's headings are Chinese in every language.
  if (data.quoted && hit.kind === 4) title.lang = data.quoted;
  link.append(element("span", "hit-kind", data.kinds[hit.kind]), title);
  const line = element("p", "hit-line");
  if (data.quoted && hit.kind === 4) line.lang = data.quoted;
  hit.line.forEach((piece, place) => {
    if (piece) line.append(place % 2 ? element("mark", "", piece) : document.createTextNode(piece));
  });
  row.append(link, line);
  return row;
}

function show() {
  const query = input.value.trim();
  if (!find && query) status.textContent = root.getAttribute("data-waiting");
  if (!find || query === shown) return;
  shown = query;
  const hits = query ? find(query) : [];
  list.textContent = "";
  hits.forEach((hit) => list.append(item(hit)));
  none.hidden = !query || hits.length > 0;
  examples.hidden = hits.length > 0;
  const words = !query ? "" : !hits.length ? data.none : hits.length === 1 ? data.one : data.many;
  status.textContent = words.replace("{n}", hits.length);
  // Half a character, as keyboards send it in between, has no place in an address.
  const whole = query.replace(/[\ud800-\udfff]/gu, "\ufffd");
  const address = query ? "#q=" + encodeURIComponent(whole) : location.pathname + location.search;
  if (address !== location.hash) history.replaceState(null, "", address);
}

function read() {
  const named = /^#q=(.*)$/.exec(location.hash);
  if (!named) return false;
  try { input.value = decodeURIComponent(named[1]).slice(0, input.maxLength); } catch (e) { return false; }
  return true;
}

let waiting = 0;
input.addEventListener("input", (event) => {
  clearTimeout(waiting);
  if (!event.isComposing) waiting = setTimeout(show, PAUSE);
});
input.addEventListener("compositionend", () => { waiting = setTimeout(show, PAUSE); });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  show();
  // The keyboard of a phone goes away and the number of results is read out.
  if (input.value.trim() && find) status.focus();
});
window.addEventListener("hashchange", () => { if (read()) show(); });

document.getElementById("stalled").remove();
if (read()) show();
window.anju.bytes(root.getAttribute("data-index")).then((bytes) => {
  data = JSON.parse(new TextDecoder().decode(bytes));
  return finder(data);
}).then((made) => {
  find = made;
  root.setAttribute("data-ready", "true");
  show();
}).catch((error) => {
  status.textContent = "";
  document.getElementById("search-trouble").hidden = false;
  console.error(error);
});
