/** Texts as people type them and as forms keep them. */

/** "3,5" and " 1 200 " are numbers to people; what is none stays as typed, and the form says so. */
export function numberTyped(typed: string): string {
  const text = typed.trim();
  const tight = text.replaceAll(/(?<=\d)[\s'’](?=\d{3}\b)/g, '');
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(tight)) return tight.replaceAll(',', '');
  return /^[+-]?\d*,\d+$/.test(tight) ? tight.replace(',', '.') : tight;
}

const zone = (offset: number): string => {
  const minutes = Math.abs(offset);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** From the browser's "17:30" to the form's "17:30:00.000-08:00", and back. `offset`: minutes ahead of UTC. */
export const timeKept = (typed: string, offset: number): string =>
  typed ? `${typed.slice(0, 5)}:00.000${zone(offset)}` : '';
export const timeShown = (kept: string): string => kept.slice(0, 5);
export const momentKept = (typed: string, offset: number): string =>
  typed ? `${typed.slice(0, 16)}:00.000${zone(offset)}` : '';
export const momentShown = (kept: string): string => kept.slice(0, 16);

/** A month or a year is kept as its first day. */
export const monthKept = (typed: string): string => (/^\d{4}-\d{2}$/.test(typed) ? `${typed}-01` : '');
export const yearKept = (typed: string): string =>
  /^\d{4}$/.test(typed.trim()) ? `${typed.trim()}-01-01` : typed.trim();

export const chosenIn = (value: string): string[] => value.split(/\s+/).filter(Boolean);

/** Ticks or unticks a choice; what is ticked stands in the order of the list. */
export function toggled(value: string, choice: string, on: boolean, order: string[]): string {
  const chosen = new Set(chosenIn(value));
  if (on) chosen.add(choice);
  else chosen.delete(choice);
  return order.filter((one) => chosen.has(one)).join(' ');
}

/** The choices as they are ranked now: those kept first, those that are new behind them. */
export function ranked(value: string, order: string[]): string[] {
  const kept = chosenIn(value).filter((one) => order.includes(one));
  return [...kept, ...order.filter((one) => !kept.includes(one))];
}

/** One place up (-1) or down (1). */
export function moved(list: string[], choice: string, by: -1 | 1): string[] {
  const at = list.indexOf(choice);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return list;
  const next = [...list];
  [next[at], next[to]] = [next[to]!, next[at]!];
  return next;
}

/** "34.58 -118.1 0 12": latitude, longitude, altitude, meters it may be off. Empty where either is no number. */
export function placeKept(latitude: string, longitude: string, accuracy = 0): string {
  const [north, east] = [numberTyped(latitude), numberTyped(longitude)];
  if (!north && !east) return '';
  return `${north || '?'} ${east || '?'} 0 ${Math.round(accuracy * 10) / 10}`;
}
