// The site's own files, checked, and programs made of them; part of the boot script. Plain JavaScript of 2018,
// apart from the exports, which are resolved on the host.

// A file is used only if it is what its name promises. What fails, differs, or takes a minute is asked for
// once more, past every cache on the way; after that the caller tries again, later where the bytes were
// others. Without a secure address a browser cannot tell.
var round = 0;
export var pause = 5000; // milliseconds until a caller may try again
export function bytes(path, priority) {
  function get(cache) {
    pause = 5000;
    var abort = window.AbortController && new AbortController();
    var late = setTimeout(function () { if (abort) abort.abort(); }, 60000);
    return fetch(path, { cache: cache, priority: priority, signal: abort && abort.signal }).then(function (answer) {
      if (!answer.ok) throw new Error(path + ": " + answer.status);
      return answer.arrayBuffer();
    }).then(function (buffer) {
      clearTimeout(late);
      var file = new Uint8Array(buffer);
      if (!window.crypto || !crypto.subtle) return file;
      return crypto.subtle.digest("SHA-256", buffer).then(function (hash) {
        hash = new Uint8Array(hash);
        var name = [].map.call(hash.slice(0, 8), function (byte) { return (byte + 256).toString(16).slice(1); }).join("");
        file.sum = "sha256-" + btoa(String.fromCharCode.apply(null, hash));
        if (path.indexOf("-" + name + ".") > 0) return file;
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
// Runs a script. The browser fetches it once more for that: the link makes it compare these bytes, too. It
// remembers what came of an address, so another try has another one.
export function run(path, priority) {
  return bytes(path, priority).then(function (file) {
    var link = document.createElement("link");
    link.rel = "modulepreload";
    link.integrity = file.sum || "";
    link.href = path + (round ? "#" + round : "");
    document.head.appendChild(link);
    return import(link.href);
  }).catch(function (error) {
    round += 1;
    throw error;
  });
}
export function program(data, name, priority) {
  return Promise.all([run(data[name], priority), bytes(data[name + "Wasm"], priority)]).then(function (files) {
    // What does not run now hardly will in five seconds.
    pause = 60000;
    return files[0].default({ module_or_path: files[1] }).then(function () { return files[0]; });
  });
}
// The page shuts itself: from now on it can neither send, nor fetch, nor turn text into code. The sign of
// it is shown where the browser surely knows such a policy.
export function seal(policy) {
  var meta = document.createElement("meta"), sign = document.getElementById("sealed");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  document.head.appendChild(meta);
  if (sign && window.trustedTypes) sign.hidden = false;
}
