import { Agent, request } from 'node:http';
import type { House } from './house.ts';

export type Answer = { status: number; location: string; text: string; bytes: number };

/** Somebody with a browser's manners: keeps connections and cookies, takes compressed pages, says where a form stood. */
export type Visitor = {
  /** `read: false` counts the bytes and does not keep them: for pages asked by the thousand. */
  get(path: string, options?: { read?: boolean }): Promise<Answer>;
  post(path: string, fields: Record<string, string>): Promise<Answer>;
  cookie: string;
};

const PATIENCE = 30_000;

export function visitor({ url }: Pick<House, 'url'>, sockets = 64): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const self: Visitor = {
    cookie: '',
    get: (path, { read = true } = {}) =>
      send(new URL(path, url), { agent, headers: { ...manners, cookie: self.cookie } }, read),
    async post(path, fields) {
      const form = { 'content-type': 'application/x-www-form-urlencoded', origin: url };
      const headers = { ...manners, ...form, cookie: self.cookie };
      const body = new URLSearchParams(fields).toString();
      const answer = await send(new URL(path, url), { agent, headers, method: 'POST' }, true, body);
      if (answer.cookie) self.cookie = answer.cookie;
      return answer;
    }
  };
  return self;
}

/** Becomes one of the people of the demo region by one click. */
export async function become(house: Pick<House, 'url'>, person: string): Promise<Visitor> {
  const guest = visitor(house);
  const { status } = await guest.post('/demo', { person });
  if (status !== 303 || !guest.cookie) throw new Error(`Nobody could become ${person}: ${status}.`);
  return guest;
}

const manners = {
  accept: 'text/html',
  'accept-language': 'es',
  'accept-encoding': 'gzip, deflate, br',
  'user-agent': 'tests/load'
};

type Options = { agent: Agent; headers: Record<string, string>; method?: string };

function send(
  url: URL,
  options: Options,
  read: boolean,
  body?: string
): Promise<Answer & { cookie: string }> {
  // What we read we ask for plainly; what we only count comes as a browser gets it.
  const headers = read ? { ...options.headers, 'accept-encoding': 'identity' } : options.headers;
  return new Promise((done, fail) => {
    const asked = request(url, { ...options, headers, timeout: PATIENCE }, (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (read) chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('end', () => {
        const { location = '', 'set-cookie': cookies } = response.headers;
        const cookie = cookies?.[0]?.split(';')[0] ?? '';
        done({
          status: response.statusCode!,
          location,
          text: Buffer.concat(chunks).toString(),
          bytes,
          cookie
        });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`${url.pathname} did not answer.`)));
    asked.on('error', fail);
    asked.end(body);
  });
}
