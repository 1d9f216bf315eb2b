import type { Waiting } from '../../rules/answering/sending.ts';
import type { Sent } from './send.ts';

/** How it stands now with what was kept when somebody pressed the button. */
export function arrived(sent: Sent | null, list: Waiting[]): Sent | null {
  if (sent?.kind !== 'kept') return sent;
  const now = list.find(({ id }) => id === sent.id);
  if (now?.status === 'sent') return { kind: 'sent' };
  return now?.status === 'refused' ? { kind: 'refused', reason: now.reason ?? '', kept: true } : sent;
}
