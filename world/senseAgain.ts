import {
  addCode,
  beginCoding,
  codingDesk,
  conversationsOf,
  readPassage
} from '../src/capabilities/sensemaking/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { keeper } from './keeper.ts';
import { on, type Region } from './delegates.ts';

const names = [
  { es: 'confianza', en: 'trust' },
  { es: 'dinero', en: 'money' },
  { es: 'idioma', en: 'language' }
];
const READ = 4;

/** What people said while they voted is read again this week: one has begun, and nobody has closed it. */
export async function readAgain(region: Region, today: string): Promise<void> {
  const by = keeper(on(region.context, addDays(today, -3)), region.keeper);
  const [talk] = await conversationsOf(by);
  const id = newId();
  const title = { es: 'Las frases de la conversación', en: 'The statements of the conversation' };
  await beginCoding(by, { id, title, source: { kind: 'conversation', id: talk!.id } });
  const codes: string[] = [];
  for (const name of names) {
    codes.push(newId());
    await addCode(by, id, { id: codes.at(-1)!, name, meaning: {} });
  }
  for (let read = 0; read < READ; read++) {
    const { passage } = await codingDesk(by, id, null);
    if (passage) await readPassage(by, id, passage.number, [codes[read % codes.length]!]);
  }
}
