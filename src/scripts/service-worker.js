// A script written by hand: what a phone keeps, so that the guide still opens without a network. `prerender`
// puts the release before it, `self.RELEASE`: its name, the shared files, and for each language's folder its pages and
// the files of its wizard. Plain JavaScript of 2018. It asks for nothing but the site's own files and sends nothing.
(function () {
  var scope = self.registration.scope;
  var release = self.RELEASE;
  var OURS = "anju-";
  var store = OURS + release.name;
  var PATIENCE = 4000; // milliseconds for a page of today before the kept one is shown

  // Where an address stands below the site, without query and fragment.
  function below(address) { return address.slice(scope.length).split(/[?#]/)[0]; }

  // The folder of the language in which an address is written; the first language stands at the root.
  function folderOf(address) {
    var path = below(address);
    return Object.keys(release.languages).filter(function (folder) { return folder && path.indexOf(folder) === 0; })[0] || "";
  }

  // Keeps everything of one language: afterwards each of its pages opens without a network, the wizard too. One file
  // after the other, the pages first: all at once they would fill the line, and the next page read would wait for them.
  function keep(folder) {
    var language = release.languages[folder];
    if (!language) return Promise.resolve();
    return caches.open(store).then(function (cache) {
      return [].concat(language.pages, language.files, release.shared).reduce(function (before, file) {
        var address = scope + file;
        return before.then(function () { return cache.match(address); }).then(function (kept) {
          // What is named by its content may come from anywhere; the rest must be of today.
          var named = file.indexOf("assets/") === 0;
          return kept || fetch(new Request(address, { cache: named ? "default" : "no-cache" })).then(function (answer) {
            if (!answer.ok) throw new Error(file + ": " + answer.status);
            return cache.put(address, answer);
          });
        });
      }, Promise.resolve());
    });
  }

  // The questions without scripts of one service: kept once they were read, else the wizard stands in for them.
  function ask(folder, path) { return path.indexOf(folder + "ask/") === 0 && path !== folder + "ask/"; }

  // A page as it is kept: all pages of a language lie in one file, their style and script but once.
  var opened = {};
  function kept(address) {
    var folder = folderOf(address), path = below(address).replace(/index\.html$/, "");
    if (ask(folder, path)) {
      return caches.match(scope + path).then(function (read) {
        return read || Response.redirect(scope + folder + "wizard/");
      });
    }
    opened[folder] = opened[folder] || caches.match(scope + release.languages[folder].pages).then(function (answer) {
      return answer && answer.json();
    });
    return opened[folder].then(function (all) {
      if (!all) { delete opened[folder]; return undefined; }
      if (path && path.slice(-1) !== "/" && all.pages[path + "/"]) return Response.redirect(scope + path + "/");
      var page = all.pages[path], found = page !== undefined;
      page = found ? page : all.pages[folder + "404.html"];
      var html = page.split("\u0001").join(all.style).split("\u0002").join(all.boot);
      return new Response(html, { status: found ? 200 : 404, headers: { "Content-Type": "text/html; charset=utf-8" } });
    });
  }

  // The page of today if the network gives it soon; else the kept one; else whatever the network gives in the end.
  function page(request) {
    var fresh = fetch(request).then(function (answer) {
      if (answer.ok && ask(folderOf(request.url), below(request.url))) {
        var copy = answer.clone();
        caches.open(store).then(function (cache) { return cache.put(scope + below(request.url), copy); }).catch(function () { /* not kept */ });
      }
      return answer;
    });
    var late = new Promise(function (done) { setTimeout(done, PATIENCE); });
    return Promise.race([fresh, late]).catch(function () { return undefined; }).then(function (answer) {
      return answer || kept(request.url).then(function (found) { return found || fresh; });
    });
  }

  function asset(request) {
    return caches.match(request.url).then(function (found) { return found || fetch(request); });
  }

  function shared(request) {
    return fetch(request).catch(function (error) {
      return caches.match(request.url).then(function (found) { if (found) return found; throw error; });
    });
  }

  self.addEventListener("install", function (event) {
    event.waitUntil(self.clients.matchAll({ includeUncontrolled: true, type: "window" }).then(function (open) {
      var folders = open.map(function (one) { return folderOf(one.url); });
      // A phone that kept other languages of the last release keeps them of this one.
      return caches.keys().then(function (names) {
        return Promise.all(Object.keys(release.languages).map(function (folder) {
          var before = names.map(function (name) {
            return name.indexOf(OURS) !== 0 ? false : caches.open(name).then(function (cache) {
              return cache.match(scope + "language/" + folder);
            });
          });
          return Promise.all(before).then(function (marks) {
            return (folders.indexOf(folder) >= 0 || marks.some(Boolean)) && keep(folder).then(function () {
              return mark(folder);
            });
          });
        }));
      });
    }));
  });

  // A mark for each language that is kept, for the next release to find.
  function mark(folder) {
    return caches.open(store).then(function (cache) {
      return cache.put(scope + "language/" + folder, new Response(release.name));
    });
  }

  self.addEventListener("activate", function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      // The last release stays beside this one: a page of it may still be open.
      var older = names.filter(function (name) { return name.indexOf(OURS) === 0 && name !== store; }).slice(0, -1);
      return Promise.all(older.map(function (name) { return caches.delete(name); }));
    }).then(function () { return self.clients.claim(); }));
  });

  self.addEventListener("message", function (event) {
    if (event.data === "take") self.skipWaiting();
    else if (event.data && event.data.read) {
      var folder = folderOf(event.data.read);
      event.waitUntil(keep(folder).then(function () { return mark(folder); }).catch(function () { /* another time */ }));
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
