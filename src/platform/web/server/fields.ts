/**
 * A form as an object for zod: `name` once is text, `name[]` is always a list, `name.en` nests
 * (language pairs). Files stay files. Empty text is kept: the schema decides what empty means.
 */
export function formFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    if (key.endsWith('[]')) fields[key.slice(0, -2)] = form.getAll(key);
    else put(fields, key.split('.'), form.get(key));
  }
  return fields;
}

function put(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [first, ...rest] = path as [string, ...string[]];
  if (!rest.length) target[first] = value;
  else put((target[first] ??= Object.create(null)) as Record<string, unknown>, rest, value);
}
