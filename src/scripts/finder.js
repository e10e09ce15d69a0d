// Finds what a person means among the pages of one language: exact words, words of one wrong letter, and Chinese words
// written with other characters of the same sound. Knows no page. Plain JavaScript, bundled with MiniSearch by esbuild.
import MiniSearch from "minisearch";

// The 3755 common characters of GB 2312 stand in the order of their sounds: a syllable and how many characters it has.
// A browser reads them out of its own table of GB 2312, so that no dictionary of sounds has to travel.
const SYLLABLES =
  "a2ai13an9ang3ao9ba18bai8ban15bang12bao17bei15ben4beng6bi24bian12biao4bie4bin6bing9bo19bu11ca1cai11can7cang5" +
  "cao5ce5ceng2cha11chai3chan10chang13chao9che6chen10cheng15chi16chong5chou12chu16chuai1chuan7chuang6chui5chun7" +
  "chuo2ci12cong6cou1cu4cuan3cui8cun3cuo6da6dai12dan15dang5dao12de3deng7di19dian16diao9die7ding9diu1dong10dou8" +
  "du14duan6dui4dun9duo12e13en1er8fa8fan17fang11fei12fen15feng15fo1fou1fu45ga2gai6gan11gang9gao10ge17gei1gen2" +
  "geng7gong15gou9gu18gua6guai3guan11guang3gui16gun3guo6ha1hai7han19hang3hao9he18hei2hen4heng5hong9hou7hu18hua9" +
  "huai5huan14huang14hui21hun6huo10ji53jia17jian40jiang13jiao28jie27jin20jing25jiong2jiu17ju25juan7jue10jun11" +
  "ka4kai5kan6kang7kao4ke15ken4keng2kong4kou4ku7kua5kuai4kuan2kuang8kui11kun4kuo4la7lai3lan15lang7lao9le2lei11" +
  "leng3li34lia1lian14liang11liao13lie5lin12ling14liu11long9lou6lu34luan8lun7luo12ma9mai6man9mang6mao12me1mei16" +
  "men3meng8mi14mian9miao8mie2min6ming6miu1mo17mou3mu15na7nai5nan3nang1nao5ne1nei2nen1neng1ni11nian7niang2niao2" +
  "nie7nin1ning6niu4nong4nu4nuan3nuo4o1ou7pa6pai6pan8pang5pao7pei9pen2peng14pi17pian4piao4pie2pin5ping9po8pou1" +
  "pu15qi36qia3qian22qiang8qiao15qie5qin11qing13qiong2qiu8qu13quan11que8qun2ran4rang5rao3re2ren10reng2ri1rong10" +
  "rou3ru10ruan2rui3run2ruo2sa3sai4san4sang3sao4se3sen1seng1sha9shai2shan16shang8shao11she12shen16sheng11shi47" +
  "shou10shu33shua2shuai4shuan2shuang3shui4shun4shuo4si16song8sou4su12suan3sui11sun3suo8ta9tai9tan18tang13tao11" +
  "te1teng4ti15tian8tiao5tie3ting10tong13tou4tu11tuan2tui6tun3tuo11wa7wai2wan17wang10wei33wen10weng3wo9wu29xi35" +
  "xia13xian26xiang20xiao18xie21xin10xing15xiong7xiu9xu19xuan10xue6xun14ya16yan33yang17yao15ye15yi53yin16ying18" +
  "yo1yong15you20yu45yuan20yue10yun12za3zai7zan4zang3zao14ze4zei1zen1zeng4zha14zhai6zhan17zhang15zhao10zhe10" +
  "zhen16zheng15zhi43zhong11zhou14zhu26zhua2zhuai1zhuan6zhuang7zhui6zhun2zhuo11zi15zong7zou4zu8zuan2zui4zun2" +
  "zuo8";

