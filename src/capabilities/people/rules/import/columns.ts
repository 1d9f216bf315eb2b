import { plain } from '../spelling.ts';

/** What a column of a list can become. */
export const targets = [
  'name',
  'firstName',
  'lastName',
  'language',
  'category',
  'phone',
  'email',
  'through',
  'organization',
  'organizationRole',
  'neighborhood',
  'bestHours',
  'joinedOn',
  'births',
  'adults'
] as const;
export type Target = (typeof targets)[number];

/** Column name → what it becomes; columns that are missing stay behind. */
export type Matches = Record<string, Target>;

/** Headers as people write them, in both languages, accents off. The first that fits wins. */
const KNOWN: [Target, RegExp][] = [
  ['firstName', /^(first|given) ?names?$|^nombres?( de pila)$|^primer nombre$/],
  ['lastName', /^(last|family|sur) ?names?$|^apellidos?( (paterno|materno))?$/],
  [
    'births',
    /(birth|nacimiento|nacio|dob).*(child|kid|nin|hij)|(child|kid|nin|hij).*(birth|nacimiento|nacio|dob|born)|^(children|ninos|hijos|hijas)$/
  ],
  ['through', /^(contact )?through( whom)?$|^a traves de( quien)?$|^por medio de( quien)?$/],
  ['email', /^e ?mail( address)?$|^correo( electronico)?$/],
  [
    'phone',
    /^(cell|mobile|home)? ?(tele)?phone( number)?$|^(tel|telefono|celular|cell|movil|mobile)( (celular|movil|de casa))?$|^numero( de (telefono|celular))?$/
  ],
  [
    'language',
    /^(preferred |home |spoken )?languages?( preference| spoken)?$|^idiomas?( preferido| de preferencia)?$|^lengua( preferida)?$/
  ],
  ['category', /^(membership |member )?(category|type)$|^(categoria|tipo)( de (miembro|membresia))?$/],
  [
    'organizationRole',
    /^(organization |job )?(role|title|position)$|^(puesto|cargo)$|^(role|title) (at|in) (the )?organization$/
  ],
  [
    'organization',
    /^(organization|organisation|agency|employer|company)( name)?$|^(organizacion|agencia|empresa)$/
  ],
  ['neighborhood', /^neighbou?rhood$|^(barrio|colonia|vecindario)$/],
  ['bestHours', /^best (hours|times?)( to (call|reach))?$|^mejor(es)? horas?( para llamar)?$|^horario$/],
  [
    'joinedOn',
    /^(date )?joined( on)?$|^(join|start|membership|registration) date$|^member since$|^(fecha de )?(ingreso|inicio|registro)$|^miembro desde$/
  ],
  ['adults', /^(number of )?adults( in (the )?(home|household))?$|^(numero de )?adultos( en (la )?casa)?$/],
  [
    'name',
    /^((full|member|complete) )?names?$|^nombres?( completo| y apellidos?)?$|^(member|miembro|participante?)$/
  ]
];

/** A header without accents, capitals and punctuation. */
export const bare = (header: string): string =>
  plain(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** A guess for every column; each target is given once. */
export function guess(columns: readonly string[]): Matches {
  const matches: Matches = {};
  const given = new Set<Target>();
  for (const column of columns) {
    const target = KNOWN.find(([one, pattern]) => !given.has(one) && pattern.test(bare(column)))?.[0];
    if (!target) continue;
    matches[column] = target;
    given.add(target);
  }
  return matches;
}

/** What is never held, as a header would say it in either language. */
const FORBIDDEN = [
  /immigra|inmigra|migrator|legal status|estatus legal|situacion legal|visa\b|green card|daca\b|undocument|indocument|papeles|asylum|asilo|refugee|refugiad/,
  /citizen|ciudadan|nationality|nacionalidad/,
  /birth ?place|place of birth|country of (birth|origin)|born in|lugar de (nacimiento|origen)|pais de (nacimiento|origen)/,
  /\bssn\b|\bss ?#?$|social sec|seguro social|\bnss\b|\bitin\b|taxpayer|\btax id/,
  /passport|pasaporte|driver|licencia (de )?(manejo|conducir)|matricula|\bcurp\b|\brfc\b|\bdni\b|\bine\b|alien (number|registration)|\ba number\b|identity (card|document)|documento de identidad|(id|identification|identificacion) (number|numero|no)\b|numero de identificacion|^identificacion$|^identification$|government id|state id|id card/
];
const SOCIAL_SECURITY = /^\d{3}-\d{2}-\d{4}$/;

/** The first column that must not be brought, by its name or by what stands in it. */
export function forbiddenColumn(
  columns: readonly string[],
  rows: readonly { cells: Record<string, string> }[]
): string | null {
  const byName = columns.find((column) => FORBIDDEN.some((pattern) => pattern.test(bare(column))));
  if (byName) return byName;
  return (
    columns.find((column) => rows.some(({ cells }) => SOCIAL_SECURITY.test(cells[column] ?? ''))) ?? null
  );
}

/** Without a name nobody can be brought; one target for two columns would lose one of them. */
export function wrongMatch(matches: Matches): 'name_column' | 'column_twice' | null {
  const chosen = Object.values(matches);
  if (new Set(chosen).size !== chosen.length) return 'column_twice';
  return chosen.includes('name') || chosen.includes('firstName') ? null : 'name_column';
}
