import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { may } from '../../rules/policy.ts';
import { columnNamed } from '../../rules/results/dataset.ts';
import { exactOf } from '../../rules/results/exact.ts';
import { named } from '../../rules/results/plan.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { draftRelease } from './draft.ts';

/** What a release would tell now, with the exact figures that only the data team sees; and why it may not be yet. */
export function previewRelease(context: Context, surveyId: string) {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    const survey = await findSurvey(tx, surveyId);
    const { dataset, plan, release, blocked, unchanged, last } = await draftRelease(tx, surveyId);
    const columns = named(dataset.columns, plan);
    return {
      survey,
      columns,
      plan,
      blocked,
      unchanged,
      last: last && { number: last.number },
      answers: dataset.rows.length,
      weighing: release?.weighing ?? null,
      tables: (release?.tables ?? []).map((made) =>
        exactOf(columnNamed(columns, made.table.question)!, dataset.rows, made)
      )
    };
  });
}
