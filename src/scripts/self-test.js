// The page "prove it on this phone", and there alone: runs every worked case in slices, so that the page
// answers to fingers meanwhile, and compares each line with what came out where the site was made. Plain
// JavaScript of 2018. It asks for the site's own files when the button is pressed and sends nothing.
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

  function bytes(path) {
    return fetch(path).then(function (answer) {
      if (!answer.ok) throw new Error(path + ": " + answer.status);
      return answer.arrayBuffer();
    }).then(function (buffer) { return new Uint8Array(buffer); });
  }
  function program() {
    return import(new URL(data.glue, location.href).href).then(function (glue) {
      return glue.default({ module_or_path: new URL(data.program, location.href).href }).then(function () { return glue; });
    });
  }
  // The fingerprint of the rules as they arrived, where the browser can work it out.
  function fingerprint(book) {
    if (!window.crypto || !crypto.subtle) return Promise.resolve(data.fingerprint);
    return crypto.subtle.digest("SHA-256", book).then(function (hash) {
      return [].map.call(new Uint8Array(hash).subarray(0, 8), function (byte) {
        return (byte + 256).toString(16).slice(1);
      }).join("");
    });
  }
  function load() {
    return Promise.all([program(), bytes(data.book), bytes(data.vectors), bytes(data.outcomes)]).then(function (all) {
      return fingerprint(all[1]).then(function (hash) {
        // Every byte of it is one character of ours, or it is none of ours.
        var lines = Array.prototype.map.call(all[3], function (byte) { return String.fromCharCode(byte); }).join("").split("\n");
        var vectors = all[0].load_self_test(all[1], all[2]);
        if (!vectors) throw new Error("vectors");
        return { run: all[0].run_self_test, vectors: vectors, lines: lines, same: hash === data.fingerprint };
      });
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
    loaded = null;
    status.textContent = "";
    show("self-test-trouble");
    end("trouble");
    console.error(error);
  }
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
        if (all.same) return run(all);
        loaded = null;
        status.textContent = "";
        show("self-test-altered");
        end("altered");
      }).catch(function (error) {
        clearTimeout(late);
        trouble(error);
      });
    } catch (error) { trouble(error); }
  });
})();
