import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, sql } from '../../../platform/db/index.ts';
import { allow, may as mayDo } from '../../../platform/policy/index.ts';
import { categoryFrom, type Category } from '../rules/category.ts';
import { journey, type Journey, type Taken } from '../rules/journey.ts';
import type { NeedKind } from '../rules/needs.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import type { Channel, WayKind } from '../rules/reach.ts';
import type { SisterSuspension } from '../rules/sister.ts';
import type { Standing } from '../rules/standing.ts';
import { lastGatherings } from './board.ts';
import { suspendedInSisters } from './sisters.ts';
import { standingOf } from './standing.ts';
import { today } from './today.ts';

export type ContactRow = {
  id: string;
  memberId: string;
  kind: WayKind;
  value: string;
  safeToText: boolean;
  safeVoicemail: boolean;
  askFor: string | null;
  shared: boolean;
  /** Others who have the same phone or address: offered as a merge. */
  others: { id: string; name: string }[];
};
export type NeedRow = {
  id: string;
  memberId: string;
  kind: NeedKind;
  detail: string | null;
  openedOn: string;
};
export type ConsentRow = {
  channel: Channel;
  given: boolean;
  at: string;
  how: string;
  wording: number;
  takenBy: string | null;
};

export type MemberPage = {
  id: string;
  name: string;
  pronunciation: string | null;
  language: string;
  declared: Category;
  category: Category;
  organization: string | null;
  organizationRole: string | null;
  neighborhood: string | null;
  bestHours: string | null;
  joinedOn: string;
  pausedOn: string | null;
  leftOn: string | null;
  lastSeenOn: string | null;
  welcomedBy: string | null;
  adults: number | null;
  births: string[];
  merges: { id: string; name: string; mergedAt: string }[];
  standing: Standing;
  /** What a sister community told us by letter. */
  elsewhere: SisterSuspension | null;
  journey: Journey;
  /** Null for those who do not arrange them. */
  contacts: ContactRow[] | null;
  consents: ConsentRow[] | null;
  needs: NeedRow[] | null;
};

/** One member as the one who asks may see them. A merged row answers with the person it belongs to. */
export function member(context: Context, memberId: string): Promise<MemberPage> {
  return read(context, async (tx) => {
    allow(tx, may.seeMember, memberId);
    const { taken, seen, ...row } = await core(tx, memberId);
    const [seesContacts, seesNeeds] = [
      mayDo(tx, may.seeContacts, memberId),
      mayDo(tx, may.seeNeeds, memberId)
    ];
    const close = await closeTo(tx, row.id);
    const day = today(tx);
    const standing = (await standingOf(tx, [row.id], day)).get(row.id)!;
    return {
      ...row,
      category: categoryFrom(row.declared, row.births, day),
      standing,
      elsewhere: (await suspendedInSisters(tx, [row.id], day)).get(row.id) ?? null,
      journey: journey({ joinedOn: row.joinedOn, taken, seen }, await lastGatherings(tx, day), day),
      contacts: seesContacts ? close.contacts : null,
      consents: seesContacts ? close.consents : null,
      needs: seesNeeds ? close.needs : null
    };
  });
}

type Core = Omit<
  MemberPage,
  'category' | 'standing' | 'elsewhere' | 'journey' | 'contacts' | 'consents' | 'needs'
> & {
  taken: Taken[];
  seen: string[];
};

async function core(tx: Tx, memberId: string): Promise<Core> {
  const { rows } = await sql<Core>`
    select p.id, p.name, p.pronunciation, p.language, p.category as declared, o.name as organization, p.organization_role,
      p.neighborhood, p.best_hours, p.joined_on, p.paused_on, p.left_on, p.last_seen_on, w.name as welcomed_by, h.adults,
      array(select c.born::text from child c join member r on r.community_id = c.community_id and r.id = c.member_id
        where c.community_id = p.community_id and r.whom = p.id order by c.born) as births,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', x.name, 'mergedAt', g.merged_at) order by g.merged_at)
        from member_merge g join member x on x.community_id = g.community_id and x.id = g.merged_id
        where g.community_id = p.community_id and g.kept_id = p.id and g.undone_at is null), '[]') as merges,
      coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'responsible', s.responsible_id, 'askedOn', s.asked_on, 'doneOn', s.done_on))
        from journey_step s where s.community_id = p.community_id and s.member_id = p.id), '[]') as taken,
      array(select d.day::text from seen_day d where d.community_id = p.community_id and d.member_id = p.id order by d.day desc limit 12) as seen
    from member m
    join member p on p.community_id = m.community_id and p.id = m.whom
    left join organization o on o.community_id = p.community_id and o.id = p.organization_id
    left join member w on w.community_id = p.community_id and w.id = p.welcomed_by
    left join household h on h.community_id = p.community_id and h.member_id = p.id
    where m.community_id = ${communityOf(tx).id} and m.id = ${memberId} and p.erased_on is null`.execute(
    tx.db
  );
  if (!rows[0]) throw problems.no_such_member();
  return rows[0];
}

type Close = { contacts: ContactRow[]; consents: ConsentRow[]; needs: NeedRow[] };

/** What only some may see, of all rows of the person. */
async function closeTo(tx: Tx, person: string): Promise<Close> {
  const { rows } = await sql<Close>`
    with whole as (select id from member where community_id = ${communityOf(tx).id} and whom = ${person})
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'memberId', c.member_id, 'kind', c.kind, 'value', c.value,
          'safeToText', c.safe_to_text, 'safeVoicemail', c.safe_voicemail, 'askFor', c.ask_for, 'shared', c.shared,
          'others', coalesce((select jsonb_agg(distinct jsonb_build_object('id', x.id, 'name', x.name))
            from member_contact d join member r on r.community_id = d.community_id and r.id = d.member_id
            join member x on x.community_id = r.community_id and x.id = r.whom
            where d.community_id = c.community_id and d.value = c.value and c.kind in ('phone', 'email')
              and x.id <> ${person} and x.erased_on is null and not (c.shared and d.shared)), '[]')) order by c.created_at, c.id)
        from member_contact c where c.community_id = ${communityOf(tx).id} and c.member_id in (select id from whole)), '[]') as contacts,
      coalesce((select jsonb_agg(jsonb_build_object('channel', l.channel, 'given', l.given, 'at', l.at, 'how', l.how,
          'wording', l.wording, 'takenBy', t.name))
        from (select distinct on (channel) * from consent where community_id = ${communityOf(tx).id}
          and member_id in (select id from whole) order by channel, at desc, id desc) l
        left join member t on t.community_id = l.community_id and t.id = l.taken_by), '[]') as consents,
      coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'memberId', n.member_id, 'kind', n.kind, 'detail', n.detail,
          'openedOn', n.opened_on) order by n.kind, n.detail)
        from access_need n where n.community_id = ${communityOf(tx).id} and n.member_id in (select id from whole)
          and n.closed_on is null), '[]') as needs`.execute(tx.db);
  return rows[0]!;
}
