import { may } from '#capabilities/elections';
import { proposedElection } from '#capabilities/elections/server';
import { bodiesOf, rulesOn } from '#capabilities/governance/server';
import { upcoming } from '#capabilities/meetings/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context, type Tx } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { Day } from '../shapes.ts';

/** The day, then the seats and the calendar of that day; or what has to be there before anybody can be elected. */
export const callingView = (context: Context, asked: URLSearchParams) =>
  read(context, async (tx) => {
    allow(tx, may.run);
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    const lacks = await lacking(tx, today);
    return lacks ? { lacks, calling: null } : { lacks: null, calling: await callingOn(tx, asked, today) };
  });

async function lacking(tx: Tx, today: string): Promise<'rules' | 'team' | null> {
  if (!(await rulesOn(tx, today))) return 'rules';
  return (await bodiesOf(tx)).some(({ kind }) => kind === 'guidance') ? null : 'team';
}

async function callingOn(tx: Tx, asked: URLSearchParams, today: string) {
  const said = asked.get('day');
  const day = Day.safeParse(said === 'other' ? asked.get('other') : said);
  const meetings = await upcoming(tx);
  return {
    ...(await proposedElection(tx, day.success ? day.data : null)),
    asked: said !== null && !day.success,
    id: newId(),
    today,
    kind: asked.get('kind') === 'special' ? ('special' as const) : ('regular' as const),
    meetings: meetings.map(({ id, title, day: on }) => ({
      value: id,
      label: `${inLanguage(title, tx.locale)}, ${on}`
    }))
  };
}
