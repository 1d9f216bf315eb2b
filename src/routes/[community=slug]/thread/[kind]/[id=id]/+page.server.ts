import { walkFrom } from '#capabilities/sensemaking/server';
import type { Tx } from '#platform/context';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { problems } from '#platform/problem';
import type { Knot } from '#platform/thread';
import { endings, kinds, strandsFor, type Strand } from '../../kinds.server.ts';
import type { PageServerLoad } from './$types';

/** What waits for something to be built on it, and what needs no ground since somebody said it aloud. */
const waits = ['theme', 'priority', 'card', 'statement', 'finding', 'town_hall_question'];
const saidAloud = ['finding', 'card', 'town_hall_question', 'town_hall_follow_up'];

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const here: Knot = { kind: params.kind, id: params.id };
    const [own] = kinds[here.kind] ? await strandsFor(tx, [here]) : [];
    if (!own) throw problems.not_found();
    const { before, after } = await walkFrom(tx, here);
    const answered = after.some(({ kind }) => (endings.answers as readonly string[]).includes(kind));
    return {
      here: lineOf(tx, own),
      before: (await strandsFor(tx, before)).map((one) => lineOf(tx, one)),
      after: (await strandsFor(tx, after)).map((one) => lineOf(tx, one)),
      open: waits.includes(here.kind) && !answered,
      groundless:
        !saidAloud.includes(here.kind) &&
        !before.some(({ kind }) => (endings.grounds as readonly string[]).includes(kind))
    };
  });

const lineOf = (tx: Tx, { kind, id, text, label, address, loose, standing }: Strand) => ({
  ...{ kind, id, label, address, standing, loose: loose ?? false, word: kinds[kind]!.word() },
  said: text && reading(text, tx.locale)
});
