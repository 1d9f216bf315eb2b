import { enqueue, listed, postParcel, replay, type Field } from '#platform/offline';
import { seenAt } from './surroundings.ts';
import type { Doorway } from './doorway.ts';

/**
 * `kept`: on this device, going by itself. `only_here`: the device has no room and nobody answered; still in memory.
 * `tried`: by those who write the questions, and gone.
 */
export type Sent =
  | { kind: 'sent' }
  | { kind: 'kept'; id: string }
  | { kind: 'refused'; reason: string; kept: boolean }
  | { kind: 'elsewhere' }
  | { kind: 'tried' }
  | { kind: 'only_here' };

type Finished = {
  id: string;
  xml: string;
  language: string;
  seconds: number;
  files: Map<string, Blob>;
};

/** Hands the answers to the outbox, which sends them once and keeps them until then. */
export async function send(
  door: Doorway,
  { id, xml, language, seconds, files }: Finished,
  keeper: { settle(): Promise<string> }
): Promise<Sent> {
  const state = await keeper.settle();
  if (state === 'changed' || state === 'gone') return { kind: 'elsewhere' };
  const fields: Field[] = [
    ['xml', xml],
    ['mode', door.mode],
    ['language', language],
    ['seconds', String(seconds)]
  ];
  const parcel = { files: [...files.keys()], anonymous: door.anonymous };
  const letter = { url: door.sendTo, fields, boundTo: door.bearer };
  const at = seenAt();
  const kept = await enqueue({ ...letter, id, at, parcel }, files);
  if (!kept.kept) return straight(letter, parcel, files);
  await Promise.race([replay(door.bearer), new Promise((done) => setTimeout(done, 6_000))]);
  return outcomeOf(id);
}

async function outcomeOf(id: string): Promise<Sent> {
  const row = (await listed()).find((entry) => entry.id === id);
  if (!row || row.status === 'sent') return { kind: 'sent' };
  return row.status === 'refused'
    ? { kind: 'refused', reason: row.reason ?? '', kept: true }
    : { kind: 'kept', id };
}

async function straight(
  letter: Parameters<typeof postParcel>[0],
  parcel: Parameters<typeof postParcel>[1],
  files: Map<string, Blob>
): Promise<Sent> {
  const outcome = await postParcel(letter, parcel, files);
  if (outcome.kind === 'sent') return { kind: 'sent' };
  return outcome.kind === 'refused' ? { ...outcome, kept: false } : { kind: 'only_here' };
}
