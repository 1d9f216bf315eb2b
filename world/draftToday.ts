import {
  addDomain,
  beginCharter,
  charterOf,
  openRound,
  sayAbout,
  settleRemark,
  writeClause
} from '../src/capabilities/charters/server/index.ts';
import { recordName } from '../src/capabilities/sensemaking/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { asMember, keeper } from './keeper.ts';
import type { Soul } from './members.ts';

const NEIGHBOR = '203.0.113.44';

const clauses = [
  {
    es: 'Cada niña y cada niño de cuatro años tiene un lugar en un preescolar de su barrio.',
    en: 'Every four-year-old has a place in a preschool in their neighborhood.'
  },
  {
    es: 'La escuela avisa a las familias migrantes en su idioma, y contesta en una semana.',
    en: 'The school tells immigrant families in their language, and answers within a week.'
  },
  {
    es: 'Quien cuida a un niño con discapacidad tiene a quién llamar en la escuela.',
    en: 'Whoever cares for a child with a disability has somebody to call at the school.'
  }
] as const;

/**
 * What Palmdale writes today: a draft before everybody, with an offer that was taken in (so that one language is
 * behind), one that waits, a comment, and a text that two people wrote at the same time.
 */
export async function draftToday(
  context: Context,
  { writer, others, today }: { writer: Soul; others: Soul[]; today: string }
): Promise<void> {
  const by = keeper(context, writer);
  const { charterId, ids } = await write(by);
  await recordName(by, {
    ...{ termId: newId(), language: 'es', name: 'familias recién llegadas', insteadOf: 'familias migrantes' },
    about: { es: 'Familias que llegaron hace poco', en: 'Families who came lately' },
    ...{ decidedBy: 'Familias del círculo de los martes, once personas', decidedOn: addDays(today, -9) }
  });
  const roundId = await show(by, charterId, today);
  await speak(by, others, { roundId, ids });
  await writeAtOnce([by, keeper(context, others[3]!)], charterId, ids[2]!);
}

async function write(by: Context): Promise<{ charterId: string; ids: string[] }> {
  const [charterId, domainId] = [newId(), newId()];
  await beginCharter(by, {
    id: charterId,
    title: { es: 'Lo que Palmdale pide a sus escuelas', en: 'What Palmdale asks of its schools' },
    preamble: {
      es: 'Lo escribimos con las familias de las reuniones de los martes.',
      en: 'We write it with the families of the Tuesday meetings.'
    }
  });
  await addDomain(by, charterId, { id: domainId, name: { es: 'La escuela', en: 'School' } });
  const ids: string[] = [];
  for (const text of clauses) {
    ids.push(newId());
    await writeClause(by, charterId, { id: ids.at(-1)!, domainId, text, seen: null, besideId: newId() });
  }
  return { charterId, ids };
}

async function show(by: Context, charterId: string, today: string): Promise<string> {
  const id = newId();
  const asks = { es: '¿Qué falta? ¿Qué sobra?', en: 'What is missing? What is too much?' };
  await openRound(by, charterId, { id, asks, bodies: [], toPublic: true, closesOn: addDays(today, 12) });
  return id;
}

type In = { roundId: string; ids: string[] };

async function speak(by: Context, others: Soul[], { roundId, ids }: In): Promise<void> {
  const say = async (speaker: Context, saying: Pick<Saying, 'clauseId' | 'language' | 'text' | 'after'>) => {
    const id = newId();
    const kind = saying.after ? ('amendment' as const) : ('comment' as const);
    await sayAbout(speaker, roundId, { ...saying, id, kind, saidAs: null }, NEIGHBOR);
    return id;
  };
  const member = (at: number) => asMember(by, others[at]!);
  const taken = await say(member(0), {
    ...{ clauseId: ids[0]!, language: 'es', text: 'Con tres años ya hace falta.' },
    after: 'Cada niña y cada niño de tres y cuatro años tiene un lugar en un preescolar de su barrio.'
  });
  await settleRemark(by, taken, { as: 'taken_in' });
  await say(member(1), {
    ...{ clauseId: ids[1]!, language: 'en', text: 'A week is long when a child is sent home.' },
    after: 'The school tells immigrant families in their language, and answers within two days.'
  });
  await say(member(2), {
    ...{ clauseId: ids[2]!, language: 'es', text: '¿También los sábados?', after: null }
  });
  await say(
    { ...by, actor: { kind: 'public' } },
    {
      ...{
        clauseId: ids[1]!,
        language: 'es',
        text: 'A mí me contestan por mensaje, y está bien.',
        after: null
      }
    }
  );
}

type Saying = Parameters<typeof sayAbout>[2];

/** Both had read the same text; the second finds the words of the first, and nothing is overwritten. */
async function writeAtOnce([one, other]: [Context, Context], charterId: string, id: string): Promise<void> {
  const { domains } = await read(one, (tx) => charterOf(tx, charterId));
  const { revision, domainId } = domains
    .flatMap((domain) => domain.clauses)
    .find((clause) => clause.id === id)!;
  const base = { id, domainId, seen: revision };
  const [whoever, nobody] = [
    'Quien cuida a una niña o un niño con discapacidad sabe a quién llamar en la escuela.',
    'Nadie que cuida a un niño con discapacidad se queda sin alguien a quien llamar en la escuela.'
  ];
  await writeClause(one, charterId, { ...base, text: { es: whoever, en: clauses[2].en }, besideId: newId() });
  await writeClause(other, charterId, {
    ...base,
    text: { es: nobody, en: clauses[2].en },
    besideId: newId()
  });
}
