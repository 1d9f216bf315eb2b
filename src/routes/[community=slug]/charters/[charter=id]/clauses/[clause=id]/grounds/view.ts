import { may } from '#capabilities/charters';
import { charterOf } from '#capabilities/charters/server';
import { settledPriorities, themesOf } from '#capabilities/sensemaking/server';
import { findingsOf } from '#capabilities/surveys/server';
import type { Context, Tx } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { m } from '#platform/words';
import { findingLabel } from '../../../../../thread/finding.ts';

/** What a clause can be tied to: priorities and themes that people found together, and what surveys found. */
export const groundsView = (context: Context, charterId: string, clauseId: string) =>
  read(context, async (tx) => {
    allow(tx, may.ground);
    const { id } = await charterOf(tx, charterId);
    return {
      ...{ charterId: id, clauseId, fresh: newId() },
      sense: [...(await prioritiesIn(tx)), ...(await themesIn(tx))],
      findings: await findingsIn(tx)
    };
  });

const prioritiesIn = async (tx: Tx) =>
  (await settledPriorities(tx)).map(({ id, text, question }) => ({
    value: `priority ${id}`,
    label: inLanguage(text, tx.locale),
    hint: `${m.charters_ground_priority()}: ${inLanguage(question, tx.locale)}`
  }));

const themesIn = async (tx: Tx) =>
  (await themesOf(tx)).map(({ theme: { id, name } }) => ({
    value: `theme ${id}`,
    label: inLanguage(name, tx.locale),
    hint: m.charters_ground_theme()
  }));

/** As everybody may read them, since a clause is public; of everybody first, groups are found by their question. */
const findingsIn = async (tx: Tx) =>
  (await findingsOf({ ...tx, actor: { kind: 'public' } }))
    .filter(({ subgroup }) => !subgroup)
    .map((one) => ({
      value: one.id,
      label: `${findingLabel(one, tx.locale)} · ${inLanguage(one.words.question, tx.locale)}`
    }));
