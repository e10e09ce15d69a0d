// The page "prove it on this phone", and there alone; the boot script runs it. It runs every worked case in
// slices, so that the page answers to fingers meanwhile, and compares each line with what came out where the
// site was made. Plain JavaScript of 2018. It asks for the site's own files when the button is pressed and
// sends nothing.
(function () {
  var root = document.getElementById("self-test");
  var data = root.dataset;
  var button = root.querySelector("button");
  var bar = root.querySelector("progress");
  var status = document.getElementById("self-test-status");
  var notices = [].slice.call(root.querySelectorAll(".notice"));
  var SLICE = 16; // milliseconds of work at a time
  var count = Number(data.count);
  var loaded = null, busy = false;

  // The boot script checks every file that it fetches, where the browser can work out a sum; over plain http
  // none can.
  var checked = !!(window.crypto && crypto.subtle);
  function load() {
    var bytes = window.anju.bytes;
    return Promise.all([window.anju.program(data, "results"), bytes(data.book), bytes(data.vectors), bytes(data.outcomes), bytes(data.bookResults)]).then(function (all) {
      // Every byte of it is one character of ours, or it is none of ours.
      var lines = Array.prototype.map.call(all[3], function (byte) { return String.fromCharCode(byte); }).join("").split("\n");
      var vectors = all[0].load_self_test([all[1], all[4]], all[2]);
      if (!vectors) throw new Error("vectors");
      return seal().then(function (sealed) {
        document.getElementById("self-test-seal").textContent = sealed ? data.sealed : data.unsealed;
        return { run: all[0].run_self_test, vectors: vectors, lines: lines };
      });
    });
  }
  // Seals the page and tries to fetch a file all the same: the browser must say that it has stopped that.
  function seal() {
    window.anju.seal(data.seal);
    return new Promise(function (done) {
      document.addEventListener("securitypolicyviolation", function () { done(true); });
      function end() { setTimeout(function () { done(false); }, 500); }
      fetch(data.book, { cache: "force-cache" }).then(end, end);
    });
  }

  function show(id) {
    notices.forEach(function (one) { one.hidden = one.id !== id; });
  }
  function say(text, n, time) {
    status.textContent = text.replace("{n}", n).replace("{time}", time);
  }
  function end(state) {
    busy = false;
    button.textContent = data.again;
    bar.hidden = true;
    root.setAttribute("data-state", state);
  }

  function run(all) {
    var done = 0, equal = 0, took = 0, size = 8, told = 0, first = null;
    bar.hidden = false;
    function slice() {
      var began = performance.now();
      var found = all.run(done, Math.min(done + size, all.vectors)).split("\n");
      var spent = performance.now() - began;
      found.pop();
      found.forEach(function (line, place) {
        if (line === all.lines[done + place]) equal += 1;
        else if (!first) first = [all.lines[done + place] || "", line];
      });
      done += found.length;
      took += spent;
      size = Math.max(1, Math.min(256, Math.round(size * SLICE / Math.max(spent, 1))));
      bar.value = done;
      if (found.length && done < all.vectors) {
        // Said four times, not at every step: whoever listens must get a word in.
        if (done >= (told + 1) * all.vectors / 4) {
          told = Math.floor(done * 4 / all.vectors);
          say(data.running, done);
        }
        return setTimeout(step, 0);
      }
      var seconds = took / 1000;
      var whole = done === count && all.vectors === count && all.lines.length === count + 1 && !all.lines[count];
      if (whole && equal === count) {
        if (!checked) {
          say(data.unchecked, done);
          return end("unchecked");
        }
        say(data.done, done, seconds.toFixed(seconds < 0.1 ? 2 : 1));
        return end("same");
      }
      say(data.different, Math.max(count, done) - equal);
      document.getElementById("self-test-expected").textContent = first ? first[0] : "";
      document.getElementById("self-test-found").textContent = first ? first[1] : "";
      root.querySelector("details").hidden = !first;
      show("self-test-differs");
      end("different");
    }
    function step() {
      try { slice(); } catch (error) { trouble(error); }
    }
    step();
  }

  function trouble(error) {
    var state = error.message === "altered" ? "altered" : "trouble";
    loaded = null;
    status.textContent = "";
    show("self-test-" + state);
    end(state);
    console.error(error);
  }
  document.getElementById("stalled").remove();
  button.hidden = false;
  button.addEventListener("click", function () {
    // Not disabled: the focus would be lost.
    if (busy) return;
    busy = true;
    root.setAttribute("data-state", "running");
    show("");
    bar.value = 0;
    say(data.loading);
    // A network that neither answers nor fails: say so after a while, and take it back if all comes late.
    var late = setTimeout(function () { show("self-test-trouble"); }, 20000);
    try {
      loaded = loaded || load();
      loaded.then(function (all) {
        clearTimeout(late);
        show("");
        return run(all);
      }).catch(function (error) {
        clearTimeout(late);
        trouble(error);
      });
    } catch (error) { trouble(error); }
  });
})();
