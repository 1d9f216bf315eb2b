import { places, weightOf, type PlaceCode } from './impactZone.ts';
import { chanceOf, type Chance } from './random.ts';

/** What one household of the impact survey answered, by the names of the bank's questions; several with a space. */
export type Household = { place: PlaceCode; spanish: boolean; said: Record<string, string> };

type Home = Household & { weight: number; hardship: number };

/** What the survey of 2020 found, in parts of a hundred, once its answers are weighted. */
export const PUBLISHED = {
  essential_worker: 55,
  lost_half: 44,
  missed_payment: 59,
  food_insecure_before: 36,
  food_insecure_now: 62,
  smartphone: 37
};

/** Over four hundred invented households whose weighted answers come to what was published. */
export function inventHouseholds(): Household[] {
  const chance = chanceOf('community impact survey');
  const homes = places.flatMap(({ code, answered }) =>
    Array.from({ length: answered }, () => inventHome(code, chance))
  );
  sayWorkAndIncome(homes, chance);
  sayHousing(homes, chance);
  sayFood(homes, chance);
  sayInternet(homes, chance);
  sayTheRest(homes, chance);
  return homes;
}

function inventHome(place: PlaceCode, chance: Chance): Home {
  const spanish = chance.percent(place === 'metro_la' ? 62 : 81);
  const parent = chance.percent(46);
  const said: Home['said'] = {
    community: place,
    age_group: pick(chance, {
      age_18_24: 9,
      age_25_34: 29,
      age_35_44: 31,
      age_45_54: 16,
      age_55_64: 9,
      age_65: 6
    }),
    gender: pick(chance, { woman: 74, man: 24, unsaid: 2 }),
    home_language: languageAt(place, spanish, chance),
    household_size: String(chance.between(parent ? 3 : 1, 8)),
    parent_0_5: parent ? 'yes' : 'no'
  };
  if (parent) said.children_0_5 = pick(chance, { 1: 62, 2: 30, 3: 8 });
  return { place, spanish, said, weight: weightOf(place), hardship: chance.next() };
}

function languageAt(place: PlaceCode, spanish: boolean, chance: Chance): string {
  if (spanish) return pick(chance, { spanish: 78, both: 21, indigenous: 1 });
  if (place === 'metro_la') return pick(chance, { english: 62, korean: 24, both: 10, tagalog: 4 });
  if (place === 'el_monte') return pick(chance, { english: 60, chinese: 22, vietnamese: 10, both: 8 });
  return pick(chance, { english: 84, both: 16 });
}

function sayWorkAndIncome(homes: Home[], chance: Chance): void {
  reach(asked(homes, 3, chance), PUBLISHED.essential_worker, chance, (home, yes) => {
    home.said.essential_worker = yes ? 'yes' : pick(chance, { no: 93, unsure: 7 });
  });
  reach(asked(homes, 4, chance), PUBLISHED.lost_half, chance, (home, yes) => {
    home.said.income_change = yes
      ? 'lost_half'
      : pick(chance, { lost_some: 47, same: 42, grew: 8, unsaid: 3 });
    if (!home.said.income_change.startsWith('lost')) return;
    home.said.income_reason = some(
      chance,
      { hours: 56, job: 38, business: 12, care: 21, illness: 14 },
      'other'
    );
  });
  for (const home of asked(homes, 3, chance))
    home.said.surprise_bill = pick(chance, { all: 22, part: 19, borrow: 27, no: 32 });
}

function sayHousing(homes: Home[], chance: Chance): void {
  for (const home of homes)
    home.said.tenure = pick(chance, { rents: 71, mortgage: 13, owned: 4, shared: 10, unhoused: 2 });
  const paying = homes.filter(({ said }) => said.tenure === 'rents' || said.tenure === 'mortgage');
  reach(asked(paying, 2, chance), PUBLISHED.missed_payment, chance, (home, yes) => {
    home.said.missed_payment = yes ? pick(chance, { once: 38, more: 62 }) : 'never';
  });
  for (const home of homes)
    home.said.worry_moving = pick(
      chance,
      home.hardship < 0.5 ? { not: 12, little: 33, very: 55 } : { not: 48, little: 37, very: 15 }
    );
}

