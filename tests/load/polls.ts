import { closeVote, openVote } from '../../src/capabilities/decisions/server/index.ts';
import { assemblyOf } from '../../src/capabilities/governance/server/index.ts';
import { openDatabase, transact } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { localized } from '../../src/platform/localized/index.ts';
import { ask, type House } from './house.ts';
import { palmdale, tonight } from './tonight.ts';

/** One open vote; `close` tells what the box holds. */
export type Polls = { path: string; close(): Promise<{ ballots: number; yes: number }> };
export type Electorate = {
  memberIds: string[];
  open(closesAt: Date | null): Promise<Polls>;
  close(): Promise<void>;
};

/** So many more members of Palmdale, all of whom have signed the code, and votes for them to vote in. */
export async function electorate(house: House, people: number): Promise<Electorate> {
  const { memberIds } = await tonight(house, people);
  await ask(
    house,
    `insert into code_signature (community_id, member_id, version, signed_on, how)
     select community_id, id, 1, '2020-01-01', 'on_paper' from member where id = any($1) on conflict do nothing`,
    [memberIds]
  );
  // The half of the key that opens lies where the program looks for it.
  process.env.DATA_DIR = house.folder;
  const database = openDatabase(house.appUrl, 2);
  const context = await palmdale(database);
  return {
    memberIds,
    close: () => database.close(),
    async open(closesAt) {
      const id = newId();
      await transact(context, async (tx) => openVote(tx, secret(id, closesAt, (await assemblyOf(tx)).id)));
      return {
        path: `/palmdale/votes/${id}`,
        close: () => transact(context, (tx) => closeVote(tx, id)).then(summed)
      };
    }
  };
}

const secret = (id: string, closesAt: Date | null, bodyId: string) => ({
  ...{ id, closesAt, bodyId, secret: true, class: 'ordinary' as const, meetingId: null, conflicts: [] },
  subject: { kind: 'proposal' as const, id: newId() },
  ballot: { kind: 'yes_no' as const },
  noticeAt: new Date(),
  words: {
    question: localized('es', {
      es: '¿Abrimos el centro de pañales los sábados?',
      en: 'Shall we open the diaper hub on Saturdays?'
    })
  }
});

function summed({ ballots }: Awaited<ReturnType<typeof closeVote>>): { ballots: number; yes: number } {
  const of = (some: typeof ballots): number => some.reduce((all, { count }) => all + count, 0);
  return {
    ballots: of(ballots),
    yes: of(ballots.filter(({ mark }) => mark.kind === 'yes_no' && mark.vote === 'yes'))
  };
}
