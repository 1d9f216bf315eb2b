type Refused = { problem: string; fields: Record<string, string> } | null | undefined;

/** What a refused form lists above itself: each field by name, or else the problem by itself. */
export function formErrors(form: Refused): { name?: string; message: string }[] {
  if (!form) return [];
  const fields = Object.entries(form.fields).map(([name, message]) => ({ name, message }));
  return fields.length ? fields : [{ message: form.problem }];
}
