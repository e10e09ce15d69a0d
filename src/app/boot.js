// The one script written by hand; inlined into every page, after its content. Plain JavaScript of 2018.
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

  // The wizard: a form sent before the program is there is remembered and sent on when it is.
  var wizard = document.getElementById("wizard");
  if (!wizard) return;
  var form = wizard.querySelector("form");
  function hold(event) {
    event.preventDefault();
    wizard.setAttribute("data-submitted", "true");
  }
  if (form) form.addEventListener("submit", hold);
  // A link may name the topic: tick it at once, the program will go on from there.
  var named = /^#topic=([a-z-]+)$/.exec(location.hash);
  var box = named && wizard.querySelector('input[name="topic"][value="' + named[1] + '"]');
  if (box) box.checked = true;

  function trouble(error) {
    var notice = document.getElementById("trouble");
    var instead = notice.querySelector("a");
    // The questions without scripts, at the topic that the link named.
    if (named && instead) instead.setAttribute("href", "../ask/#" + named[1]);
    notice.hidden = false;
    if (error) console.error(error);
  }
  // A network that neither answers nor fails: say so after a while, and take it back if all comes late.
  var late = setTimeout(trouble, 20000);
  // All files are asked for at once; the head of the page has preloaded them.
  var data = wizard.dataset;
  function bytes(path) {
    return fetch(path).then(function (answer) {
      if (!answer.ok) throw new Error(path + ": " + answer.status);
      return answer.arrayBuffer();
    });
  }
  try {
    Promise.all([
      import(new URL(data.glue, location.href).href).then(function (glue) {
        return glue.default({ module_or_path: new URL(data.wasm, location.href).href }).then(function () { return glue; });
      }),
      bytes(data.book),
      bytes(data.words),
    ]).then(function (all) {
      clearTimeout(late);
      document.getElementById("trouble").hidden = true;
      if (!all[0].open(new Uint8Array(all[1]), new Uint8Array(all[2]), data.language)) trouble();
    }).catch(trouble);
  } catch (error) { trouble(error); }
})();
