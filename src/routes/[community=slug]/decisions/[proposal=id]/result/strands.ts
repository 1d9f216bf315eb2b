import type { Strand } from '#capabilities/decisions/server';
import { words } from '#capabilities/decisions/ui';
import { m } from '#platform/words';

type Shown = Omit<Strand, 'text'> & { said: { text: string; language: string } | null };

/** The thread as it is drawn: each knot with what it is, where it leads, and whether it is done. */
export const strandItems = (strands: Shown[], slug: string, here: string) =>
  strands.map((one) => ({
    kind: [words.strandWord(one.kind), one.label].filter(Boolean).join(', '),
    text: one.said?.text ?? m.decisions_thread_version_text({ number: one.label ?? '' }),
    lang: one.said?.language,
    href: addressOf(one, slug),
    here: one.id === here,
    loose: !one.settled
  }));

function addressOf({ kind, page, label }: Shown, slug: string): string | undefined {
  if (!page) return undefined;
  if (kind === 'motion') return `/${slug}/meetings/${page}`;
  if (kind === 'proposal') return `/${slug}/decisions/${page}`;
  if (kind === 'decision') return `/${slug}/decisions/${page}/result`;
  return kind === 'agreement_version' ? `/${slug}/rules/${page}/versions/${label}` : undefined;
}
