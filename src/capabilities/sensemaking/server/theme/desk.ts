import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { agreement, nextPassage, type Agreement, type Reading } from '../../rules/theme/coding.ts';
import { codesOf, codingFrom, codingOf, codings, type Code, type Coding } from './coding.ts';
import { stillSaid } from './passages.ts';

export type PassageSeen = {
  number: number;
  kind: string;
  text: string | null;
  language: string;
  mine: string[] | null;
};
export type CodingDesk = {
  coding: Coding;
  codes: Code[];
  /** The passage before this coder, or the one asked for. */
  passage: PassageSeen | null;
  read: number;
  of: number;
};

/** The codings of the community, the latest first, with how many passages this coder has read. */
export function codingsOf(
  context: Context
): Promise<(Coding & { read: number; of: number; coders: number })[]> {
  return read(context, async (tx) => {
    allow(tx, may.code);
    const rows = await codings(tx).orderBy('begunAt', 'desc').limit(50).execute();
    return Promise.all(
      rows.map(async (row) => {
        const readings = await readingsOf(tx, row.id);
        const mine = readings.filter(({ coderId }) => coderId === memberOf(tx.actor));
        const of = (await numbersOf(tx, row.id)).length;
        return {
          ...codingFrom(row),
          of,
          read: mine.length,
          coders: new Set(readings.map(({ coderId }) => coderId)).size
        };
      })
    );
  });
}

/** One passage after the other, each coder for themselves: what others gave is seen when both are done. */
export function codingDesk(context: Context, codingId: string, asked: number | null): Promise<CodingDesk> {
  return read(context, async (tx) => {
    allow(tx, may.code);
    const coding = await codingOf(tx, codingId);
    const mine = (await readingsOf(tx, codingId)).filter(({ coderId }) => coderId === memberOf(tx.actor));
    const numbers = await numbersOf(tx, codingId);
    const done = new Set(mine.map(({ number }) => number).filter((number) => numbers.includes(number)));
    const number = asked ?? nextPassage(numbers, done);
    return {
      coding,
      codes: await codesOf(tx, codingId),
      passage: number === null ? null : await passageAt(tx, codingId, number, mine),
      read: done.size,
      of: numbers.length
    };
  });
}

async function passageAt(
  tx: Tx,
  codingId: string,
  number: number,
  mine: Reading[]
): Promise<PassageSeen | null> {
  const rows = await tx.db
    .selectFrom('passage')
    .select(['number', 'kind', 'fromId', 'text', 'language'])
    .where('communityId', '=', communityOf(tx).id)
    .where('codingId', '=', codingId)
    .where('number', '=', number)
    .execute();
  const [row] = await stillSaid(tx, rows);
  if (!row) return null;
  const { fromId: _, ...passage } = row;
  return { ...passage, mine: mine.find((one) => one.number === number)?.codes ?? null };
}

/** Words that were taken down where they came from are not coded any more. */
async function numbersOf(tx: Tx, codingId: string): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('passage')
    .select(['number', 'kind', 'fromId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('codingId', '=', codingId)
    .where('text', 'is not', null)
    .orderBy('number')
    .execute();
  return (await stillSaid(tx, rows)).map(({ number }) => number);
}

/** Every reading of a coding, with its codes. */
export async function readingsOf(tx: Tx, codingId: string): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select r.number, r.coder_id, coalesce(array_agg(c.code_id::text order by c.code_id) filter (where c.code_id is not null), '{}') as codes
      from passage_reading r
      left join passage_code c on c.community_id = r.community_id and c.coding_id = r.coding_id
           and c.number = r.number and c.coder_id = r.coder_id
     where r.community_id = ${communityOf(tx).id} and r.coding_id = ${codingId}
     group by r.number, r.coder_id order by r.number, r.coder_id`.execute(tx.db);
  return rows;
}

export type Compared = {
  coding: Coding;
  codes: Code[];
  agreement: Agreement;
  coders: { name: string; read: number }[];
  /** Passages on which coders differ, to be talked over: each with who gave what. */
  apart: { number: number; text: string; language: string; given: { name: string; codes: string[] }[] }[];
};

const MOST_APART = 40;

/** How far the coders agree, and where they do not. For coders who have read everything, and when it is closed. */
export function compareCoders(context: Context, codingId: string): Promise<Compared> {
  return read(context, async (tx) => {
    allow(tx, may.code);
    const coding = await codingOf(tx, codingId);
    const [codes, readings] = [await codesOf(tx, codingId), await readingsOf(tx, codingId)];
    const mine = readings.filter(({ coderId }) => coderId === memberOf(tx.actor));
    // Whoever is still reading must not be led by what others gave.
    if (!coding.closedAt && mine.length && mine.length < (await numbersOf(tx, codingId)).length)
      throw problems.coders_missing();
    const names = await namesById(
      tx,
      readings.map(({ coderId }) => coderId)
    );
    const coders = [...new Set(readings.map(({ coderId }) => coderId))];
    return {
      coding,
      codes,
      agreement: agreement(
        readings,
        codes.map(({ id }) => id)
      ),
      coders: coders.map((id) => ({
        name: names.get(id) ?? '',
        read: readings.filter(({ coderId }) => coderId === id).length
      })),
      apart: await apartIn(tx, codingId, readings, names)
    };
  });
}

async function apartIn(
  tx: Tx,
  codingId: string,
  readings: Reading[],
  names: Map<string, string>
): Promise<Compared['apart']> {
  const numbers = [...new Set(readings.map(({ number }) => number))].filter((number) => {
    const sets = readings.filter((one) => one.number === number).map(({ codes }) => codes.join());
    return new Set(sets).size > 1;
  });
  const shown = numbers.slice(0, MOST_APART);
  const passages = await Promise.all(shown.map((number) => passageAt(tx, codingId, number, [])));
  return passages.flatMap((passage) =>
    passage?.text
      ? {
          ...{ number: passage.number, text: passage.text, language: passage.language },
          given: readings
            .filter(({ number }) => number === passage.number)
            .map(({ coderId, codes }) => ({ name: names.get(coderId) ?? '', codes }))
        }
      : []
  );
}
