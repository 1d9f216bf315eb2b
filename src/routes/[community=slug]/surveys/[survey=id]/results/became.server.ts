import { builtOn } from '#capabilities/sensemaking/server';
import { findingsOf } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';
import { reading } from '#platform/localized';
import { findingLabel } from '../../../thread/finding.ts';

/** The figures of a survey that something was built on, each with the end of its thread. */
export async function becameOf(context: Context, surveyId: string) {
  const found = await findingsOf(context, surveyId);
  const built = await builtOn(
    context,
    'finding',
    found.map(({ id }) => id)
  );
  return found
    .filter(({ id }) => built.has(id))
    .map((one) => ({
      id: one.id,
      asked: reading(one.words.question, context.locale).text,
      label: findingLabel(one, context.locale)
    }));
}
