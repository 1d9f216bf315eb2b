import type { GroupCount } from '../../../places/index.ts';
import type { Line } from './whoCame.ts';

const dimensions = { language: 'language', race: 'race_ethnicity' } as const;

/**
 * What was told of a meeting, to be seen beside the zone. Only what is told is used: where it is hidden how many
 * said nothing to the question of race, no group of it can be compared.
 */
export function besideZone({ people, lines }: { people: number; lines: Line[] }): GroupCount[] {
  return lines.flatMap(({ field, answer, people: count }) => {
    if (count === null || field === 'disability' || answer === 'unsaid') return [];
    const undisclosed = field === 'race' ? unsaid(lines) : 0;
    if (undisclosed === null) return [];
    return [
      {
        dimension: dimensions[field],
        code: answer,
        count,
        total: people,
        undisclosed: Math.min(undisclosed, people - count)
      }
    ];
  });
}

const unsaid = (lines: Line[]): number | null =>
  lines.find(({ field, answer }) => field === 'race' && answer === 'unsaid')?.people ?? null;
