/** Where a day lies on the line, in hundredths of its width. */
type Days = { day: string }[];

const time = (day: string): number => Date.parse(`${day}T00:00Z`);
const MARGIN = 6;
const WIDTH = 88;
/** Two marks closer than this would hide each other on a phone. */
const APART = 5;

/** Each by its day, first to last; who would hide behind the one before moves on a little. */
export function placed<Item extends { day: string }>(items: Item[]): (Item & { x: string })[] {
  const sorted = items.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const at = scaleOf(sorted);
  const apart = Math.min(APART, WIDTH / Math.max(1, sorted.length - 1));
  let last = -Infinity;
  const forward = sorted.map((item) => ({ item, x: (last = Math.max(at(item.day), last + apart)) }));
  const beyond = Math.max(0, last - MARGIN - WIDTH);
  // What was pushed over the edge comes back, as far as it has to.
  let next = Infinity;
  return forward
    .toReversed()
    .map(({ item, x }) => {
      next = beyond ? Math.min(x, MARGIN + WIDTH, next - apart) : x;
      return { ...item, x: `${next.toFixed(2)}%` };
    })
    .toReversed();
}

/** The beginnings of years between the first day and the last, six at most. */
export function yearsBetween(days: string[]): { year: number; x: string }[] {
  const sorted = days.toSorted().map((day) => ({ day }));
  if (!sorted.length) return [];
  const at = scaleOf(sorted);
  const [first, last] = [Number(sorted[0]!.day.slice(0, 4)) + 1, Number(sorted.at(-1)!.day.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const step = Math.max(1, Math.ceil(years.length / 6));
  return years
    .filter((_, index) => index % step === 0)
    .map((year) => ({ year, x: `${at(`${year}-01-01`).toFixed(2)}%` }));
}

function scaleOf(sorted: Days): (day: string) => number {
  const [from, until] = [time(sorted[0]?.day ?? '2000-01-01'), time(sorted.at(-1)?.day ?? '2000-01-02')];
  const span = Math.max(1, until - from);
  return (day) => MARGIN + (WIDTH * (time(day) - from)) / span;
}
