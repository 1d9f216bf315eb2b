import { z } from 'zod';
import { signerKinds } from '#capabilities/charters';
import { Day, Id, text, Ticked } from '../../forms.ts';

const Line = z.object({
  name: text(160).default(''),
  contact: text(200).default(''),
  listed: Ticked,
  write: Ticked
});

export const Sheet = z.object({
  id: Id,
  heldOn: Day,
  place: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  kind: z.enum(signerKinds).default('person'),
  scan: z.instanceof(File).refine((file) => file.size > 0, 'charters_form_scan'),
  lines: z.record(z.string(), Line).default({})
});

/** What was typed in with its scan, line by line. */
export async function typedFrom(sheet: z.infer<typeof Sheet>, charterId: string, language: string) {
  const { id, heldOn, scan, lines, kind, place } = sheet;
  const bytes = new Uint8Array(await scan.arrayBuffer());
  return {
    ...{ id, heldOn, charterId },
    scan: { name: scan.name, type: scan.type, bytes },
    lines: Object.values(lines).map(({ name, contact, listed, write }) => ({
      ...{ contact, language },
      wants: { kind, place, name: name || null, listed: listed === 'yes', contact: write === 'yes' }
    }))
  };
}
