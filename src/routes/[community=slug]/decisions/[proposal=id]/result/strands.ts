import type { Strand } from '#capabilities/decisions/server';
import { words } from '#capabilities/decisions/ui';
import { plainDay } from '#platform/dates';
import type { Locale } from '#platform/localized';
import { m } from '#platform/words';

type Shown = Omit<Strand, 'text'> & { said: { text: string; language: string } | null };

/** The thread as it is drawn: each knot with what it is, where it leads, and whether it is done. */
export const strandItems = (strands: Shown[], slug: string, here: string, locale: Locale) =>
  strands.map((one) => ({
    kind: kindOf(one, locale),
    text: one.said?.text ?? m.decisions_thread_version_text({ number: one.label ?? '' }),
    lang: one.said?.language,
    href: addressOf(one, slug),
    here: one.id === here,
    loose: !one.settled
  }));

/** What follows is due on a day; everything else has its own label. */
function kindOf({ kind, label }: Shown, locale: Locale): string {
  const word = words.strandWord(kind);
  if (kind === 'action' && label) return `${word} ${plainDay(label, locale)}`;
  return label ? `${word}, ${label}` : word;
}

function addressOf({ kind, page, label }: Shown, slug: string): string | undefined {
  if (!page) return undefined;
  if (kind === 'motion') return `/${slug}/meetings/${page}`;
  if (kind === 'proposal') return `/${slug}/decisions/${page}`;
  if (kind === 'decision') return `/${slug}/decisions/${page}/result`;
  return kind === 'agreement_version' ? `/${slug}/rules/${page}/versions/${label}` : undefined;
}
