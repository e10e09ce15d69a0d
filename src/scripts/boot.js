// The one inline script, written by hand; inlined into every page, after its content. Plain JavaScript of
// 2018.
(function () {
  var root = document.documentElement;
  var site = new URL(root.getAttribute("data-root"), location.href);
  // The only text that a page may turn into code is the address of the service worker.
  var policy = window.trustedTypes && trustedTypes.createPolicy("anju", {
    createScriptURL: function () { return site.href + "sw.js"; }
  });

  // What is stored bears the path of the site, so that two guides on one host do not touch each other. Older
  // releases named it without: what they stored, or another tab of theirs stores now, is moved.
  var keys = "anju:" + site.pathname + ":";
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
  function registerServiceWorker() {
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

  // A file is used only if it is what its name promises. What fails, differs, or takes a minute is asked for
  // once more, past every cache on the way; after that the caller tries again, later where the bytes were
  // others. Without a secure address a browser cannot tell.
  var round = 0, pause = 5000;
  function bytes(path, priority) {
    function get(cache) {
      var abort = window.AbortController && new AbortController();
      var late = setTimeout(function () { if (abort) abort.abort(); }, 60000);
      return fetch(path, { cache: cache, priority: priority, signal: abort && abort.signal }).then(function (answer) {
        if (!answer.ok) throw new Error(path + ": " + answer.status);
        return answer.arrayBuffer();
      }).then(function (buffer) {
        clearTimeout(late);
        pause = 5000;
        if (!window.crypto || !crypto.subtle) return new Uint8Array(buffer);
        return crypto.subtle.digest("SHA-256", buffer).then(function (hash) {
          var name = [].map.call(new Uint8Array(hash, 0, 8), function (byte) { return (byte + 256).toString(16).slice(1); }).join("");
          if (path.indexOf("-" + name + ".") > 0) return new Uint8Array(buffer);
          pause = 60000;
          throw new Error("altered");
        });
      });
    }
    return get("default").catch(function () {
      round += 1;
      return get("reload");
    });
  }
  // Runs a script. A browser remembers what came of an address, so another try has another one.
  function run(path, priority) {
    return bytes(path, priority).then(function () {
      return import(new URL(path, location.href).href + (round ? "#" + round : ""));
    });
  }
  function program(data, name, priority) {
    return Promise.all([run(data[name], priority), bytes(data[name + "Wasm"], priority)]).then(function (files) {
      // What does not run now hardly will in five seconds.
      pause = 60000;
      return files[0].default({ module_or_path: files[1] }).then(function () { return files[0]; });
    });
  }
  // The page shuts itself: from now on it can neither send, nor fetch, nor turn text into code. The sign of
  // it is shown where the browser surely knows such a policy.
  function seal(policy) {
    var meta = document.createElement("meta"), sign = document.getElementById("sealed");
    meta.httpEquiv = "Content-Security-Policy";
    meta.content = policy;
    document.head.appendChild(meta);
    if (sign && window.trustedTypes) sign.hidden = false;
  }

  // The wizard: a form submitted before the program is there is remembered, and submitted when it is.
  var element = document.getElementById("wizard");
  if (!element) {
    // A page with a script of its own.
    var own = document.querySelector("[data-script]");
    window.anju = { bytes: bytes, program: program, seal: seal };
    if (own) (function start() {
      run(own.getAttribute("data-script")).catch(function () { setTimeout(start, pause); });
    })();
    addEventListener("load", registerServiceWorker);
    return;
  }
  // This script runs, so the style need not say that it does not.
  document.getElementById("stalled").remove();
  var form = element.querySelector("form");
  var submitted = false;
  function hold(event) {
    event.preventDefault();
    submitted = true;
    reveal();
  }
  // The notice is scrolled into view after the button, and links to the questions without scripts of what is
  // ticked.
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
  // The program cannot run yet: a form that leads nowhere would be a trap.
  function fail(error) {
    showTrouble();
    element.hidden = true;
    console.error(error);
  }
  // A network that neither answers nor fails: say so after a while, and take it back if all comes late.
  var timeout = setTimeout(showTrouble, 20000);
  var data = element.dataset;
  data.keys = keys;
  // The words of a language, for the wizard ("words") or for the results ("words-results").
  function words(kind, language, priority) {
    return bytes(element.getAttribute("data-" + kind + "-" + language.toLowerCase()), priority);
  }
  // The program of the results and its words are loaded while the first questions are answered, and again if
  // that fails. Each program is handed to the other and calls its functions. Once both stand the page is
  // sealed.
  function loadResults(wizard, language, book, text) {
    var slow = setTimeout(wizard.results_unavailable, 20000);
    return Promise.all([program(data, "results", "low"), words("words-results", language, "low")]).then(function (all) {
      if (!all[0].open(book, text, all[1], language, wizard)) throw new Error("results");
      clearTimeout(slow);
      wizard.results_ready(all[0]);
      registerServiceWorker().then(function () { if (data.seal) seal(data.seal); });
    }).catch(function () {
      clearTimeout(slow);
      wizard.results_unavailable();
      setTimeout(function () { loadResults(wizard, language, book, text); }, pause);
    });
  }
  // The head of the page preloads all files of the page's language; the wizard chooses which words it needs.
  // What cannot be had is tried for again.
  function load() {
    var wizard = program(data, "wizard").then(function (wizard) {
      var language = wizard.choose_language(data.language);
      return words("words", language).then(function (text) { return [wizard, language, text]; });
    });
    Promise.all([wizard, bytes(data.book)]).then(function (all) {
      var wizard = all[0][0], language = all[0][1], text = all[0][2], book = all[1];
      clearTimeout(timeout);
      document.getElementById("trouble").hidden = true;
      element.hidden = false;
      if (!wizard.open(book, text, language, submitted)) return fail(new Error("formats"));
      loadResults(wizard, language, book, text);
    }, function (error) {
      fail(error);
      setTimeout(load, pause);
    }).catch(fail);
  }
  try { load(); } catch (error) { fail(error); }
})();
