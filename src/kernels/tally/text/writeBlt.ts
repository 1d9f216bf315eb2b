import type { Ballot } from '../ballot.ts';
import type { Blt } from './blt.ts';

/**
 * Writes a BLT file that `readBlt` and other programs read. Names at no place in `candidates` become gaps, and
 * double quotes in names single ones, as the format knows no way to write them.
 */
export function writeBlt({ title, seats, candidates, withdrawn, drawn, ballots }: Blt): string {
  const numbers = new Map(candidates.map(({ id }, index) => [id, `${index + 1}`]));
  const numbered = (ids: string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  return [
    `${candidates.length} ${seats}`,
    ...(drawn ? [`[tie ${numbered(drawn).join(' ')}]`] : []),
    ...(withdrawn.length
      ? [
          numbered(withdrawn)
            .map((number) => `-${number}`)
            .join(' ')
        ]
      : []),
    ...ballots.map((ballot) => lineOf(ballot, numbered)),
    '0',
    ...[...candidates.map(({ name }) => name), title].map(quoted),
    ''
  ].join('\n');
}

function lineOf(ballot: Ballot, numbered: (ids: string[]) => string[]): string {
  const ranks = ranksOf(ballot).map((rank) => numbered(rank).join('=') || '-');
  return [ballot.weight, ...ranks, 0].join(' ');
}

/** Marks without order are equal ranks. */
function ranksOf(ballot: Ballot): string[][] {
  if (ballot.kind === 'rank') return ballot.ranks;
  const chosen = ballot.kind === 'choose' ? ballot.chosen : Object.keys(ballot.scores);
  return chosen.length ? [chosen] : [];
}

function quoted(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replaceAll('"', "'")}"`;
}
