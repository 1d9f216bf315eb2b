type Row = { memberId: string; state: string; mode: string | null };

/**
 * Of rows that have become one person since the roll was drawn, all but the one that stays: on paper or by hand before
 * another way, since neither can be taken back; then the one that steps aside for a conflict, which binds the person
 * and not a row; then the one that voted before one that did not, and the row that is kept for the person.
 *
 * @param whom the row that stands for the person, of each row that was merged
 */
export function secondRows(rows: Row[], whom: Map<string, string>): string[] {
  const person = ({ memberId }: Row): string => whom.get(memberId) ?? memberId;
  const order = (row: Row): string =>
    [
      !['paper', 'hands'].includes(row.mode ?? ''),
      row.state !== 'recused',
      row.mode === null,
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
