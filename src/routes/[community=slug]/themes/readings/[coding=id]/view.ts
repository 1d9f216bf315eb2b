import { may } from '#capabilities/sensemaking';
import { codingDesk } from '#capabilities/sensemaking/server';
import type { Context } from '#platform/context';
import { newId } from '#platform/ids';
import { reading, type Localized } from '#platform/localized';
import { may as can } from '#platform/policy';

/** The passage before this coder, with the words to mark it with. */
export async function deskView(context: Context, codingId: string, asked: number | null) {
  const { coding, codes, passage, read, of } = await codingDesk(context, codingId, asked);
  const said = (text: Localized) => reading(text, context.locale);
  return {
    ...{ id: coding.id, passage, read, of, fresh: newId(), closed: coding.closedAt !== null },
    title: said(coding.title),
    codes: codes.map(({ id, name, meaning }) => ({
      value: id,
      label: said(name).text,
      hint: meaning ? said(meaning).text : undefined
    })),
    prepares: can(context, may.prepare)
  };
}