// How dialects run sounds together: zh is z, ang is an, n is l. Both what is sought and what is found are folded so.
function folded(sound) {
  return sound.replace(/([zcs])h/g, "$1").replace(/ng/g, "n").replace(/n/g, "l").replace(/v/g, "u");
}

function soundsOf() {
  const bytes = [];
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) bytes.push(high, low);
  }
  const sounds = new Map();
  try {
    const characters = new TextDecoder("gb2312").decode(new Uint8Array(bytes));
    let place = 0;
    SYLLABLES.replace(/([a-z]+)(\d+)/g, (_, syllable, count) => {
      for (let n = 0; n < +count; n++) sounds.set(characters[place++], syllable);
    });
  } catch (e) { /* a browser without the table still finds what is written right */ }
  return sounds;
}

// Weights of the kinds, in the order of the index: service, topic, page, family, clause.
const KINDS = [1, 0.85, 0.5, 0.4, 0.3];
const FIELDS = { words: 4, title: 3, near: 1, text: 0.5 };
const MOST = 15; // so many are shown
const FAR = 0.015; // what is so much worse than the best is not what was meant
const HAN = /[\u3400-\u9fff]/;
const PACKED = 3;

// The index is a tree of letters in which neighbours are looked through one by one: thousands of Chinese characters at
// one fork make it slow, three letters of an alphabet of 32 for each make it four times as fast to build.
function packed(text) {
  let letters = "";
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n) - 0x3400;
    letters += String.fromCharCode(0x100 + (code >> 10), 0x100 + ((code >> 5) & 31), 0x100 + (code & 31));
  }
  return letters;
}

