// A phone's link to a host: TLS and HTTP/2 in front of a server, behind a line with its delay, its width, the
// handshake of each connection and TCP's slow start. Plain node, no packages. Must not know: what is measured.
//   node --input-type=module -e "$(cat link.mjs)" UPSTREAM KEY CERTIFICATE RTT DOWN UP
// RTT in ms, DOWN and UP in kbit/s; RTT 0 is no line at all. Prints its port; ends when its input ends.
import fs from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import net from "node:net";

const [upstream, key, cert, rtt, down, up] = process.argv.slice(1);
const origin = new URL(upstream);
const delay = Number(rtt) / 2;
const now = () => performance.now();

// The host: whatever the server says, said over HTTP/2.
const HOPS = ["connection", "keep-alive", "transfer-encoding", "upgrade", "proxy-connection", "host"];
const kept = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":") && !HOPS.includes(name)));
const speak = origin.protocol === "https:" ? https : http;
const agent = new speak.Agent({ keepAlive: true });
const host = http2.createSecureServer(
  { key: fs.readFileSync(key), cert: fs.readFileSync(cert), allowHTTP1: true },
  (request, answer) => {
    const address = new URL(request.url, origin);
    const asked = speak.request(
      address,
      { agent, method: request.method, headers: { ...kept(request.headers), host: origin.host } },
      (found) => {
        answer.writeHead(found.statusCode, kept(found.headers));
        found.pipe(answer);
      },
    );
    asked.on("error", () => { answer.writeHead(502); answer.end(); });
    request.pipe(asked);
  },
);

const PACKET = 1460;
const HEAD = 40;
const FIRST_WINDOW = 10 * PACKET;

// All connections share the line: a packet leaves when those before it have left.
function line(kilobits) {
  let free = 0;
  return (bytes) => (free = Math.max(free, now()) + (bytes * 8) / Number(kilobits));
}

// One direction of one connection, from its handshake on.
function carry(from, to, leave, opens) {
  let window = FIRST_WINDOW, flying = 0, last = 0, ended = false, timer = null;
  const waiting = [], coming = [];
  // Timers may fire out of order, bytes must not.
  function deliver() {
    timer = null;
    while (coming.length && coming[0].at <= now() + 0.5) {
      const { packet } = coming.shift();
      if (packet === null) to.end();
      else if (!to.destroyed) to.write(packet);
    }
    if (coming.length) timer = setTimeout(deliver, Math.max(1, coming[0].at - now()));
  }
  function arrive(at, packet) {
    last = Math.max(at, last);
    coming.push({ at: last, packet });
    timer ??= setTimeout(deliver, Math.max(0, last - now()));
  }
  function send() {
    if (now() < opens) { setTimeout(send, opens - now()); return; }
    while (waiting.length && (flying === 0 || flying + waiting[0].length <= window)) {
      const packet = waiting.shift();
      flying += packet.length;
      const at = leave(packet.length + HEAD) + delay;
      arrive(at, packet);
      // Each packet that is acknowledged widens the window by its length.
      setTimeout(() => { flying -= packet.length; window += packet.length; send(); }, at + delay - now());
    }
    if (waiting.length < 200) from.resume();
    if (ended && !waiting.length) { ended = false; arrive(last, null); }
  }
  from.on("data", (bytes) => {
    for (let at = 0; at < bytes.length; at += PACKET) waiting.push(bytes.subarray(at, at + PACKET));
    if (waiting.length > 400) from.pause();
    send();
  });
  from.on("end", () => { ended = true; send(); });
  from.on("error", () => to.destroy());
}

host.listen(0, "127.0.0.1", () => {
  if (delay === 0) { console.log(host.address().port); return; }
  const toPhone = line(down), toHost = line(up);
  const phone = net.createServer((socket) => {
    socket.setNoDelay(true);
    const far = net.connect(host.address().port, "127.0.0.1");
    far.setNoDelay(true);
    // The connection is there after one round trip.
    const opens = now() + 2 * delay;
    carry(socket, far, toHost, opens);
    carry(far, socket, toPhone, opens);
  });
  phone.listen(0, "127.0.0.1", () => console.log(phone.address().port));
});
process.stdin.on("end", () => process.exit(0)).resume();
