import type { Visit } from './visit.ts';

/** The six numbers that were sent last, read where the demonstration keeps what it would have sent. */
export async function newestCode({ context }: Visit): Promise<string> {
  const outbox = await context.newPage();
  await outbox.goto('/outbox');
  const text = await outbox.getByRole('main').getByRole('listitem').first().innerText();
  await outbox.close();
  return /\b\d{6}\b/.exec(text)![0];
}
