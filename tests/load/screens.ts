import { get, type IncomingMessage } from 'node:http';
import type { House } from './house.ts';
import type { Visitor } from './visitor.ts';

/**
 * Phones that keep a live page open. `heard()` tells the number of the last picture that each received, `broken()` how
 * many were let go by the program.
 */
export type Screens = { heard(): number[]; broken(): number; close(): void };

/** Told of each picture as it arrives, and on which of the phones. */
type Hear = (step: number, place: number) => void;

export async function openScreens(
  house: House,
  path: string,
  visitors: Visitor[],
  many: number,
  hear: Hear = () => undefined
): Promise<Screens> {
  const last = new Array<number>(many).fill(-1);
  let [broken, closing] = [0, false];
  const streams = await Promise.all(
    last.map((_, place) =>
      openScreen(new URL(path, house.url), visitors[place % visitors.length]!, (step) => {
        last[place] = step;
        hear(step, place);
      })
    )
  );
  for (const stream of streams) stream.once('close', () => (broken += Number(!closing)));
  const close = () => {
    closing = true;
    for (const stream of streams) stream.destroy();
  };
  return { heard: () => [...last], broken: () => broken, close };
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

/** Only the number is read: a thousand phones on the machine that is measured would weigh on it with the rest. */
function readStep(message: string, hear: (step: number) => void): void {
  const step = /^data: .*?"step":(\d+)/m.exec(message);
  if (step) hear(Number(step[1]));
}
