import { addDays } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { plainDay } from '../../../../platform/dates/index.ts';
import { insertOnce, sql, transact } from '../../../../platform/db/index.ts';
import { inLanguage, type Locale, type Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { mail, text } from '../../../../platform/post/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { unsubscribeKeys } from '../../../accounts/server/index.ts';
import { reachable, type Reachable } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { today } from '../today.ts';
import { lockCommitment } from './ask.ts';

/** Says yes, or no more, to hearing about a commitment. */
export function watch(context: Context, commitmentId: string, { yes }: { yes: boolean }): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.watch);
    await lockCommitment(tx, commitmentId);
    const row = { communityId: communityOf(tx).id, commitmentId, memberId: memberOf(tx.actor)! };
    if (yes) await insertOnce(tx, 'commitmentWatch', { ...row, since: tx.clock() });
    else
      await tx.db
        .deleteFrom('commitmentWatch')
        .where('communityId', '=', row.communityId)
        .where('commitmentId', '=', commitmentId)
        .where('memberId', '=', row.memberId)
        .execute();
    await remember(tx, 'charters.watched', { commitmentId, yes });
  });
}

/** A week before the day; and once it has passed and nothing was shown. */
const DAYS_BEFORE = 7;

type Due = {
  stepId: string;
  memberId: string;
  commitmentId: string;
  what: Localized;
  institution: string;
  dueOn: string;
  kind: 'before' | 'after';
};

/** Writes to those who said yes, each once before a date and once after it, by e-mail or else by text message. */
export function remindOfSteps(context: Context, site: string): Promise<number> {
  return transact(context, async (tx) => {
    allow(tx, may.chores);
    const due = await dueNow(tx);
    const people = [...new Set(due.map(({ memberId }) => memberId))];
    const [byMail, byText] = [await reachable(tx, 'email', people), await reachable(tx, 'text', people)];
    const stop = await unsubscribeKeys(tx, people);
    let sent = 0;
    for (const one of due) {
      const mailed = byMail.find(({ memberId }) => memberId === one.memberId);
      const texted = mailed ? undefined : byText.find(({ memberId }) => memberId === one.memberId);
      const reached = mailed ?? texted;
      if (!reached || !(await noteOnce(tx, one))) continue;
      const { slug } = communityOf(tx);
      const link = `${site}/${slug}/commitments/${one.commitmentId}`;
      if (mailed)
        await write(tx, mailed, one, { link, stop: `${site}/unsubscribe/${slug}/${stop.get(one.memberId)}` });
      else await text(tx, { to: reached.address, body: sentence(one, reached, link) });
      sent++;
    }
    if (sent) await remember(tx, 'charters.reminded', { sent });
    return sent;
  });
}

async function dueNow(tx: Tx): Promise<Due[]> {
  const day = today(tx);
  const { rows } = await sql<Due>`
    select s.id as step_id, w.member_id, s.commitment_id, s.what, i.name as institution, s.due_on,
           case when s.due_on < ${day}::date then 'after' else 'before' end as kind
      from commitment_step s
      join commitment c on c.community_id = s.community_id and c.id = s.commitment_id
      join institution i on i.community_id = c.community_id and i.id = c.institution_id
      join commitment_watch w on w.community_id = c.community_id and w.commitment_id = c.id
     where s.community_id = ${communityOf(tx).id} and s.reported_on is null and s.dropped_at is null
       and s.due_on <= ${addDays(day, DAYS_BEFORE)}::date and s.due_on > ${addDays(day, -30)}::date
       and not exists (select from commitment_notice n where n.community_id = s.community_id and n.step_id = s.id
         and n.member_id = w.member_id and n.kind = case when s.due_on < ${day}::date then 'after' else 'before' end)
     order by s.due_on, s.id`.execute(tx.db);
  return rows;
}

const noteOnce = (tx: Tx, { stepId, memberId, kind }: Due) =>
  insertOnce(tx, 'commitmentNotice', {
    ...{ communityId: communityOf(tx).id, stepId, memberId, kind },
    sentAt: tx.clock()
  });

const localeOf = ({ language }: Pick<Reachable, 'language'>): Locale =>
  language.startsWith('es') ? 'es' : 'en';

function sentence({ kind, institution, what, dueOn }: Due, reached: Reachable, link: string): string {
  const locale = localeOf(reached);
  const said = { institution, what: inLanguage(what, locale), day: plainDay(dueOn, locale), link };
  return kind === 'before'
    ? m.charters_remind_before(said, { locale })
    : m.charters_remind_after(said, { locale });
}

async function write(tx: Tx, reached: Reachable, due: Due, { link, stop }: { link: string; stop: string }) {
  const locale = localeOf(reached);
  const body = `${sentence(due, reached, link)}\n\n${m.charters_remind_stop({ stop }, { locale })}`;
  const subject = m.charters_remind_subject({ institution: due.institution }, { locale });
  await mail(tx, { to: reached.address, subject, text: body, unsubscribe: stop });
}
