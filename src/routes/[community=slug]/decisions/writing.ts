import { may } from '#capabilities/decisions';
import { proposalOf } from '#capabilities/decisions/server';
import { bodiesOf, versionById } from '#capabilities/governance/server';
import { motionsOf } from '#capabilities/meetings/server';
import { may as governance } from '#capabilities/governance';
import { addDays, dayIn } from '#platform/clock';
import { communityOf, type Context, type Tx } from '#platform/context';
import { read } from '#platform/db';
import { isId, newId } from '#platform/ids';
import { localized } from '#platform/localized';
import { allow, may as can } from '#platform/policy';

const OPTIONS = 6;

/** What the form needs to write a proposal, new or begun. */
export const writingView = (context: Context, id: string | null, asked: URLSearchParams) =>
  read(context, async (tx) => {
    allow(tx, may.raise);
    const proposal = id ? await proposalOf(tx, id) : null;
    const known = proposal?.options.map((option) => option.id) ?? [];
    const fresh = Array.from({ length: Math.max(0, OPTIONS - known.length) }, () => newId());
    return {
      id: id ?? newId(),
      proposal,
      bodies: (await bodiesOf(tx)).map((body) => ({ value: body.id, label: body.name })),
      optionIds: [...known, ...fresh],
      moved: await movedIn(tx, asked.get('meeting'), asked.get('motion')),
      version: await draftAsked(tx, asked.get('version')),
      reconsiders: asked.get('again'),
      month: addDays(dayIn(communityOf(tx).timeZone, tx.clock()), 30)
    };
  });

/** The motion that is to become a proposal, in the words it was moved in. */
async function movedIn(tx: Tx, meetingId: string | null, motionId: string | null) {
  if (!isId(meetingId) || !isId(motionId)) return null;
  const motion = (await motionsOf(tx, meetingId)).find(({ id }) => id === motionId);
  return motion ? { meetingId, motionId, text: motion.text ?? localized(tx.locale, {}) } : null;
}

async function draftAsked(tx: Tx, versionId: string | null) {
  if (!isId(versionId) || !can(tx, governance.draft)) return null;
  const { id, kind, number, state } = await versionById(tx, versionId);
  return state === 'draft' ? { id, kind, number } : null;
}
