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
