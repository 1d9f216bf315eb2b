import type { Tx } from '../context/index.ts';

export type PostShown = {
  id: string;
  channel: string;
  address: string;
  subject: string;
  body: string;
  createdAt: Date;
  sentAt: Date | null;
  givenUpAt: Date | null;
  tries: number;
  problem: string | null;
};

/**
 * The newest post, for an outbox page: that of the community, or of all where there is none.
 * It holds sign-in codes, so only who runs the machine, or plays with the demo region, may see all of it.
 */
export function waitingPost(tx: Tx, most = 100): Promise<PostShown[]> {
  return tx.db
    .selectFrom('post')
    .select([
      'id',
      'channel',
      'address',
      'subject',
      'body',
      'createdAt',
      'sentAt',
      'givenUpAt',
      'tries',
      'problem'
    ])
    .$if(tx.community !== null, (query) => query.where('communityId', '=', tx.community!.id))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}
