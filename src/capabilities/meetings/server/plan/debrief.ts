import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { DebriefKind, DebriefNote } from '../../rules/plan/improvement.ts';
import type { Said } from '../../rules/plan/written.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { within } from './within.ts';

/** Keep, change, or try: one thing each. */
export function addDebrief(
  context: Context,
  meetingId: string,
  note: { id: string; kind: DebriefKind; text: Said }
): Promise<void> {
  return within(context, meetingId, may.learn, async (tx, meeting) => {
    if (!meeting.openedAt) throw problems.not_open();
    const row = {
      communityId: communityOf(tx).id,
      id: note.id,
      meetingId,
      kind: note.kind,
      notedAt: tx.clock()
    };
    const added = await insertOnce(tx, 'debriefNote', { ...row, text: asJson(note.text) });
    if (added) await remember(tx, 'meetings.debriefed', { meetingId, kind: note.kind });
  });
}

export async function debriefOf(tx: Tx, meetingId: string): Promise<DebriefNote[]> {
  allow(tx, may.seeInside);
  const rows = await tx.db
    .selectFrom('debriefNote')
    .select(['id', 'kind', 'text'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute();
  return rows as unknown as DebriefNote[];
}

/** Turns what was learned into something somebody does until a day. */
export function improve(
  context: Context,
  meetingId: string,
  improvement: { id: string; debriefNoteId?: string | null; what: Said; owner: string; dueOn: string }
): Promise<void> {
  return within(context, meetingId, may.learn, async (tx, meeting) => {
    if (!meeting.openedAt) throw problems.not_open();
    const notes = improvement.debriefNoteId ? await debriefOf(tx, meetingId) : [];
    if (improvement.debriefNoteId && !notes.some(({ id }) => id === improvement.debriefNoteId))
      throw problems.no_such_item();
    const added = await insertOnce(tx, 'improvement', {
      communityId: communityOf(tx).id,
      id: improvement.id,
      meetingId,
      debriefNoteId: improvement.debriefNoteId ?? null,
      what: asJson(improvement.what),
      owner: improvement.owner,
      dueOn: improvement.dueOn,
      notedAt: tx.clock()
    });
    if (added) await remember(tx, 'meetings.improvement_noted', { meetingId, improvementId: improvement.id });
  });
}

function asJson({ language, texts }: Said): string {
  if (!texts[language]?.trim()) throw problems.text_missing();
  return JSON.stringify(localized(language, texts));
}
