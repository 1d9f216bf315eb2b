type Row = { memberId: string; mode: string | null };

/**
 * Of rows that have become one person since the roll was drawn, all but the one that stays: the one that voted before
 * one that did not, on paper or by hand before another way, and then the row that is kept for the person.
 *
 * @param whom the row that stands for the person, of each row that was merged
 */
export function secondRows(rows: Row[], whom: Map<string, string>): string[] {
  const person = ({ memberId }: Row): string => whom.get(memberId) ?? memberId;
  const order = (row: Row): string =>
    [
      row.mode === null,
      !['paper', 'hands'].includes(row.mode ?? ''),
      row.memberId !== person(row),
      row.memberId
    ].join();
  const together = Map.groupBy(rows, person);
  return [...together.values()].flatMap((one) =>
    one
      .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
      .slice(1)
      .map(({ memberId }) => memberId)
  );
}
