/**
 * Serves the built program. It is started by `bin/start` and by the journeys: `PORT=0 node bin/lib/serve.js`
 * says on its first line where it is. Kit's own server leaves four things open that we close here:
 * compression, the size of uploads, streams that hold up a shutdown, and http taken for https.
 */
import { createServer } from 'node:http';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import { inRoot } from './paths.js';
import { headersFor, protocolHeader, hostHeader, addressHeader } from './origin.js';
import { packWhole } from './pack.js';
import { tryPort } from './postgres/ports.js';
import { stopGracefully } from './shutdown.js';

const isMain = realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url);

/** Resolves to `{ port, stop }`. */
export async function serve({ port, host }) {
  const wanted = port || (await tryPort(0));
  process.env.ORIGIN ||= `http://localhost:${wanted}`;
  const answer = await answerRequests();
  // "localhost" is one of two addresses, depending on who asks; a machine without IPv6 has only one.
  const servers = [await listen(answer, wanted, host || '127.0.0.1')];
  if (!host)
    await listen(answer, wanted, '::1').then(
      (second) => servers.push(second),
      () => {}
    );
  return { port: wanted, stop: (reason) => stopGracefully(servers, reason) };
}

async function answerRequests() {
  // Kit's handler reads these once, when it is loaded.
  process.env.NODE_ENV ||= 'production';
  process.env.BODY_SIZE_LIMIT ||= '12M';
  process.env.PROTOCOL_HEADER = protocolHeader;
  process.env.HOST_HEADER = hostHeader;
  process.env.ADDRESS_HEADER = addressHeader;
  const { handler } = await import(inRoot('build/handler.js'));
  const compress = compression({ filter: mayCompress });
  return (request, response) => {
    Object.assign(request.headers, headersFor(request, process.env));
    compress(request, response, () => {
      packWhole(request, response);
      handler(request, response, () => response.writeHead(404).end());
    });
  };
}

/** A stream of events must leave at once; a compressor would hold it back. */
function mayCompress(request, response) {
  const type = String(response.getHeader('content-type') ?? '');
  return !type.startsWith('text/event-stream') && compression.filter(request, response);
}

function listen(answer, port, host) {
  const server = createServer(answer);
  // Longer than proxies keep theirs: the one who closes first must not be us.
  server.keepAliveTimeout = 65_000;
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done(server));
  });
}

async function main() {
  const wanted = Number(process.env.PORT ?? 4600);
  const { port, stop } = await serve({ port: wanted, host: process.env.HOST });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));
  if (!process.channel) return console.log(`Listening on http://localhost:${port}`);
  process.send({ port });
  // The command that started us is gone: nobody would ever stop us.
  process.once('disconnect', () => stop('SIGTERM'));
  process.channel.unref();
}

if (isMain) await main();
