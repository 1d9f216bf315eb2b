import { openProposals } from '#capabilities/decisions/server';
import { drawsAsking, openElections } from '#capabilities/elections/server';
import { read } from '#platform/db';
import { isMember } from '#platform/policy';
import { nextOf } from '../next.ts';
import { lineFor } from '../decisions/lines.ts';
import { agendaNow } from './agenda.ts';
import { askedNow } from './asked.ts';
import { talkNow } from './talk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
  read(context, async (tx) => {
    const next = await nextOf(tx);
    return {
      next: next?.card ?? null,
      items: await agendaNow(tx, next),
      elections: isMember(tx.actor) ? await openElections(tx) : [],
      draws: await drawsAsking(tx),
      asked: await askedNow(tx),
      proposals: (await openProposals(tx)).lines.map((line) => lineFor(tx, line)),
      talk: await talkNow(tx),
      isMember: isMember(tx.actor)
    };
  });
