import { builtOn } from '#capabilities/sensemaking/server';
import { findingsOf } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';
import { reading } from '#platform/localized';
import { findingLabel, isPlain } from '../../../thread/finding.ts';

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
    .map((one) => {
      const [asked, label] = [
        reading(one.words.question, context.locale).text,
        findingLabel(one, context.locale)
      ];
      return isPlain(one)
        ? { id: one.id, label: `${asked}: ${label}`, asked: null }
        : { id: one.id, label, asked };
    });
}
