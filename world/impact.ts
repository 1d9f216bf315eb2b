import { toXml, type Element, type Form, type Pattern } from '../src/kernels/forms/index.ts';
import { bank } from '../src/capabilities/surveys/rules/instrument/bank/index.ts';
import { definitionFrom } from '../src/capabilities/surveys/rules/instrument/bank/compose.ts';
import type { Module } from '../src/capabilities/surveys/rules/instrument/bank/module.ts';
import type { Mode } from '../src/capabilities/surveys/index.ts';
import {
  changePlan,
  closeSurvey,
  formOf,
  openSurvey,
  publishCross,
  publishVersion,
  receiveAnswers,
  releaseResults,
  writeSurvey
} from '../src/capabilities/surveys/server/index.ts';
import { addDays, instantOf } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newAnonymousId, newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import { inventHouseholds, type Household } from './impactAnswers.ts';
import { readOwnWords } from './impactWords.ts';
import { drawTheRegion, places } from './impactZone.ts';
import { chanceOf } from './random.ts';

/** The Community Impact Survey of Region 1, from its first question to the day its results are read. */
export async function surveyTheRegion(
  system: Context,
  { opens, reads }: { opens: string; reads: string }
): Promise<{ surveyId: string }> {
  await drawTheRegion(on(system, opens));
  const surveyId = await open(on(system, opens));
  await collect(system, surveyId, opens, inventHouseholds());
  await closeSurvey(on(system, addDays(opens, OPEN_DAYS)), surveyId);
  await tellResults(on(system, reads), surveyId);
  return { surveyId };
}

/** Twelve weeks: so long a region needs to knock on its doors. */
const OPEN_DAYS = 84;

const on = (context: Context, day: string): Context => {
  const instant = instantOf('America/Los_Angeles', day, '11:00');
  return { ...context, clock: () => instant };
};

async function open(context: Context): Promise<string> {
  const id = newId(context.clock().getTime());
  await writeSurvey(context, {
    id,
    name: 'community_impact',
    title: localized('en', { en: 'Community Impact Survey', es: 'Encuesta de impacto en la comunidad' }),
    purpose: localized('en', {
      en: 'To know what the pandemic did to households of Region 1, and what they need first.',
      es: 'Saber qué les hizo la pandemia a los hogares de la Región 1 y qué necesitan primero.'
    }),
    consent: localized('en', {
      en: 'You decide what you answer. Nothing says who you are, and figures of small groups are not shown.',
      es: 'Tú decides qué contestas. Nada dice quién eres, y no se muestran cifras de grupos pequeños.'
    }),
    audience: 'public'
  });
  await publishVersion(context, id, instrument());
  await openSurvey(context, id);
  return id;
}

const asks = ['about_you', 'income', 'housing', 'food', 'digital_access', 'priorities'];

const closing: Module = {
  key: 'closing',
  title: { en: 'Before you go', es: 'Antes de terminar' },
  about: {
    en: 'Whether one’s words may be read by others.',
    es: 'Si otras personas pueden leer lo que uno escribe.'
  },
  asks: [
    {
      type: 'select_one yes_no',
      name: 'may_quote',
      ask: {
        en: 'May others read what you wrote in your own words, without your name?',
        es: '¿Pueden otras personas leer lo que escribiste con tus palabras, sin tu nombre?'
      }
    }
  ],
  lists: {}
};

const instrument = () =>
  definitionFrom([...asks.map((key) => bank.find((module) => module.key === key)!), closing], {
    title: 'Community Impact Survey',
    before: { en: 'before March 2020', es: 'antes de marzo de 2020' },
    since: { en: 'since March 2020', es: 'desde marzo de 2020' },
    lists: { community: places.map(({ code, en, es }) => [code, en, es]) }
  });

const modes: Mode[] = [
  'public',
  'public',
  'public',
  'member',
  'call',
  'call',
  'door',
  'collect',
  'paper',
  'kiosk'
];

/** Six to nine a day, in every way there is; those of one day arrive together. */
async function collect(system: Context, surveyId: string, opens: string, homes: Household[]): Promise<void> {
  const { form } = await formOf(system, surveyId);
  const chance = chanceOf('how the answers came');
  const waiting = homes.toSorted(() => chance.next() - 0.5);
  for (let day = addDays(opens, 1); waiting.length; day = addDays(day, 1)) {
    const context = on(system, day);
    const arriving = waiting.splice(0, chance.between(4, 9)).map((home) =>
      receiveAnswers(context, {
        surveyId,
        xml: answersOf(form, home),
        mode: chance.pick(modes),
        language: home.spanish ? 'es' : 'en',
        seconds: chance.percent(2) ? chance.between(50, 80) : chance.between(420, 1500)
      })
    );
    await Promise.all(arriving);
  }
}

/** A filled-in form: what was not answered stays empty, as a phone sends it. */
function answersOf(form: Form, { said }: Household): string {
  const fill = ({ name, children }: Pattern): Element => ({
    name,
    attributes: {},
    children: children.length ? children.map(fill) : said[name] ? [said[name]] : []
  });
  const filled = form.root.children.filter(({ name }) => !name.endsWith('meta')).map(fill);
  const id = { name: 'instanceID', attributes: {}, children: [`uuid:${newAnonymousId()}`] };
  const meta: Element = { name: 'meta', attributes: {}, children: [id] };
  const attributes = { id: form.id, version: form.version };
  return toXml({ name: form.root.name, attributes, children: [...filled, meta] });
}

async function tellResults(context: Context, surveyId: string): Promise<void> {
  await changePlan(context, surveyId, {
    margins: [
      {
        question: 'about_you/community',
        dimension: 'neighborhood',
        groups: Object.fromEntries(places.map(({ code }) => [code, code]))
      }
    ],
    by: ['about_you/community', 'about_you/parent_0_5'],
    leave: ['about_you/children_0_5', 'closing/may_quote'],
    unit: 'households',
    headlines: [
      { question: 'income/essential_worker', row: 'yes' },
      { question: 'income/income_change', row: 'lost_half' },
      { question: 'housing/missed_payment', row: 'missed' },
      { question: 'food/food_insecure_before', row: 'yes' },
      { question: 'food/food_insecure_now', row: 'yes' },
      { question: 'digital_access/internet_main', row: 'smartphone' }
    ],
    quoting: { question: 'closing/may_quote', answer: 'yes' },
    nets: [
      {
        question: 'housing/missed_payment',
        name: 'missed',
        answers: ['once', 'more'],
        words: localized('en', {
          en: 'Missed at least one rent or mortgage payment',
          es: 'Faltó al menos un pago de renta o hipoteca'
        })
      }
    ],
    names: {
      'income/essential_worker': localized('en', {
        en: 'Somebody does essential work that cannot be done from home',
        es: 'Alguien hace un trabajo esencial que no se puede hacer desde casa'
      }),
      'income/income_change': localized('en', {
        en: 'Income since March 2020',
        es: 'Ingresos desde marzo de 2020'
      }),
      'digital_access/internet_main': localized('en', {
        en: 'Main way to the internet',
        es: 'Principal manera de entrar a internet'
      }),
      'food/food_insecure_before': localized('en', {
        en: 'Too little food before March 2020',
        es: 'Poca comida antes de marzo de 2020'
      }),
      'food/food_insecure_now': localized('en', { en: 'Too little food now', es: 'Poca comida ahora' })
    }
  });
  await readOwnWords(context, surveyId);
  await releaseResults(context, surveyId);
  await publishCross(context, surveyId, {
    ...{ question: 'income/income_change', by: 'housing/missed_payment', within: null }
  });
}
