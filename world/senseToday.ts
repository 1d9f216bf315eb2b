import {
  beginConversation,
  beginRanking,
  bringSheets,
  choose,
  drawPicture,
  openRound
} from '../src/capabilities/sensemaking/server/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { asMember, keeper } from './keeper.ts';
import type { Soul } from './members.ts';
import type { Chance } from './random.ts';

const said: { text: { es: string; en: string }; agree: [number, number] }[] = [
  {
    text: {
      es: 'Sun Village necesita un preescolar propio.',
      en: 'Sun Village needs a preschool of its own.'
    },
    agree: [95, 82]
  },
  {
    text: {
      es: 'El autobús a la clínica debe pasar cada media hora.',
      en: 'The bus to the clinic should come every half hour.'
    },
    agree: [92, 40]
  },
  {
    text: {
      es: 'Las reuniones deben alternar entre el este y el oeste de la ciudad.',
      en: 'Meetings should alternate between the east and the west of town.'
    },
    agree: [80, 24]
  },
  {
    text: {
      es: 'Con ferias grandes llegamos a más familias que con grupos pequeños.',
      en: 'Large fairs reach more families than small groups do.'
    },
    agree: [22, 84]
  },
  {
    text: {
      es: 'Quien llega por primera vez debe tener con quién sentarse.',
      en: 'Whoever comes for the first time should have somebody to sit with.'
    },
    agree: [96, 94]
  },
  {
    text: {
      es: 'Las organizaciones deben traer a alguien a quien sirven.',
      en: 'Organizations should bring somebody they serve.'
    },
    agree: [88, 58]
  }
];

/** What Palmdale talks over today: Rosa has not voted yet, and a round of dots is open. */
export async function talkToday(
  context: Context,
  { writer, voters }: { writer: Soul; voters: Soul[] },
  chance: Chance
): Promise<void> {
  const kept = keeper(context, writer);
  const id = newId();
  await beginConversation(kept, {
    ...{ id, about: {}, openTo: 'members', lookedOver: 'by_rules', seeds: said.map(({ text }) => text) },
    question: {
      es: '¿Qué le hace falta a Palmdale para que ninguna familia quede lejos?',
      en: 'What does Palmdale need so that no family is left far away?'
    }
  });
  const sheets = voters.slice(0, 64).map(({ category }, at) => ({
    category,
    votes: said.map(({ agree }, index) => ({
      number: index + 1,
      stance: chance.percent(agree[at % 5 < 3 ? 0 : 1])
        ? ('agree' as const)
        : chance.percent(80)
          ? ('disagree' as const)
          : ('pass' as const)
    }))
  }));
  await bringSheets(kept, id, sheets);
  await drawPicture(kept, id);
  await askWhatComesFirst(context, { writer, voters }, chance);
}

const items = [
  { es: 'Educación temprana en Sun Village', en: 'Early education in Sun Village' },
  { es: 'El autobús a la clínica', en: 'The bus to the clinic' },
  { es: 'Acompañar a quien llega', en: 'Walking with newcomers' }
];

async function askWhatComesFirst(
  context: Context,
  { writer, voters }: { writer: Soul; voters: Soul[] },
  chance: Chance
): Promise<void> {
  const [kept, id] = [keeper(context, writer), newId()];
  const laid = items.map((text) => ({ id: newId(), text }));
  await beginRanking(kept, {
    id,
    question: { es: '¿Qué va primero el año que viene?', en: 'What comes first next year?' },
    items: laid
  });
  await openRound(kept, id, { method: 'dots', dots: 3 });
  for (const voter of voters.slice(0, 30)) {
    const first = chance.pick(laid).id;
    const second = chance.pick(laid).id;
    const dots = first === second ? { [first]: 3 } : { [first]: 2, [second]: 1 };
    await choose(asMember(context, voter), id, { number: 1, marks: { kind: 'dots', dots } });
  }
}
