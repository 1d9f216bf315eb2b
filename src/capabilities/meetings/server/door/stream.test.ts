import { expect, it } from 'vitest';
import { eventStream } from './stream.ts';

it('a picture that is ready after its reader left is told to nobody, and nothing breaks', async () => {
  let tell: (json: string) => void = () => undefined;
  let followed = true;
  const { body } = eventStream('"first"', (told) => {
    tell = told;
    return () => (followed = false);
  });
  const reader = body!.getReader();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toBe('retry: 3000\ndata: "first"\n\n');
  await reader.cancel();
  expect(followed).toBe(false);
  expect(() => tell('"late"')).not.toThrow();
});

it('everybody who follows gets the same bytes, and each the whole message', async () => {
  const tells: ((json: string) => void)[] = [];
  const readers = [1, 2].map(() => {
    const { body } = eventStream('1', (told) => (tells.push(told), () => undefined));
    return body!.getReader();
  });
  await Promise.all(readers.map((reader) => reader.read()));
  const json = JSON.stringify({ step: 5 });
  for (const tell of tells) tell(json);
  const [one, other] = await Promise.all(readers.map(async (reader) => (await reader.read()).value!));
  expect(one).toBe(other);
  expect(new TextDecoder().decode(one)).toBe('data: {"step":5}\n\n');
  await Promise.all(readers.map((reader) => reader.cancel()));
});
