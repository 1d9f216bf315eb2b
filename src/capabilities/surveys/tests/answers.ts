import { createHash } from 'node:crypto';
import { communityOf, type Context } from '../../../platform/context/index.ts';
import { transact } from '../../../platform/db/index.ts';
import { newAnonymousId } from '../../../platform/ids/index.ts';
import type { Answers, Mode } from '../rules/answers.ts';
import type { NewSurvey } from '../server/index.ts';
import { openedSurvey } from './survey.ts';
import { sheet } from '../../../kernels/forms/example.ts';

/** A short survey of a partnership: where people live, what they speak, how they pay, what would help, in words. */
export const impact = () => [
  sheet(
    'survey',
    'type | name | label::English (en) | label::Español (es)',
    'select_one town | town | Where do you live? | ¿Dónde vives?',
    'select_one tongue | tongue | What do you speak at home? | ¿Qué hablas en casa?',
    'select_one rent | rent | Did you miss a rent payment? | ¿Te faltó para la renta?',
    'select_multiple needs | needs | What would help? | ¿Qué ayudaría?',
    'integer | people | How many live here? | ¿Cuántas personas viven aquí?',
    'text | words | What should we know? | ¿Qué debemos saber?',
    'select_one quoting | quoting | May we quote you? | ¿Podemos citarte?'
  ),
  sheet(
    'choices',
    'list_name | name | label::English (en) | label::Español (es)',
    'town | palmdale | Palmdale | Palmdale',
    'town | littlerock | Littlerock | Littlerock',
    'town | sun_village | Sun Village | Sun Village',
    'tongue | es | Spanish | Español',
    'tongue | en | English | Inglés',
    'rent | yes | Yes | Sí',
    'rent | no | No | No',
    'needs | food | Food | Comida',
    'needs | care | Childcare | Cuidado infantil',
    'quoting | yes | Yes | Sí',
    'quoting | no | No | No'
  ),
  sheet('settings', 'form_id | form_title | default_language', 'impact | Impact | English (en)')
];

export type Said = { answers: Answers; mode?: Mode; day?: string; seconds?: number; aside?: string };

/** Answers as they lie in the database once they arrived. */
export async function answered(context: Context, surveyId: string, versionId: string, said: Said[]) {
  const rows = said.map(({ answers, mode = 'public', day = '2026-11-20', seconds = 300, aside = null }) => {
    const id = newAnonymousId();
    const fingerprint = createHash('sha256').update(id).digest();
    const kept = { xml: '<data/>', answers: JSON.stringify(answers), fingerprint, language: 'es' };
    return {
      ...{ ...kept, id, surveyId, versionId, mode, day, seconds, aside },
      ...{ communityId: communityOf(context).id, instanceId: `uuid:${id}` }
    };
  });
  await transact(context, (tx) => tx.db.insertInto('response').values(rows).execute());
  return rows.map(({ id }) => id);
}

/** A crowd: 100 in Palmdale, of whom 60 missed a payment, 50 in Littlerock with 20, six in Sun Village with four. */
export const crowd = (): Said[] => [
  ...several(100, 'palmdale', 60),
  ...several(50, 'littlerock', 20),
  ...several(6, 'sun_village', 4)
];

export const several = (people: number, town: string, missed: number): Said[] =>
  Array.from({ length: people }, (_, at) => ({
    answers: {
      town,
      tongue: at % 3 ? 'es' : 'en',
      rent: at < missed ? 'yes' : 'no',
      needs: at % 2 ? 'food care' : 'food',
      people: String(2 + (at % 5)),
      words: at % 10 ? '' : `Hace falta el autobús (${at})`,
      quoting: at % 20 ? 'no' : 'yes'
    }
  }));

/** The survey with its crowd, published and open. */
export async function heard(context: Context, said = crowd(), change: Partial<NewSurvey> = {}) {
  const made = await openedSurvey(context, impact(), { name: 'impact', ...change });
  const ids = await answered(context, made.surveyId, made.versionId, said);
  return { ...made, ids };
}
