import { register } from '../src/capabilities/people/server/index.ts';
import type { Category } from '../src/capabilities/people/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { inventName, type Tongue } from './names.ts';
import type { Chance } from './random.ts';
import type { Story } from './story.ts';

/** A member as the story knows them: since which month, until which, and how often they come. */
export type Soul = {
  id: string;
  name: string;
  language: string;
  category: Category;
  since: number;
  until: number;
  zeal: number;
};

/** Everybody who ever joins, the founders first (month -1), through the door that welcomes people. */
export async function welcomeAll(
  context: Context,
  story: Story,
  months: string[],
  chance: Chance
): Promise<Soul[]> {
  const taken = new Set<string>();
  const souls: Soul[] = [];
  const cohorts = [story.begins, ...story.joins];
  for (const [index, many] of cohorts.entries()) {
    const month = index - 1;
    for (let one = 0; one < many; one++) {
      const soul = invent(story, month, chance, taken);
      await welcome(context, soul, story, joinedOn(months, month, chance), souls.length, chance);
      souls.push(soul);
    }
  }
  return souls;
}

function invent(story: Story, since: number, chance: Chance, taken: Set<string>): Soul {
  const tongue = share(story.tongues, chance) as Tongue;
  const stays = since < 0 || chance.percent(story.stays);
  return {
    id: newId(),
    name: inventName(chance, tongue, taken),
    category: share(story.mix, chance) as Category,
    language: tongue,
    since,
    until: stays ? 99 : since + chance.between(2, 6),
    zeal: 0.2 + chance.next() ** 2
  };
}

/** Founders joined in the years before. */
function joinedOn(months: string[], month: number, chance: Chance): string {
  const day = String(chance.between(1, 27)).padStart(2, '0');
  if (month >= 0) return months[month]!.slice(0, 8) + day;
  const year = Number(months[0]!.slice(0, 4)) - chance.between(1, 6);
  return `${year}-${String(chance.between(1, 12)).padStart(2, '0')}-${day}`;
}

function welcome(context: Context, soul: Soul, story: Story, joined: string, number: number, chance: Chance) {
  return register(context, {
    id: soul.id,
    name: soul.name,
    language: soul.language,
    category: soul.category,
    contact: contactOf(story, number, chance),
    consents: chance.percent(70),
    joinedOn: joined
  });
}

/** Telephone numbers that are set apart for stories, as far as they go, then addresses that nobody can have. */
function contactOf({ slug, area }: Story, number: number, chance: Chance): string | undefined {
  if (chance.percent(8)) return undefined;
  const [low, high] = slug === 'palmdale' ? [110, 149] : slug === 'lancaster' ? [150, 199] : [100, 199];
  const last = low + number;
  return last <= high ? `+1${area}5550${last}` : `${slug}.${number}@example.org`;
}

function share(shares: Record<string, number>, chance: Chance): string {
  const total = Object.values(shares).reduce((sum, one) => sum + one, 0);
  let left = chance.next() * total;
  for (const [name, one] of Object.entries(shares)) {
    left -= one;
    if (left < 0) return name;
  }
  return Object.keys(shares)[0]!;
}
