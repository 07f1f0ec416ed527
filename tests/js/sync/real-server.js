// The real server as a subprocess on a free loopback port, with its own data; killed and started again at will.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import WebSocket from "ws";

const ROOT = resolve(import.meta.dirname, "../../..");
const OWN_PYTHON = join(ROOT, ".venv/bin/python");
const PYTHON = existsSync(OWN_PYTHON) ? OWN_PYTHON : "python3";
const START_MS = 30_000;

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  return port;
}

export async function createRealServer() {
  const data = mkdtempSync(join(tmpdir(), "chorem-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, CHOREM_HOST: "127.0.0.1", CHOREM_PORT: String(port), CHOREM_DATA_DIR: data };
  let child = null;
  let said = "";

  async function ready() {
    for (const until = Date.now() + START_MS; Date.now() < until; ) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${url}/readyz`).catch(() => null);
      if (answer?.ok) return;
      // Nothing tells when a port opens: ask again a little later.
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`the server did not start: ${said.slice(-2_000)}`);
  }

  async function json(path, { token = "", method = "GET", body = undefined } = {}) {
    const headers = {
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const answer = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async function start() {
    child = spawn(PYTHON, ["-m", "api.cli", "serve"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        said = (said + text).slice(-20_000);
      });
    await ready();
  }

  async function kill() {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  return {
    start,
    kill,
    json,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await kill();
      rmSync(data, { recursive: true, force: true });
    },
    /** A poster nobody has drawn on, and as many tokens at its table. */
    async poster(people) {
      const workshop = await json("/api/workshops", {
        method: "POST",
        body: { title: "Essai", groups: ["Élus"] },
      });
      const id = workshop.posters[0].id;
      const tokens = [];
      for (let i = 0; i < people; i += 1) {
        const body = { code: workshop.join_code, name: `Personne ${i + 1}`, poster_id: id };
        tokens.push((await json("/api/join", { method: "POST", body })).token);
      }
      return { id, tokens };
    },
    /** makeSocket of createSession, for one person; `onSocket` sees each one, to cut it. */
    socketFor(poster, token, onSocket = () => {}) {
      return () => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/api/posters/${poster}/live`, {
          headers: { authorization: `Bearer ${token}` },
          perMessageDeflate: false,
        });
        onSocket(socket);
        return socket;
      };
    },
  };
}
