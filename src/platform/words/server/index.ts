import { AsyncLocalStorage } from 'node:async_hooks';
import * as messages from '../compiled/messages.js';
import { overwriteServerAsyncLocalStorage } from '../compiled/runtime.js';
import type { Locale } from '../../localized/index.ts';

type Message = (inputs: Record<string, unknown>, options: { locale: Locale }) => string;
type Speaking = Parameters<typeof overwriteServerAsyncLocalStorage>[0];

const speaker = new AsyncLocalStorage();
overwriteServerAsyncLocalStorage(speaker as unknown as Speaking);

/** Components rendered inside `work` speak this language. */
export const speak = <T>(locale: Locale, work: () => T): T => speaker.run({ locale }, work);

/**
 * A message by a name that is only known at run time: the code of a problem or a finding.
 * Null when there is none, which a house test forbids for every known code.
 */
export function sentenceFor(name: string, inputs: Record<string, unknown>, locale: Locale): string | null {
  const message = (messages.m as unknown as Record<string, Message | undefined>)[name];
  return message ? message(inputs, { locale }) : null;
}
