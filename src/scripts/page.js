// What every page does, written by hand: inlined after the content of pages that are only read, and part of the
// boot script elsewhere. Plain JavaScript of 2018, apart from the exports, which are resolved on the host.
var root = document.documentElement;
var site = new URL(root.getAttribute("data-root"), location.href);
// The only text that a page may turn into code is the address of the service worker.
var policy = window.trustedTypes && trustedTypes.createPolicy("anju", {
  createScriptURL: function () { return site.href + "sw.js"; }
});

// What is stored bears the path of the site, so that two guides on one host do not touch each other. Older
// releases named it without: what they stored, or another tab of theirs stores now, is moved.
export var keys = "anju:" + site.pathname + ":";
["localStorage", "sessionStorage"].forEach(function (name) {
  try {
    var storage = window[name];
    ["text", "answers", "outcomes", "ticks", "carried", "carried-last"].forEach(function (key) {
      var text = storage.getItem("anju." + key);
      if (text === null) return;
      storage.removeItem("anju." + key);
      storage.setItem(keys + key, text);
    });
  } catch (e) { /* nothing is stored there */ }
});

// Large text: stored on the phone if it may be, else for this page only.
var button = document.querySelector(".text-switch");
function show(size) {
  root.setAttribute("data-text", size);
  button.setAttribute("aria-pressed", String(size === "large"));
}
function stored() {
  try { return localStorage.getItem(keys + "text"); } catch (e) { return null; }
}
button.hidden = false;
show(stored() === "large" ? "large" : "normal");
button.addEventListener("click", function () {
  var size = root.getAttribute("data-text") === "large" ? "normal" : "large";
  show(size);
  try { localStorage.setItem(keys + "text", size); } catch (e) { /* not stored, still shown */ }
});

// The page may be older than the plan: after the plan's last day, by China's date, it says so.
var expired = document.getElementById("expired");
var today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
if (expired && today > expired.getAttribute("data-until")) expired.hidden = false;

// Pages for when there is no network: an improvement where the browser knows service workers, and nothing
// depends on it. A new release is offered and never forced; the wizard listens to the same tap and hands
// its answers over. A phone that saves data is asked for nothing in the background, and a full one once for
// each tab.
var workers = navigator.serviceWorker;
export function registerServiceWorker() {
  if (!workers || !window.isSecureContext || (navigator.connection || {}).saveData) return Promise.resolve();
  var offer = document.getElementById("release");
  function watch(worker) {
    if (!worker) return;
    function check() {
      if (worker.state !== "installed" || !workers.controller) return;
      offer.hidden = false;
      offer.querySelector("a").onclick = function (event) {
        event.preventDefault();
        function reload() { location.reload(); }
        // Another tab may have taken it already.
        if (worker.state !== "installed") return reload();
        workers.addEventListener("controllerchange", reload);
        worker.postMessage("take");
      };
    }
    worker.addEventListener("statechange", check);
    check();
  }
  function full(set) {
    try { return set ? sessionStorage.setItem(keys + "full", 1) : sessionStorage.getItem(keys + "full"); } catch (e) { return ""; }
  }
  workers.onmessage = function (event) { if (event.data === "full") full(true); };
  return workers.register(policy ? policy.createScriptURL("") : site.href + "sw.js").then(function (registration) {
    watch(registration.waiting);
    watch(registration.installing);
    registration.addEventListener("updatefound", function () { watch(registration.installing); });
    workers.ready.then(function (registration) {
      if (!full()) registration.active.postMessage({ read: location.href });
    });
  }).catch(function () { /* then without */ });
}

// Paper shows where it comes from, and everything that is closed on the screen.
var paper = document.querySelector(".paper");
if (paper && !paper.textContent) paper.textContent = location.href.split("#")[0];
function closedDetails() { return [].slice.call(document.querySelectorAll("details:not([open])")); }
var opened = [];
addEventListener("beforeprint", function () {
  opened = closedDetails();
  opened.forEach(function (one) { one.open = true; });
});
addEventListener("afterprint", function () {
  opened.forEach(function (one) { one.open = false; });
});

// The wizard waits with it until both programs stand.
if (!document.getElementById("wizard")) addEventListener("load", registerServiceWorker);
