// The inline script of pages that run a program or a script of their own; it begins with what every page does.
// Plain JavaScript of 2018, apart from the imports, which are resolved on the host.
import { keys, registerServiceWorker } from "./page.js";
import { bytes, pause, program, run, seal } from "./files.js";

var element = document.getElementById("wizard");
if (element) startWizard();
else startScript(document.querySelector("[data-script]"));

// A page with a script of its own, until it runs.
function startScript(own) {
  window.anju = { bytes: bytes, program: program, seal: seal };
  run(own.getAttribute("data-script")).catch(function () { setTimeout(startScript, pause, own); });
}

// The wizard: a form submitted before the program is there is remembered, and submitted when it is.
function startWizard() {
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
    return Promise.all([program(data, "results", "low"), words("words-results", language, "low"), bytes(data.bookResults, "low")]).then(function (all) {
      if (!all[0].open([book, all[2]], [text, all[1]], language, wizard)) throw new Error("results");
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
}
