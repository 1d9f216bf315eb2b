import { resume, speak, start, type Form, type Session } from '#kernels/forms';
import type { Draft } from '#platform/offline';
import { pack, unpack } from '../../rules/answering/packing.ts';
import { idIn } from '../../rules/answering/sending.ts';
import type { Begun, Doorway } from './doorway.ts';
import { surroundings } from './surroundings.ts';

/** A new set of answers, under the id that they carry for ever. */
export function begun(door: Doorway, form: Form, language: string, about: string) {
  const session = start(form, surroundings());
  speak(session, language);
  return { session, draft: draftOf(door, session, about) };
}

/** A set of answers that was begun before, in the language in which it was left. */
export function takenUp(form: Form, { answers, language }: Begun): Session {
  const session = resume(form, surroundings(), unpack(answers));
  speak(session, language);
  return session;
}

function draftOf(door: Doorway, session: Session, about: string): Draft<Begun> {
  const { versionId, bearer, contact = null } = door;
  const id = idIn(instanceOf(session));
  const content = { language: session.language, answers: pack(session.root), at: '', seconds: 0 };
  const head = { id, about, boundTo: bearer, revision: 0, savedAt: '' };
  return { ...head, content: { ...content, versionId, contact } };
}

function instanceOf(session: Session): string {
  const [node] = session.nodes.get(`${session.root.path}/meta/instanceID`) ?? [];
  if (!node) return crypto.randomUUID();
  node.value ||= `uuid:${crypto.randomUUID()}`;
  return node.value;
}
