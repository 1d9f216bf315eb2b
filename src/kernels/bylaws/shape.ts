/** Why a document was not read. `path` names the field, `$` the whole. */
export type Refusal = {
  code: 'newer_format' | 'wrong_type' | 'not_in_list' | 'unknown_field' | 'missing_field';
  path: string;
};

/** Reads one value; what it cannot accept it adds to the refusals, and then its answer is not to be used. */
export type Shape<T> = (json: unknown, path: string, refusals: Refusal[]) => T | undefined;

function refuse(code: Refusal['code'], path: string, refusals: Refusal[]): undefined {
  refusals.push({ code: code, path: path || '$' });
}

/** A field that may be silent reads a missing value as null; every other refuses it. */
function wrong(json: unknown, path: string, refusals: Refusal[]): undefined {
  return refuse(json === undefined ? 'missing_field' : 'wrong_type', path, refusals);
}

export const whole: Shape<number> = (json, path, refusals) =>
  typeof json === 'number' && Number.isSafeInteger(json) && json >= 0 ? json : wrong(json, path, refusals);

export const yesNo: Shape<boolean> = (json, path, refusals) =>
  typeof json === 'boolean' ? json : wrong(json, path, refusals);

export const role: Shape<string> = (json, path, refusals) =>
  typeof json === 'string' && /^[a-z][a-z0-9_]{0,39}$/.test(json) ? json : wrong(json, path, refusals);

export function only<const T extends string | number>(list: readonly T[]): Shape<T> {
  return (json, path, refusals) => {
    if (json === undefined) return wrong(json, path, refusals);
    return list.find((item) => item === json) ?? refuse('not_in_list', path, refusals);
  };
}

export function silent<T>(shape: Shape<T>): Shape<T | null> {
  return (json, path, refusals) => (json === null || json === undefined ? null : shape(json, path, refusals));
}

/** A rule, `none`, or silence. */
export function said<T>(shape: Shape<T>): Shape<T | 'none' | null> {
  return silent((json, path, refusals) => (json === 'none' ? 'none' : shape(json, path, refusals)));
}

export function list<T>(shape: Shape<T>): Shape<T[]> {
  return (json, path, refusals) => {
    if (!Array.isArray(json)) return wrong(json, path, refusals);
    return json.map((item, index) => shape(item, `${path}.${index}`, refusals) as T);
  };
}

/** Exactly these fields: one that is not known may change the meaning of those that are. */
export function object<T extends object>(fields: { [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  return (json, path, refusals) => {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return wrong(json, path, refusals);
    const at = (field: string) => (path ? `${path}.${field}` : field);
    const given = json as Record<string, unknown>;
    for (const field of Object.keys(given))
      if (!Object.hasOwn(fields, field)) refuse('unknown_field', at(field), refusals);
    const entries = Object.entries<Shape<unknown>>(fields).map(([field, shape]) => [
      field,
      shape(Object.hasOwn(given, field) ? given[field] : undefined, at(field), refusals)
    ]);
    return Object.fromEntries(entries) as T;
  };
}
