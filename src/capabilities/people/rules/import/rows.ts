import { readContact } from '../../../accounts/index.ts';
import { isChildsBirth, readBirthMonth, readDay } from '../birthMonth.ts';
import type { Category } from '../category.ts';
import { readCategory, readLanguage } from './answers.ts';
import type { Matches, Target } from './columns.ts';

/** One person as the list has them, ready to be brought. */
export type Incoming = {
  line: number;
  name: string;
  language: string;
  category: Category;
  phone: string | null;
  email: string | null;
  through: string | null;
  organization: string | null;
  organizationRole: string | null;
  neighborhood: string | null;
  bestHours: string | null;
  joinedOn: string | null;
  births: string[];
  adults: number | null;
};

export type RowErrorCode =
  | 'name_missing'
  | 'too_long'
  | 'category_unknown'
  | 'language_unknown'
  | 'phone_wrong'
  | 'email_wrong'
  | 'birth_unclear'
  | 'birth_impossible'
  | 'day_unclear'
  | 'day_future'
  | 'adults_wrong';

/** What is wrong in which row and column, and what stands there. */
export type RowError = { line: number; column: string; code: RowErrorCode; value: string };

type Row = { line: number; cells: Record<string, string> };
type Given = { today: string; language: string };

/** A list as people and as errors; a row with an error brings nobody. */
export function readRows(
  rows: readonly Row[],
  matches: Matches,
  given: Given
): { people: Incoming[]; errors: RowError[] } {
  const columns = Object.fromEntries(
    Object.entries(matches).map(([column, target]) => [target, column])
  ) as Partial<Record<Target, string>>;
  const people: Incoming[] = [];
  const errors: RowError[] = [];
  for (const row of rows) {
    const reader = readerOf(row, columns);
    const person = personIn(reader, row.line, given);
    if (reader.errors.length) errors.push(...reader.errors);
    else people.push(person);
  }
  return { people, errors };
}

type Reader = ReturnType<typeof readerOf>;

/** Reads the cells of one row, and keeps what could not be read. */
function readerOf({ line, cells }: Row, columns: Partial<Record<Target, string>>) {
  const errors: RowError[] = [];
  const text = (target: Target): string =>
    columns[target] === undefined ? '' : (cells[columns[target]] ?? '');
  const wrong = (target: Target, code: RowErrorCode): void => {
    errors.push({ line, column: columns[target] ?? '', code, value: text(target) });
  };
  const short = (target: Target, most: number): string | null => {
    if (text(target).length > most) wrong(target, 'too_long');
    return text(target) || null;
  };
  return { errors, text, wrong, short };
}

function personIn(reader: Reader, line: number, given: Given): Incoming {
  return {
    line,
    name: nameIn(reader),
    language: languageIn(reader, given.language),
    category: categoryIn(reader),
    phone: contactIn(reader, 'phone'),
    email: contactIn(reader, 'email'),
    through: reader.short('through', 300),
    organization: reader.short('organization', 200),
    organizationRole: reader.short('organizationRole', 120),
    neighborhood: reader.short('neighborhood', 120),
    bestHours: reader.short('bestHours', 120),
    joinedOn: joinedIn(reader, given.today),
    births: birthsIn(reader, given.today),
    adults: adultsIn(reader)
  };
}

function nameIn({ text, wrong }: Reader): string {
  const name = text('name') || [text('firstName'), text('lastName')].filter(Boolean).join(' ');
  const target = text('name') ? 'name' : 'firstName';
  if (!name) wrong('name', 'name_missing');
  if (name.length > 120) wrong(target, 'too_long');
  return name;
}

function languageIn({ text, wrong }: Reader, usual: string): string {
  const language = readLanguage(text('language'));
  if (language === undefined) wrong('language', 'language_unknown');
  return language ?? usual;
}

function categoryIn({ text, wrong }: Reader): Category {
  const category = readCategory(text('category'));
  if (!category) wrong('category', 'category_unknown');
  return category ?? 'undisclosed';
}

function contactIn({ text, wrong }: Reader, target: 'phone' | 'email'): string | null {
  if (!text(target)) return null;
  const read = readContact(text(target));
  if (read?.kind !== target) wrong(target, `${target}_wrong`);
  return read?.value ?? null;
}

function joinedIn({ text, wrong }: Reader, today: string): string | null {
  if (!text('joinedOn')) return null;
  const day = readDay(text('joinedOn'));
  if (!day) wrong('joinedOn', 'day_unclear');
  else if (day > today) wrong('joinedOn', 'day_future');
  return day;
}

function birthsIn({ text, wrong }: Reader, today: string): string[] {
  const parts = text('births')
    .split(/[;,|\n]+|\s+(?:y|e|and|&)\s+/i)
    .map((part) => part.trim())
    .filter(Boolean);
  const births = parts.map(readBirthMonth);
  if (births.some((birth) => !birth)) wrong('births', 'birth_unclear');
  else if (births.some((birth) => !isChildsBirth(birth!, today))) wrong('births', 'birth_impossible');
  return births.filter((birth) => birth !== null);
}

function adultsIn({ text, wrong }: Reader): number | null {
  if (!text('adults')) return null;
  const adults = Number(text('adults'));
  if (!Number.isInteger(adults) || adults < 1 || adults > 20) wrong('adults', 'adults_wrong');
  return adults;
}

/** Lines whose phone or address an earlier line, or somebody on the roll, has already. */
export function alreadyKnown(people: readonly Incoming[], onTheRoll: ReadonlySet<string>): number[] {
  const seen = new Set<string>();
  return people.flatMap(({ line, phone, email }) => {
    const values = [phone, email].filter((value) => value !== null);
    const known = values.some((value) => seen.has(value) || onTheRoll.has(value));
    for (const value of values) seen.add(value);
    return known ? [line] : [];
  });
}
