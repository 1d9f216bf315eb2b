import { fromLine, verify, type Entry, type Verification } from '#kernels/chain';

/** Fetches the exported book and recomputes every hash here, in the reader's browser. */
export async function checkBook(address: string, head?: string): Promise<Verification> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error('The book could not be fetched.');
  return verify(entriesIn(response.body), { head });
}

async function* entriesIn(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Entry> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield fromLine(line) ?? ({} as Entry);
  }
  if (rest) yield fromLine(rest) ?? ({} as Entry);
}
