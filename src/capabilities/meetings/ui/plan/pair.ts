import { m } from '#platform/words';
import type { Version } from '../../../../design/types.ts';

type Text = { from: string; texts: Record<string, { text: string; of: number }>; revision: number };

/** Both languages of a text for the editor, the reader's own first; what is old says so. */
export function pairOf(
  locale: string,
  text: Text | null = null,
  typed: Record<string, string> | undefined = undefined,
  name = ''
): Version[] {
  const names: Record<string, string> = { es: 'Español', en: 'English' };
  const first = text?.from ?? locale;
  return ['es', 'en']
    .sort((a, b) => Number(b === first) - Number(a === first))
    .map((code) => {
      const known = text?.texts[code];
      const stale = known && known.of < (text?.revision ?? 0) ? m.meetings_stale() : undefined;
      return {
        code,
        label: names[code] ?? code,
        value: typed?.[`${name}.${code}`] ?? known?.text ?? '',
        stale
      };
    });
}
