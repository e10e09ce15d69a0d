// The first of two scripts written by hand; inlined into every page, after its content. Plain JavaScript of 2018.
(function () {
  // Large text: kept on the phone if it may be, else for this page only.
  var root = document.documentElement;
  var button = document.querySelector(".text-switch");
  function show(size) {
    root.setAttribute("data-text", size);
    button.setAttribute("aria-pressed", String(size === "large"));
  }
  function kept() {
    try { return localStorage.getItem("anju.text"); } catch (e) { return null; }
  }
  button.hidden = false;
  show(kept() === "large" ? "large" : "normal");
  button.addEventListener("click", function () {
    var size = root.getAttribute("data-text") === "large" ? "normal" : "large";
    show(size);
    try { localStorage.setItem("anju.text", size); } catch (e) { /* not kept, still shown */ }
  });

  // The page may be older than the plan: after the plan's last day, by China's date, it says so.
  var expired = document.getElementById("expired");
  var today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  if (expired && today > expired.getAttribute("data-until")) expired.hidden = false;

  // What the phone keeps for when there is no network: a help where the browser knows it, and nothing hangs on it.
  // A new release is offered and never forced; the wizard hears the same tap and carries its answers over.
  var workers = navigator.serviceWorker;
  function keep() {
    if (!workers || !window.isSecureContext) return;
    var offer = document.getElementById("release");
    function watch(worker) {
      if (!worker) return;
      function look() {
        if (worker.state !== "installed" || !workers.controller) return;
        offer.hidden = false;
        offer.querySelector("a").onclick = function (event) {
          event.preventDefault();
          workers.addEventListener("controllerchange", function () { location.reload(); });
          worker.postMessage("take");
        };
      }
      worker.addEventListener("statechange", look);
      look();
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
  function closed() { return [].slice.call(document.querySelectorAll("details:not([open])")); }
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = closed();
    opened.forEach(function (one) { one.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
  });

  // The wizard: a form sent before the program is there is remembered and sent on when it is.
  var wizard = document.getElementById("wizard");
  if (!wizard) {
    addEventListener("load", keep);
    return;
  }
  var form = wizard.querySelector("form");
  function hold(event) {
    event.preventDefault();
    wizard.setAttribute("data-submitted", "true");
    reveal();
  }
  // Nobody presses in vain: the notice comes into sight, and leads to the questions without scripts of what is ticked.
  function reveal() {
    var notice = document.getElementById("trouble"), link = notice.querySelector("a");
    var ticked = wizard.querySelector('input[name="topic"]:checked');
    if (notice.hidden || !wizard.hasAttribute("data-submitted")) return;
    if (ticked && link.getAttribute("href") === "../ask/") link.setAttribute("href", "../ask/#" + ticked.value);
    notice.scrollIntoView();
    link.focus();
  }
  if (form) form.addEventListener("submit", hold);
  // A link may name the topic: tick it at once, the program will go on from there.
  var named = /^#topic=([a-z-]+)$/.exec(location.hash);
  var box = named && wizard.querySelector('input[name="topic"][value="' + named[1] + '"]');
  if (box) box.checked = true;

  function trouble() {
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
  function broken(error) {
    trouble();
    wizard.hidden = true;
    console.error(error);
  }
  // A network that neither answers nor fails: say so after a while, and take it back if all comes late.
  var late = setTimeout(trouble, 20000);
  // All files are asked for at once; the head of the page has preloaded them.
  var data = wizard.dataset;
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
  // The program of the results and its words come while the first questions are answered. If they cannot be had, they
  // are tried for again.
  function counsel(questions, book, words) {
    return Promise.all([program(data.counselGlue, data.counsel), bytes(data.results, { priority: "low" })]).then(function (all) {
      if (!all[0].open(book, words, all[1], data.language)) throw new Error("counsel");
      document.addEventListener("counsel", all[0].show);
      questions.complete(true);
    }).catch(function () {
      questions.complete(false);
      setTimeout(function () { counsel(questions, book, words); }, 5000);
    });
  }
  try {
    Promise.all([program(data.glue, data.wasm), bytes(data.book), bytes(data.words)]).then(function (all) {
      clearTimeout(late);
      document.getElementById("trouble").hidden = true;
      if (!all[0].open(all[1], all[2], data.language)) throw new Error("formats");
      // What is kept for later waits for what is needed now.
      return counsel(all[0], all[1], all[2]).then(keep);
    }).catch(broken);
  } catch (error) { broken(error); }
})();