// Resolves to the function that finds. `data` is the index that `prerender` wrote: { fold: [from, to], ignore,
// docs: [[kind, title, line, href, words, near, text]] }.
export function finder(data) {
  const sounds = soundsOf();
  const folds = new Map(Array.from(data.fold[0], (from, n) => [from, data.fold[1][n]]));

  // One character for each, so that a place in the result is the same place in the text.
  function plain(text) {
    let made = "";
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n);
      if (code > 0xff00 && code < 0xff5f) made += String.fromCharCode(code - 0xfee0);
      else made += folds.get(text[n]) || text[n];
    }
    const lower = made.toLowerCase();
    return lower.length === made.length ? lower : made;
  }

  function runs(text) {
    return plain(text).match(/[\u3400-\u9fff]+|[a-z0-9]+/g) || [];
  }

  // What is compared as a whole: Chinese without gaps, other words between spaces, without those that say nothing.
  function whole(text) {
    return asked(text).map((run) => (HAN.test(run) ? run : " " + run + " ")).join("").replace(/  /g, " ");
  }

  function sound(run) {
    return folded(Array.from(run, (c) => sounds.get(c) || c).join(""));
  }

  // Chinese has no spaces: pairs of neighbours are its words. ~ begins the sound of a pair, ^ that of a phrase's rest.
  function tokens(text, field) {
    const found = [];
    runs(text).forEach((run) => {
      if (!HAN.test(run)) { found.push(run); return; }
      const letters = packed(run);
      for (let n = 0; n + 1 < run.length; n++) found.push(letters.substr(n * PACKED, 2 * PACKED));
      found.push(letters.slice(-PACKED));
      if (field !== "title" && field !== "words") return;
      for (let n = 0; n + 1 < run.length; n++) {
        found.push("~" + sound(run.substr(n, 2)), "^" + sound(run.substr(n, 6)));
      }
    });
    return found;
  }

  const ignored = data.ignore.map(plain);
  const ignoredHan = ignored.filter((word) => HAN.test(word));
  const ignoredWords = new Set(ignored);

  function asked(query) {
    let text = plain(query);
    ignoredHan.forEach((word) => { text = text.split(word).join(" "); });
    const said = runs(text);
    const meant = said.filter((run) => !ignoredWords.has(run));
    return meant.length ? meant : runs(query);
  }

  function askedTokens(query) {
    const found = [];
    const said = asked(query);
    said.forEach((run) => {
      if (!HAN.test(run)) { found.push(run); return; }
      if (run.length === 1) { found.push(packed(run)); return; }
      for (let n = 0; n + 1 < run.length; n++) {
        found.push(packed(run.substr(n, 2)), "~" + sound(run.substr(n, 2)));
      }
    });
    // Sounds typed in letters, with or without spaces.
    const letters = said.filter((run) => /^[a-z]+$/.test(run)).join("");
    if (letters.length > 3) found.push("^" + folded(letters));
    return found;
  }

  const docs = data.docs.map((doc, id) => {
    const words = doc[4];
    const names = [doc[1]].concat(words).map(whole).filter(Boolean);
    return {
      id, kind: doc[0], title: doc[1], line: doc[2], href: doc[3], words: words.join("\n"),
      near: doc[2] + "\n" + doc[5], text: doc[6], names, heard: new Set(names.map(sound)),
    };
  });
  const index = new MiniSearch({
    fields: Object.keys(FIELDS),
    tokenize: tokens,
    processTerm: (term) => term,
  });

  // Who says exactly the name of a thing means that thing.
  function closeness(doc, said, heard) {
    let best = doc.heard.has(heard) && heard.length > 3 ? 5 : 1;
    doc.names.forEach((name) => {
      const [short, long] = name.length < said.length ? [name, said] : [said, name];
      if (name === said) best = Math.max(best, 8);
      else if (short.length > 1 && long.includes(short)) best = Math.max(best, 1 + (3 * short.length) / long.length);
    });
    return best;
  }

  function find(query) {
    const terms = askedTokens(query);
    if (!terms.length) return [];
    const hits = index.search(terms.join(" "), {
      tokenize: () => terms,
      boost: FIELDS,
      prefix: (term) => term[0] === "^" || /^[a-z0-9]{3}|^[\u0100-\u0120]{3}$/.test(term),
      fuzzy: (term) => (/^[a-z]{4}/.test(term) ? 0.2 : false),
      boostTerm: (term) => (term[0] === "~" || term[0] === "^" ? 0.4 : 1),
      boostDocument: (id) => KINDS[docs[id].kind],
    });
    const said = whole(query);
    const heard = sound(said);
    const ranked = hits.map((hit) => ({ doc: docs[hit.id], score: hit.score * closeness(docs[hit.id], said, heard) }));
    ranked.sort((a, b) => b.score - a.score || a.doc.id - b.doc.id);
    return ranked.filter((hit) => hit.score >= ranked[0].score * FAR).slice(0, MOST).map((hit) => {
      return { kind: hit.doc.kind, title: hit.doc.title, href: hit.doc.href, line: line(hit.doc, query) };
    });
  }

  // The line under a title, in pieces of which every second is what was asked for: the page's own line, or for a
  // clause the part of its text around the first mention.
  function line(doc, query) {
    const wanted = asked(query);
    let text = doc.line;
    let [from, length] = mention(text, wanted);
    if (from < 0 && doc.text && !doc.line) {
      [from, length] = mention(doc.text, wanted);
      const start = Math.max(0, from - 20);
      text = (start ? "…" : "") + doc.text.slice(start, start + 80) + (start + 80 < doc.text.length ? "…" : "");
      from = from < 0 ? from : from - start + (start ? 1 : 0);
    }
    return from < 0 ? [text] : [text.slice(0, from), text.substr(from, length), text.slice(from + length)];
  }

  function mention(text, wanted) {
    const searched = plain(text);
    for (const run of wanted) {
      for (let length = run.length; length > (HAN.test(run) ? 1 : 2); length--) {
        const place = searched.indexOf(run.slice(0, length));
        if (place >= 0) return [place, length];
        if (!HAN.test(run)) break;
      }
    }
    return [-1, 0];
  }

  // In portions, so that the page hears its reader in between.
  return index.addAllAsync(docs, { chunkSize: 6 }).then(() => find);
}
