import type { Localized } from '../../../../platform/localized/index.ts';

export const kinds = [
  'regular',
  'special',
  'retreat',
  'committee',
  'forum',
  'town_hall',
  'training',
  'home_visit_group',
  'event'
] as const;
export type Kind = (typeof kinds)[number];

/** What makes it possible to come. */
export const offers = ['interpretation', 'childcare', 'ride', 'food', 'step_free', 'asl'] as const;
export type Offer = (typeof offers)[number];

/** A meeting as it is kept. `day` is the day it falls on, where the community lives. */
export type Meeting = {
  id: string;
  bodyId: string;
  kind: Kind;
  title: Localized;
  day: string;
  startsAt: Date;
  endsAt: Date;
  venueId: string | null;
  place: string | null;
  link: string | null;
  languages: string[];
  offers: Offer[];
  publishedAt: Date | null;
  noticeSentAt: Date | null;
  agendaPostedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  cancelledBecause: Localized | null;
  sequence: number;
  changedAt: Date | null;
  createdAt: Date;
};

/** Where a meeting is on its way from a plan to something that took place. */
export type State = 'draft' | 'announced' | 'open' | 'closed' | 'cancelled';

export function stateOf(
  meeting: Pick<Meeting, 'cancelledAt' | 'closedAt' | 'openedAt' | 'publishedAt'>
): State {
  if (meeting.cancelledAt) return 'cancelled';
  if (meeting.closedAt) return 'closed';
  if (meeting.openedAt) return 'open';
  return meeting.publishedAt ? 'announced' : 'draft';
}
