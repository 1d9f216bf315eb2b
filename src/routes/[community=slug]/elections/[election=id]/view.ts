import type { ElectionPage } from '#capabilities/elections/server';
import { communityOf, type Context } from '#platform/context';
import { momentOf } from '#platform/dates';
import { inLanguage, missing } from '#platform/localized';

/** The page of an election, without what is nobody's business: who was asked and by whom, seeds, findings. */
export function shownElection(
  { election, contests, mine, waiting, ...page }: ElectionPage,
  context: Context
) {
  const { locale } = context;
  const { timeZone } = communityOf(context);
  const titleOf = (id: string) => inLanguage(contests.find((one) => one.id === id)!.title, locale);
  const { title: _, versionId: __, cancelledBecause, ...days } = election;
  return {
    ...page,
    election: { ...days, because: cancelledBecause && inLanguage(cancelledBecause, locale) },
    contests: contests.map(
      ({ id, office, method, tie, acclamation, seats, onlyFor, winners, ...contest }) => ({
        ...{ id, office, method, tie, acclamation, onlyFor, winners, title: titleOf(id) },
        seats: seats.map(({ title, reservedFor }) => ({ title, reservedFor })),
        voteId: contest.voteId,
        settledHow: contest.settledHow,
        waits: !contest.openedAt && !contest.settledAt,
        closes: contest.closesAt && momentOf(contest.closesAt, timeZone, locale),
        over: contest.closesAt !== null && context.clock() >= contest.closesAt,
        runoff: contest.runoffOf !== null,
        candidates: contest.candidates.map(({ id: candidacy, name, statement, answer }) => ({
          ...{ id: candidacy, name, statement },
          withdrawn: answer === 'withdrawn'
        }))
      })
    ),
    gaps: page.runs ? contests.flatMap((contest) => gapsIn(contest, communityOf(context).languages)) : [],
    mine: mine.map(({ id, contestId, answer }) => ({ id, answer, contest: titleOf(contestId) })),
    waiting: waiting.map(({ id, name, contestId }) => ({ id, name, contest: titleOf(contestId) }))
  };
}

/** Before the voting opens: whose words stand in one language only, and who has written none. */
function gapsIn({ openedAt, settledAt, candidates }: ElectionPage['contests'][number], languages: string[]) {
  if (openedAt || settledAt) return [];
  return candidates
    .filter(({ answer }) => answer === 'accepted')
    .map(({ id, name, statement }) => ({
      id,
      name,
      wrote: statement !== null,
      lacks: statement ? missing(statement, languages) : []
    }))
    .filter(({ wrote, lacks }) => !wrote || lacks.length);
}
