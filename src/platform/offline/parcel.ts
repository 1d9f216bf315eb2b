import type { Field, Outcome, Parcel } from './entry.ts';

/** A form with its files as one message: fields by name, every file under "files" with the name the answers use. */
export function bodyOfParcel(fields: Field[], files: Map<string, Blob>): FormData {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  for (const [name, file] of files) body.append('files', file, name);
  return body;
}

export const wayOf = ({ anonymous }: Parcel): RequestCredentials => (anonymous ? 'omit' : 'same-origin');

/** Only 201 in our own shape is an arrival: the page of a hotel's Wi-Fi also answers. */
export function outcomeOfParcel(status: number, text: string): Outcome {
  const said = parsed(text);
  if (status === 401) return { kind: 'sign_in' };
  if (status === 201 && said && typeof said.id === 'string') return { kind: 'sent' };
  if (status < 400 || status >= 500 || status === 429 || status === 408 || !said) return { kind: 'later' };
  return { kind: 'refused', reason: reasonIn(said) ?? String(status) };
}

type Said = { id?: unknown; message?: unknown; error?: { message?: unknown } };

const reasonIn = (said: Said): string | null => {
  const reason = said.message ?? said.error?.message;
  return typeof reason === 'string' ? reason : null;
};

function parsed(text: string): Said | null {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? said : null;
  } catch {
    return null; // not ours
  }
}
