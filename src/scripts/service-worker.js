// A script written by hand: what a phone keeps, so that the guide still opens without a network. `prerender`
// puts the release before it, `self.RELEASE`: its name, the shared files, and for each language's folder its
// pages and the files of its wizard. Plain JavaScript of 2018. It asks for nothing but the site's own files
// and sends nothing.
(function () {
  var scope = self.registration.scope;
  var release = self.RELEASE;
  // Two guides on one host keep apart. Caches of older releases bore no path.
  var OURS = "anju:" + new URL(scope).pathname + ":";
  var store = OURS + release.name;
  var PATIENCE = 4000; // milliseconds for a page of today before the kept one is shown
  var full = false; // the phone has refused to keep a file

  // Where an address stands below the site, without query and fragment.
  function below(address) { return address.slice(scope.length).split(/[?#]/)[0]; }

  // The folder of the language in which an address is written; the first language stands at the root.
  function folderOf(address) {
    var path = below(address);
    return Object.keys(release.languages).filter(function (folder) { return folder && path.indexOf(folder) === 0; })[0] || "";
  }

  // The names of this guide's caches, oldest first. One without a path is ours if all that it holds is.
  function mine() {
    return caches.keys().then(function (names) {
      return Promise.all(names.map(function (name) {
        return name.indexOf(OURS) === 0 || name.indexOf("anju-") === 0 && entries(name).then(function (all) {
          return all.every(function (one) {
            return one.url.indexOf(scope) === 0 && !/\/(assets|language)\//.test(below(one.url));
          });
        });
      })).then(function (ours) { return names.filter(function (_, place) { return ours[place]; }); });
    });
  }
  function entries(name) { return caches.open(name).then(function (cache) { return cache.keys(); }); }

  // A kept file: of this release if there is one, for those of others were perhaps kept unchecked.
  function find(address) {
    return caches.open(store).then(function (cache) { return cache.match(address); }).then(function (found) {
      return found || caches.match(address);
    });
  }

  // True if a file is what its name promises; what has no such name is at least no page, as a captive portal
  // sends it.
  function genuine(file, answer) {
    var name = /-([0-9a-f]{16})\.\w+$/.exec(file);
    if (!name) return Promise.resolve(!isHtml(answer));
    return answer.clone().arrayBuffer().then(function (buffer) { return crypto.subtle.digest("SHA-256", buffer); }).then(function (hash) {
      return [].map.call(new Uint8Array(hash, 0, 8), function (byte) { return (byte + 256).toString(16).slice(1); }).join("") === name[1];
    });
  }
  function isHtml(answer) { return /html/.test(answer.headers.get("Content-Type")); }

  // True if nothing may be fetched in the background: the phone is full, or saves data.
  function leftAlone() { return full || (navigator.connection || {}).saveData; }

  // Keeps everything of one language: afterwards each of its pages opens without a network, the wizard too.
  // One file after the other, the pages first: all at once they would fill the line, and the next page read
  // would wait for them.
  function keep(folder) {
    var language = release.languages[folder];
    if (!language) return Promise.resolve();
    return caches.open(store).then(function (cache) {
      // What fails or is not what it should be is fetched once more, past every cache on the way.
      function get(file, how) {
        return fetch(new Request(scope + file, { cache: how })).then(function (answer) {
          if (!answer.ok) throw new Error(file + ": " + answer.status);
          return genuine(file, answer).then(function (sound) {
            if (sound) return cache.put(scope + file, answer).catch(function (error) { full = true; throw error; });
            if (how === "reload") throw new Error(file + ": altered");
            return get(file, "reload");
          });
        });
      }
      return [].concat(language.pages, language.files, release.shared).reduce(function (before, file) {
        return before.then(function () { return cache.match(scope + file); }).then(function (kept) {
          if (leftAlone()) throw new Error("left alone");
          // What is named by its content may come from anywhere; the rest must be of today.
          return kept || get(file, file.indexOf("assets/") === 0 ? "default" : "no-cache");
        });
      }, Promise.resolve());
    }).then(function () { return mark(folder); });
  }

  // The questions without scripts of one service: kept once they were read, else the wizard stands in for
  // them.
  function ask(folder, path) { return path.indexOf(folder + "ask/") === 0 && path !== folder + "ask/"; }

  // The kept pages of a language: of this release, else the newest that there are.
  function pages(folder) {
    var address = scope + release.languages[folder].pages;
    var begins = address.slice(0, -21); // without the digits of its content
    return mine().then(function (names) {
      return names.reduceRight(function (before, name) {
        return before.then(function (found) {
          return found || entries(name).then(function (all) {
            return all.filter(function (one) { return one.url.indexOf(begins) === 0; })[0];
          });
        });
      }, caches.match(address).then(function (found) { return found && { url: address }; }));
    }).then(function (one) { return one && find(one.url); }).then(function (answer) { return answer && answer.json(); });
  }

  // A page as it is kept: all pages of a language lie in one file, their style and script but once.
  var opened = {};
  function kept(address) {
    var folder = folderOf(address), path = below(address).replace(/index\.html$/, "");
    if (ask(folder, path)) {
      return caches.match(scope + path).then(function (read) {
        return read || Response.redirect(scope + folder + "wizard/");
      });
    }
    opened[folder] = opened[folder] || pages(folder).catch(function () { return undefined; });
    return opened[folder].then(function (all) {
      if (!all) { delete opened[folder]; return undefined; }
      function has(path) { return Object.prototype.hasOwnProperty.call(all.pages, path); }
      if (path && path.slice(-1) !== "/" && has(path + "/")) return Response.redirect(scope + path + "/");
      var found = has(path), page = all.pages[found ? path : folder + "404.html"];
      var html = page.split("\u0001").join(all.style).split("\u0002").join(all.boot);
      return new Response(html, { status: found ? 200 : 404, headers: { "Content-Type": "text/html; charset=utf-8" } });
    });
  }

  // True if an answer is to be shown: not if the host is in trouble or refuses, nor if it is no page of ours,
  // which says so in its first bytes. That something is not there, or elsewhere, is the host's to say.
  function isGood(answer) {
    if (answer.status >= 500 || answer.status === 429 || answer.status === 403) return Promise.resolve(false);
    var body = answer.ok && isHtml(answer) && answer.clone().body;
    if (!body) return Promise.resolve(true);
    return body.getReader().read().then(function (first) {
      return new TextDecoder().decode(first.value).indexOf("data-root=") > 0;
    });
  }

  // The page of today if the network gives it soon; else the kept one; else whatever the network gives in the
  // end. A host that says nothing about caches must not leave it to the browser's guess.
  function page(request) {
    var fresh = fetch(request, { cache: "no-cache" }).then(function (answer) {
      return isGood(answer).then(function (good) {
        if (!good) {
          return kept(request.url).then(function (found) {
            return found && found.status < 400 ? found : answer;
          });
        }
        if (answer.ok && !full && ask(folderOf(request.url), below(request.url))) {
          var copy = answer.clone();
          caches.open(store).then(function (cache) { return cache.put(scope + below(request.url), copy); }).catch(function () { full = true; });
        }
        return answer;
      });
    });
    var late = new Promise(function (done) { setTimeout(done, PATIENCE); });
    return Promise.race([fresh, late]).catch(function () { return undefined; }).then(function (answer) {
      return answer || kept(request.url).then(function (found) { return found || fresh; });
    });
  }

  // Whoever found a kept file altered asks for it past every cache: it is forgotten here, and kept anew
  // another time.
  function asset(request) {
    if (request.cache === "reload") {
      return caches.open(store).then(function (cache) { return cache.delete(request.url); }).then(function () { return fetch(request); });
    }
    return find(request.url).then(function (found) { return found || fetch(request); });
  }

  function shared(request) {
    return fetch(request).catch(function (error) {
      return find(request.url).then(function (found) { if (found) return found; throw error; });
    });
  }

  self.addEventListener("install", function (event) {
    event.waitUntil(self.clients.matchAll({ includeUncontrolled: true, type: "window" }).then(function (open) {
      var folders = open.map(function (one) { return folderOf(one.url); });
      // A phone that kept other languages of the last release keeps them of this one.
      return mine().then(function (names) {
        return Promise.all(Object.keys(release.languages).map(function (folder) {
          return Promise.all(names.map(function (name) {
            return caches.open(name).then(function (cache) { return cache.match(scope + "language/" + folder); });
          })).then(function (marks) {
            return (folders.indexOf(folder) >= 0 || marks.some(Boolean)) && keep(folder);
          });
        }));
      });
      // Where nothing can be kept, the pages of the release before stay.
    }).catch(function (error) { if (!leftAlone()) throw error; }));
  });

  // A mark for each language that is kept, for the next release to find.
  function mark(folder) {
    opened = {};
    return caches.open(store).then(function (cache) {
      return cache.put(scope + "language/" + folder, new Response(release.name));
    });
  }

  self.addEventListener("activate", function (event) {
    event.waitUntil(mine().then(function (names) {
      // The last release stays beside this one: a page of it may still be open.
      var older = names.filter(function (name) { return name !== store; }).slice(0, -1);
      return Promise.all(older.map(function (name) { return caches.delete(name); }));
    }).then(function () { return self.clients.claim(); }));
  });

  self.addEventListener("message", function (event) {
    if (event.data === "take") self.skipWaiting();
    else if (event.data && event.data.read) {
      event.waitUntil(keep(folderOf(event.data.read)).catch(function () {
        // Another time; if the phone is full, not before the tab is closed.
        if (full) event.source.postMessage("full");
      }));
    }
  });

  self.addEventListener("fetch", function (event) {
    var request = event.request;
    if (request.method !== "GET" || request.url.indexOf(scope) !== 0) return;
    if (request.mode === "navigate") event.respondWith(page(request));
    else if (below(request.url).indexOf("assets/") === 0) event.respondWith(asset(request));
    else event.respondWith(shared(request));
  });
})();
