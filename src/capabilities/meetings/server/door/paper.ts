import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import type { Category } from '../../../people/index.ts';
import { rollForDoor } from '../../../people/server/index.ts';
import { meant } from '../../rules/door/search.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { meetingOf } from '../plan/find.ts';
import { attendedBy } from './door.ts';

export type PaperLine = { id: string; name: string; category: Category; counted: boolean };
export type PaperPage = { meeting: Meeting; lines: PaperLine[]; page: number; pages: number };

const PAGE = 50;

/** The roll of the meeting's day to tick off from a paper sheet, with the category of that day. */
export function paperPage(context: Context, meetingId: string, { query = '', page = 1 }): Promise<PaperPage> {
  return read(context, async (tx) => {
    allow(tx, may.recordSheet);
    const meeting = await meetingOf(tx, meetingId);
    const roll = await rollForDoor({ ...tx, clock: () => meeting.startsAt });
    const counted = new Set(await attendedBy(tx, meetingId));
    const found = query.trim()
      ? meant(roll, query)
      : roll.sort((a, b) => a.name.localeCompare(b.name, tx.locale));
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    const at = Math.min(Math.max(1, Math.floor(page) || 1), pages);
    const lines = found
      .slice(PAGE * (at - 1), PAGE * at)
      .map(({ id, name, category }) => ({ id, name, category, counted: counted.has(id) }));
    return { meeting, lines, page: at, pages };
  });
}
