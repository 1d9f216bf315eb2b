export const signerKinds = ['person', 'organization'] as const;
export type SignerKind = (typeof signerKinds)[number];

/** Outside of the communities that wrote it. */
export const ELSEWHERE = 'elsewhere';

/** What somebody asks for when they sign on. No name is anonymous. */
export type Wants = {
  kind: SignerKind;
  name: string | null;
  place: string;
  /** Their name may be read by everybody. */
  listed: boolean;
  /** We may write to them. */
  contact: boolean;
};

/** Without a name there is nothing to list; an organization always has one. */
export function tidied({ name, listed, ...wants }: Wants): Wants | null {
  const kept = name?.trim().replace(/\s+/g, ' ').slice(0, 160) || null;
  if (kept !== null && kept.length < 2) return null;
  if (wants.kind === 'organization' && kept === null) return null;
  return { ...wants, name: kept, listed: listed && kept !== null };
}

export type Count = { place: string; kind: SignerKind; how: string; many: number };
export type Counted = {
  all: number;
  people: number;
  organizations: number;
  onPaper: number;
  places: { place: string; people: number; organizations: number }[];
};

/** The sums that people read, the place with the most first. */
export function counted(counts: Count[]): Counted {
  const sum = (some: Count[]) => some.reduce((total, { many }) => total + many, 0);
  const of = (kind: SignerKind, some = counts) => sum(some.filter((one) => one.kind === kind));
  const places = [...new Set(counts.map(({ place }) => place))].map((place) => {
    const here = counts.filter((one) => one.place === place);
    return { place, people: of('person', here), organizations: of('organization', here) };
  });
  return {
    all: sum(counts),
    people: of('person'),
    organizations: of('organization'),
    onPaper: sum(counts.filter(({ how }) => how === 'paper')),
    places: places
      .filter(({ people, organizations }) => people + organizations > 0)
      .sort(
        (a, b) => b.people + b.organizations - (a.people + a.organizations) || (a.place < b.place ? -1 : 1)
      )
  };
}
