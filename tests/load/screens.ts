import { get, type IncomingMessage } from 'node:http';
import type { House } from './house.ts';
import type { Visitor } from './visitor.ts';

/** Phones that keep the live room open. `heard()` tells the number of the last picture that each received. */
export type Screens = { heard(): number[]; close(): void };

export async function openScreens(
  house: House,
  path: string,
  visitors: Visitor[],
  many: number
): Promise<Screens> {
  const last = new Array<number>(many).fill(-1);
  const streams = await Promise.all(
    last.map((_, place) =>
      openScreen(new URL(path, house.url), visitors[place % visitors.length]!, (step) => (last[place] = step))
    )
  );
  return { heard: () => [...last], close: () => streams.forEach((stream) => stream.destroy()) };
}

function openScreen(url: URL, { cookie }: Visitor, hear: (step: number) => void): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const asked = get(url, { headers: { accept: 'text/event-stream', cookie }, agent: false }, (stream) => {
      if (stream.statusCode !== 200) return fail(new Error(`The live room answers ${stream.statusCode}.`));
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        const messages = (rest + chunk).split('\n\n');
        rest = messages.pop()!;
        for (const message of messages) readStep(message, hear);
      });
      stream.on('error', () => undefined);
      done(stream);
    });
    asked.on('error', fail);
  });
}

function readStep(message: string, hear: (step: number) => void): void {
  const line = message.split('\n').find((one) => one.startsWith('data: '));
  if (line) hear((JSON.parse(line.slice(6)) as { step: number }).step);
}
