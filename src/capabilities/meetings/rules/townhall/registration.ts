import { needsFrom, type Need, type NeedKind } from '../plan/needs.ts';

export type ContactKind = 'email' | 'phone';

/** Somebody who comes to a town hall. `number` is said aloud at the door; `name` is null once erased. */
export type Registration = {
  id: string;
  meetingId: string;
  number: number;
  name: string | null;
  contactKind: ContactKind | null;
  contact: string | null;
  language: string;
  home: string | null;
  memberId: string | null;
  leftAt: Date | null;
  arrivedAt: Date | null;
  arrivedHow: Arrived | null;
};

export const arrived = ['in_person', 'online'] as const;
export type Arrived = (typeof arrived)[number];

/** Languages to choose from; `other` is asked for in words among the needs. */
export const spoken = ['es', 'en', 'ko', 'zh', 'tl', 'hy', 'ar', 'mix', 'zap', 'ase'] as const;
export type Spoken = (typeof spoken)[number];

/** From elsewhere than the communities of the region. */
export const ELSEWHERE = 'elsewhere';

export type Wish = Partial<Record<NeedKind, string>> & { wanted: NeedKind[]; ages: string };

/** The needs of a registration: what was ticked, with or without more words. */
export function needsOfForm({ wanted, ages, ...details }: Wish): Need[] {
  const told = needsFrom(details, wanted.includes('childcare') ? ages : '');
  const bare = wanted.filter((kind) => !told.some((need) => need.kind === kind));
  return [...told, ...bare.map((kind): Need => ({ kind, detail: '', ages: [] }))];
}
