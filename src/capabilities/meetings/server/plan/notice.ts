import { evaluate, type Code, type Finding, type MeetingFacts } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { rulesOn, sayFindings, type SaidFinding } from '../../../governance/server/index.ts';
import type { AgendaItem } from '../../rules/plan/agenda.ts';
import { noticeFacts } from '../../rules/plan/notice.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { standingOf } from '../door/neighbours.ts';

const ABOUT_NOTICE: Code[] = ['notice.hours', 'notice.agenda', 'notice.public_comment'];

/** Whether notice was given in time under the bylaws in force that day; null when none are. */
export async function noticeOf(
  tx: Tx,
  meeting: Meeting,
  agenda: AgendaItem[]
): Promise<SaidFinding[] | null> {
  const rules = await rulesOn(tx, meeting.day);
  if (!rules) return null;
  const { of, sizes } = await standingOf(tx, meeting.bodyId, meeting.day);
  const facts: MeetingFacts = {
    kind: 'meeting',
    of,
    sizes,
    present: {},
    actionsOffAgenda: null,
    ...noticeFacts(meeting, agenda, tx.clock())
  };
  const found: Finding[] = evaluate(rules.parameters, facts).filter(({ code }) =>
    ABOUT_NOTICE.includes(code)
  );
  return sayFindings(found, { locale: tx.locale, slug: communityOf(tx).slug, clauseOf: rules.clauseOf });
}
