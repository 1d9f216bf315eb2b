/** Asks our own server, in JSON. What it refuses comes back as the sentence it said. */
export async function ask<Answer>(address: string, question: unknown = {}): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(question)
  });
  const answer = (await response.json()) as Answer & { message?: string };
  if (!response.ok) throw new Error(answer.message);
  return answer;
}
