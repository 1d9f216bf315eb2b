import { createHash } from 'node:crypto';
import { entriesOf, readSheet } from '../../../../platform/sheets/index.ts';
import { mediaTypeOf, MOST_FILES, MOST_MEGABYTES, startsAs } from '../../rules/instrument/media.ts';
import { problems } from '../../rules/problems.ts';

export type Brought = { name: string; bytes: Uint8Array };

const MEGABYTE = 2 ** 20;

/** A ZIP as the files in it, by their own names; what a Mac puts beside them is left out. */
export function unpacked(file: Brought): Brought[] {
  if (!/\.zip$/i.test(file.name)) return [file];
  const entries = entriesOf(file.bytes).filter(({ name }) => !/(^|\/)(\.|__MACOSX\/)|\/$/.test(name));
  if (entries.length > MOST_FILES) throw problems.media_many({ most: MOST_FILES });
  for (const { name, size } of entries) refuseHeavy(plain(name), size);
  return entries.map(({ name, read }) => ({ name, bytes: new Uint8Array(read()) }));
}

const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .trim();

/** A file that a phone may be sent: of a known kind, no larger than its kind, and what its name says. */
export async function checkedFile({
  name,
  bytes
}: Brought): Promise<Brought & { md5: string; type: string }> {
  const own = plain(name);
  const known = mediaTypeOf(own);
  if (!known || own.length > 200) throw problems.media_type({ name: own });
  refuseHeavy(own, bytes.length);
  if (!startsAs(known.type, Buffer.from(bytes.subarray(0, 16)).toString('latin1')))
    throw problems.media_other({ name: own });
  if (known.type === 'text/csv') await refuseNoList(own, bytes);
  return { name: own, bytes, type: known.type, md5: createHash('md5').update(bytes).digest('hex') };
}

function refuseHeavy(name: string, size: number): void {
  const known = mediaTypeOf(name);
  if (!known) throw problems.media_type({ name });
  const megabytes = MOST_MEGABYTES[known.kind];
  if (size > megabytes * MEGABYTE) throw problems.media_size({ name, megabytes });
}

/** A list that answers come from has a header and lines under it. */
async function refuseNoList(name: string, bytes: Uint8Array): Promise<void> {
  const { columns, rows } = await readSheet(bytes, name);
  if (columns.length < 2 || !rows.length) throw problems.media_list({ name });
}
