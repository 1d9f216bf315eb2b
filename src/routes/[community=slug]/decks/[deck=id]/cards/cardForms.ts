import { z } from 'zod';
import { consentScopes, consentWays } from '#capabilities/sensemaking';
import { Day, Id, Needed, Pair, text, Whole } from '../../../sense.ts';

export const SourceFacts = z.object({
  source: Needed(200),
  year: Whole(1900, 2100),
  place: text(120).default(''),
  share: Whole(0, 100),
  margin: Whole(0, 50),
  address: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'sensemaking_form_address' })])
    .default('')
});
export const SourceForm = SourceFacts.extend({ id: Id, words: Pair });
export const FindingForm = z.object({ id: Id, finding: Id });
export const QuoteForm = z.object({
  id: Id,
  words: Pair,
  said: Pair,
  consent: Id,
  givenBy: text(200).default(''),
  scope: z.enum(consentScopes, 'sensemaking_form_scope'),
  how: z.enum(consentWays, 'sensemaking_form_how'),
  givenOn: Day
});

/** What was typed about a source, as the card keeps it. */
export const factsFrom = ({ source, year, place, share, margin, address }: z.infer<typeof SourceFacts>) => ({
  ...{ source, year, share, margin },
  place: place || null,
  address: address || null
});