function sayFood(homes: Home[], chance: Chance): void {
  for (const when of ['before', 'now'] as const)
    reach(asked(homes, 3, chance), PUBLISHED[`food_insecure_${when}`], chance, (home, yes) => {
      const worried = yes ? pick(chance, { often: 35, sometimes: 60, never: 5 }) : 'never';
      home.said[`worried_${when}`] = worried;
      home.said[`ran_out_${when}`] = yes
        ? pick(chance, worried === 'never' ? { sometimes: 1 } : { often: 22, sometimes: 53, never: 25 })
        : 'never';
      home.said[`food_insecure_${when}`] = yes ? 'yes' : 'no';
    });
  for (const home of homes)
    home.said.food_help = some(
      chance,
      { calfresh: 31, wic: 24, school: 42, pantry: 48, relatives: 22, church: 14 },
      'none'
    );
}

function sayInternet(homes: Home[], chance: Chance): void {
  reach(asked(homes, 3, chance), PUBLISHED.smartphone, chance, (home, yes) => {
    home.said.internet_main = yes
      ? 'smartphone'
      : pick(chance, { home: 82, hotspot: 9, elsewhere: 5, none: 4 });
    if (home.said.internet_main !== 'none')
      home.said.internet_enough = pick(
        chance,
        yes ? { yes: 18, sometimes: 47, no: 35 } : { yes: 58, sometimes: 33, no: 9 }
      );
  });
  for (const home of homes)
    home.said.devices = some(chance, { smartphone: 92, computer: 51, lent: 43, tablet: 29 }, 'none');
}

const wishes = ['rent', 'work', 'food', 'childcare', 'internet', 'transport', 'health'];

function sayTheRest(homes: Home[], chance: Chance): void {
  for (const home of homes) {
    const order = wishes
      .map((wish, at) => ({
        wish,
        key: chance.next() * (at + 2) * (wish === 'rent' ? home.hardship + 0.2 : 1)
      }))
      .sort((a, b) => a.key - b.key);
    home.said.help_most = order.map(({ wish }) => wish).join(' ');
    if (chance.percent(24)) {
      const { es, en } = chance.pick(ownWords);
      home.said.own_words = home.spanish ? es : en;
    }
    home.said.may_quote = pick(chance, { yes: 44, no: 56 });
  }
}

/** Of a hundred so many do not say. */
const asked = (homes: Home[], silent: number, chance: Chance): Home[] =>
  homes.filter(() => !chance.percent(silent));

/** Those in hardship sooner than others, until the weighted share is as near to the target as one home allows. */
function reach(
  homes: Home[],
  percent: number,
  chance: Chance,
  say: (home: Home, yes: boolean) => void
): void {
  const order = homes
    .map((home) => ({ home, key: home.hardship + chance.next() }))
    .sort((a, b) => a.key - b.key);
  const wanted = (percent / 100) * homes.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { home } of order) {
    const yes = reached + home.weight / 2 <= wanted;
    if (yes) reached += home.weight;
    say(home, yes);
  }
}

/** One of these, by their weights. */
function pick(chance: Chance, weights: Record<string, number>): string {
  const entries = Object.entries(weights);
  let left = chance.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) if ((left -= weight) < 0) return name;
  return entries.at(-1)![0];
}

/** Each of these so often out of a hundred; the last word where it is none of them. */
const some = (chance: Chance, shares: Record<string, number>, none: string): string =>
  Object.keys(shares)
    .filter((name) => chance.percent(shares[name]!))
    .join(' ') || none;

const ownWords = [
  {
    es: 'La renta subió dos veces este año y el sueldo no.',
    en: 'Rent went up twice this year and wages did not.'
  },
  {
    es: 'Mis hijos toman clases en el teléfono y los datos se acaban a media semana.',
    en: 'My children take class on the phone and the data runs out by midweek.'
  },
  {
    es: 'El banco de comida abre cuando estamos trabajando.',
    en: 'The food bank is open while we are at work.'
  },
  {
    es: 'No sabemos a quién llamar cuando el dueño nos amenaza.',
    en: 'We do not know whom to call when the landlord threatens us.'
  },
  {
    es: 'Falta quien cuide a los niños en el turno de noche.',
    en: 'Nobody looks after children on the night shift.'
  },
  {
    es: 'En la clínica no hay quien hable nuestra lengua.',
    en: 'Nobody at the clinic speaks our language.'
  },
  {
    es: 'Gracias por preguntar. Nadie nos había llamado.',
    en: 'Thank you for asking. Nobody had called us before.'
  },
  {
    es: 'El autobús tarda una hora y media para ir por comida.',
    en: 'The bus takes an hour and a half to get to food.'
  }
];
