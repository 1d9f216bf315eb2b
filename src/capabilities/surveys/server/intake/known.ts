import type { Form } from '../../../../kernels/forms/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, type Database } from '../../../../platform/db/index.ts';
import { planOf, type Plan } from '../../rules/intake/plan.ts';
import { problems } from '../../rules/problems.ts';

/** What answers are laid beside. `versionId` and `form` are null where the version is none of ours. */
export type Asked = { surveyId: string; versionId: string | null; plan: Plan | null; form: Form | null };

type Sent = { name: string; version: string };

/** A survey keeps its name and a version its form for ever, so each is read once while the program runs. */
const kept = new WeakMap<Database, Map<string, Asked>>();
const MOST_KEPT = 60;

/** Finds what was asked, by the form's name and version. An address that names another survey is refused. */
export async function askedIn(context: Context, sent: Sent, surveyId?: string): Promise<Asked> {
  const asked = await remembered(context, sent);
  if (surveyId !== undefined && asked.surveyId !== surveyId) throw problems.other_survey();
  return asked;
}

async function remembered(context: Context, sent: Sent): Promise<Asked> {
  const all = kept.get(context.database) ?? new Map<string, Asked>();
  kept.set(context.database, all);
  const key = `${communityOf(context).id}/${sent.name}/${sent.version}`;
  const known = all.get(key);
  if (known) return known;
  const found = await read(context, (tx) => lookUp(tx, sent));
  // An unknown version may be published in the next minute.
  if (found.versionId) all.set(key, found);
  if (all.size > MOST_KEPT) all.delete(all.keys().next().value!);
  return found;
}

async function lookUp(tx: Tx, { name, version }: Sent): Promise<Asked> {
  const survey = await tx.db
    .selectFrom('survey')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!survey) throw problems.no_such_survey();
  const [row] = await tx.db
    .selectFrom('surveyVersion')
    .select(['id', 'version', 'form'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', survey.id)
    .orderBy((eb) => eb('version', '=', version), 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .execute();
  const form = (row?.form ?? null) as Form | null;
  const plan = form && planOf(form);
  const asked = { surveyId: survey.id, plan };
  return row?.version === version
    ? { ...asked, versionId: row.id, form }
    : { ...asked, versionId: null, form: null };
}
