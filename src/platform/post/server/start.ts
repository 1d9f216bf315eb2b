import type { Live } from '../../live/index.ts';
import { sendWaiting, type Sender } from './send.ts';

/**
 * Sends as soon as a transaction that wrote post commits: nobody waits a minute for a sign-in code.
 * The job that sends every minute stays: it finds what fell due, and what was written while we were deaf.
 */
export function startPost(sender: Sender, live: Pick<Live, 'watch'>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await sendWaiting(sender).catch((error: Error) =>
        console.error('Post could not be sent:', error.message)
      );
    }
    running = false;
  };
  return live.watch('post', () => void run());
}
