import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { momentOf } from '../../../platform/dates/index.ts';
import { inLanguage, type Localized } from '../../../platform/localized/index.ts';
import { m } from '../../../platform/words/index.ts';
import type { Waiting } from './unanswered.ts';

export type Before = {
  votes: Waiting[];
  proposals: { id: string; question: Localized }[];
  origin: string;
  stop: string;
};

/** The letter of the week in one language: what waits, each with its link and its last hour, and how to hear no more. */
export function digestText(tx: Tx, name: string, { votes, proposals, origin, stop }: Before) {
  const said = { locale: tx.locale };
  const { slug, name: community } = communityOf(tx);
  const site = `${origin}/${slug}`;
  const asked = votes.map((vote) => `${lineOf(tx, vote)}\n${site}/votes/${vote.voteId}`);
  const talked = proposals.map(
    ({ id, question }) => `${inLanguage(question, tx.locale)}\n${site}/decisions/${id}`
  );
  const parts = [
    m.decisions_digest_greeting({ name }, said),
    ...(asked.length ? [m.decisions_digest_votes({}, said), ...asked] : []),
    ...(talked.length ? [m.decisions_digest_proposals({}, said), ...talked] : []),
    m.decisions_digest_from({ community: inLanguage(community, tx.locale) }, said),
    m.decisions_digest_stop({ link: stop }, said)
  ];
  const subject = asked.length
    ? m.decisions_digest_subject_votes({ count: asked.length }, said)
    : m.decisions_digest_subject({}, said);
  return { subject, text: parts.join('\n\n'), unsubscribe: stop };
}

function lineOf(tx: Tx, { question, closesAt }: Waiting): string {
  const asked = inLanguage(question, tx.locale);
  if (!closesAt) return asked;
  const until = momentOf(closesAt, communityOf(tx).timeZone, tx.locale);
  return m.decisions_digest_until({ question: asked, until }, { locale: tx.locale });
}
