import { finish, toAnswersXml, type Session } from '#kernels/forms';
import { dropFile, keepFile, type Draft } from '#platform/offline';
import { pack } from '../../rules/answering/packing.ts';
import type { Begun, Doorway } from './doorway.ts';
import { openKeeper } from './keeper.svelte.ts';
import { namedIn, noFiles, type Files } from './named.ts';
import { send, type Sent } from './send.ts';
import { openSitting } from './sitting.svelte.ts';

/** One set of answers from its first question to its sending. */
export type Turn = ReturnType<typeof openTurn>;

export function openTurn(door: Doorway, session: Session, draft: Draft<Begun>, files: Files = noFiles()) {
  const { seconds, at, contact, versionId } = draft.content;
  const since = performance.now() - seconds * 1000;
  const spent = (): number => Math.round((performance.now() - since) / 1000);
  const sitting = openSitting(session, at, () => keeper.touch(), door.kind === 'paper');
  const content = (): Begun => ({
    ...{ versionId, contact, language: session.language, at: sitting.address, seconds: spent() },
    answers: pack(session.root)
  });
  const keeper = openKeeper(draft, content, howToKeep(door));
  let sending = $state(false);
  let frozen: string | null = null;

  /** The name stands in the answers, the file beside them; in memory too, should the device have no room. */
  async function attach(name: string, file: Blob): Promise<boolean> {
    files.set(name, file);
    if (howToKeep(door) === 'off') return true;
    return keepFile(draft.id, name, file, door.bearer !== '').then(
      () => true,
      () => false
    );
  }
  async function detach(name: string): Promise<void> {
    files.delete(name);
    await dropFile(draft.id, name).catch(() => undefined);
  }
  async function post(): Promise<Sent> {
    if (door.kind === 'trial') return { kind: 'tried' };
    sending = true;
    if (!frozen) finish(session);
    // What was tried once is never changed again: the same answers under the same id are one arrival.
    frozen ??= toAnswersXml(session);
    const named = namedIn(session, files);
    const { id } = draft;
    keeper.touch(); // another window that wrote meanwhile is found out now, before anything is sent
    const finished = { id, xml: frozen, language: session.language, seconds: spent(), files: named };
    return send(door, finished, keeper).finally(() => (sending = false));
  }
  return {
    ...{ draft, sitting, keeper, files, contact, attach, detach, post },
    get sending() {
      return sending;
    },
    get frozen() {
      return frozen !== null;
    }
  };
}

const howToKeep = ({ kind, bearer }: Doorway) =>
  kind === 'kiosk' || kind === 'trial' ? 'off' : bearer ? 'sealed' : 'plain';
