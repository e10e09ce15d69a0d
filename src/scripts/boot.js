// The one inline script, written by hand; inlined into every page, after its content. Plain JavaScript of 2018.
(function () {
  // Large text: stored on the phone if it may be, else for this page only.
  var root = document.documentElement;
  var button = document.querySelector(".text-switch");
  function show(size) {
    root.setAttribute("data-text", size);
    button.setAttribute("aria-pressed", String(size === "large"));
  }
  function stored() {
    try { return localStorage.getItem("anju.text"); } catch (e) { return null; }
  }
  button.hidden = false;
  show(stored() === "large" ? "large" : "normal");
  button.addEventListener("click", function () {
    var size = root.getAttribute("data-text") === "large" ? "normal" : "large";
    show(size);
    try { localStorage.setItem("anju.text", size); } catch (e) { /* not stored, still shown */ }
  });

  // The page may be older than the plan: after the plan's last day, by China's date, it says so.
  var expired = document.getElementById("expired");
  var today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  if (expired && today > expired.getAttribute("data-until")) expired.hidden = false;

  // Pages for when there is no network: an improvement where the browser knows service workers, and nothing depends on
  // it. A new release is offered and never forced; the wizard listens to the same tap and hands its answers over.
  var workers = navigator.serviceWorker;
  function registerServiceWorker() {
    if (!workers || !window.isSecureContext) return;
    var offer = document.getElementById("release");
    function watch(worker) {
      if (!worker) return;
      function check() {
        if (worker.state !== "installed" || !workers.controller) return;
        offer.hidden = false;
        offer.querySelector("a").onclick = function (event) {
          event.preventDefault();
          workers.addEventListener("controllerchange", function () { location.reload(); });
          worker.postMessage("take");
        };
      }
      worker.addEventListener("statechange", check);
      check();
    }
    workers.register(root.getAttribute("data-root") + "sw.js").then(function (registration) {
      watch(registration.waiting);
      watch(registration.installing);
      registration.addEventListener("updatefound", function () { watch(registration.installing); });
      return workers.ready;
    }).then(function (registration) {
      registration.active.postMessage({ read: location.href });
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

  // The wizard: a form submitted before the program is there is remembered, and submitted when it is.
  var element = document.getElementById("wizard");
  if (!element) {
    addEventListener("load", registerServiceWorker);
    return;
  }
  var form = element.querySelector("form");
  var submitted = false;
  function hold(event) {
    event.preventDefault();
    submitted = true;
    reveal();
  }
  // The notice is scrolled into view after the button, and links to the questions without scripts of what is ticked.
  function reveal() {
    var notice = document.getElementById("trouble"), link = notice.querySelector("a");
    var ticked = element.querySelector('input[name="topic"]:checked');
    if (notice.hidden || !submitted) return;
    if (ticked && link.getAttribute("href") === "../ask/") link.setAttribute("href", "../ask/#" + ticked.value);
    notice.scrollIntoView();
    link.focus();
  }
  if (form) form.addEventListener("submit", hold);
  // A link may name the topic: tick it at once, the program goes on from there.
  var named = /^#topic=([a-z-]+)$/.exec(location.hash);
  var box = named && element.querySelector('input[name="topic"][value="' + named[1] + '"]');
  if (box) box.checked = true;

  function showTrouble() {
    var notice = document.getElementById("trouble");
    var instead = notice.querySelector("a");
    // The questions without scripts, at the topic or the service that the link named.
    var service = /^#service=([a-z-]+)$/.exec(location.hash);
    if (named && instead) instead.setAttribute("href", "../ask/#" + named[1]);
    if (service && instead) instead.setAttribute("href", "../ask/" + service[1] + "/");
    notice.hidden = false;
    reveal();
  }
  // The program cannot run: a form that leads nowhere would be a trap.
  function fail(error) {
    showTrouble();
    element.hidden = true;
    console.error(error);
  }
  // A network that neither answers nor fails: say so after a while, and take it back if all comes late.
  var timeout = setTimeout(showTrouble, 20000);
  var data = element.dataset;
  function bytes(path, options) {
    return fetch(path, options).then(function (answer) {
      if (!answer.ok) throw new Error(path + ": " + answer.status);
      return answer.arrayBuffer();
    }).then(function (buffer) { return new Uint8Array(buffer); });
  }
  function program(glue, wasm) {
    return import(new URL(glue, location.href).href).then(function (glue) {
      return glue.default({ module_or_path: new URL(wasm, location.href).href }).then(function () { return glue; });
    });
  }
  // The words of a language, for the wizard ("words") or for the results ("words-results").
  function words(kind, language, options) {
    return bytes(element.getAttribute("data-" + kind + "-" + language.toLowerCase()), options);
  }
  // The program of the results and its words are loaded while the first questions are answered, and again if that
  // fails. Each program is handed to the other and calls its functions.
  function loadResults(wizard, language, book, text) {
    return Promise.all([program(data.results, data.resultsWasm), words("words-results", language, { priority: "low" })]).then(function (all) {
      if (!all[0].open(book, text, all[1], language, wizard)) throw new Error("results");
      wizard.results_ready(all[0]);
    }).catch(function () {
      wizard.results_unavailable();
      setTimeout(function () { loadResults(wizard, language, book, text); }, 5000);
    });
  }
  try {
    // The head of the page preloads all files of the page's language; the wizard chooses which words it needs.
    var wizard = program(data.wizard, data.wizardWasm).then(function (wizard) {
      var language = wizard.choose_language(data.language);
      return words("words", language).then(function (text) { return [wizard, language, text]; });
    });
    Promise.all([wizard, bytes(data.book)]).then(function (all) {
      clearTimeout(timeout);
      document.getElementById("trouble").hidden = true;
      var wizard = all[0][0], language = all[0][1], text = all[0][2], book = all[1];
      if (!wizard.open(book, text, language, submitted)) throw new Error("formats");
      // What is stored for later waits for what is needed now.
      return loadResults(wizard, language, book, text).then(registerServiceWorker);
    }).catch(fail);
  } catch (error) { fail(error); }
})();
