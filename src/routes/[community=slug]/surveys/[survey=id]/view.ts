import { countQuestions, may } from '#capabilities/surveys';
import { draftOf, standingOf, findSurvey, versionsOf } from '#capabilities/surveys/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context, type Tx } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import { waysOf } from './links.ts';

/** The page of one survey, as far as the reader may see it. */
export const surveyView = (context: Context, id: string) =>
  read(context, async (tx) => {
    const { title, purpose, consent, phase, audience } = await findSurvey(tx, id);
    const read = (value: Parameters<typeof reading>[0]) => reading(value, tx.locale);
    return {
      id,
      title: read(title),
      purpose: purpose && read(purpose),
      consent: read(consent),
      phase,
      audience,
      ways: waysOf(tx, phase),
      work: can(tx, may.design) ? await workOn(tx, id) : null
    };
  });

/** How far the questions are, for whoever writes them. */
async function workOn(tx: Tx, id: string) {
  const { draft } = await draftOf(tx, id);
  const [last] = await versionsOf(tx, id);
  const { changes } = await standingOf(tx, id);
  const zone = communityOf(tx).timeZone;
  return {
    questions: countQuestions(draft.definition),
    published: last && {
      number: last.number,
      day: plainDay(dayIn(zone, last.publishedAt), tx.locale)
    },
    changes: changes?.length ?? null
  };
}
