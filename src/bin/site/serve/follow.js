// Follows the server of `cargo site serve` in an open page: reloads it when it says something else, and shows what is
// broken as text above it. The server adds this script; it is in no built file.
(function () {
  var own = document.currentScript;
  // A sealed page could not listen any more once the server has been built anew.
  var wizard = document.getElementById("wizard");
  if (wizard) wizard.removeAttribute("data-seal");
  var box;

  function tell(problem) {
    if (!problem) {
      if (box) box.remove();
      box = undefined;
      return;
    }
    if (!box) {
      box = document.createElement("pre");
      box.id = "serve-problem";
      box.setAttribute("role", "alert");
      box.style.cssText = "position:fixed;top:0;left:0;right:0;max-height:80vh;margin:0;padding:1em;overflow:auto;z-index:9;" +
        "background:#300;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap";
      document.body.appendChild(box);
    }
    box.textContent = problem;
  }

  new EventSource(own.src.replace("follow.js", "events") + location.pathname).onmessage = function (event) {
    var report = JSON.parse(event.data);
    if (report.page !== own.getAttribute("data-page")) location.reload();
    else tell(report.problem);
  };
})();
