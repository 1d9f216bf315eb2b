import { resume, speak, start, type Form, type Session } from '#kernels/forms';
import { draftsAbout, dropDraft, filesBeside, type Draft } from '#platform/offline';
import { buttonsFor, languageFor } from '../../rules/answering/languages.ts';
import { pack, unpack } from '../../rules/answering/packing.ts';
import { idIn } from '../../rules/answering/sending.ts';
import type { Begun, Doorway } from './doorway.ts';
import { fetchForm } from './fetchForm.ts';
import { hold, type Hold } from './hold.ts';
import { noFiles } from './named.ts';
import type { Sent } from './send.ts';
import { surroundings } from './surroundings.ts';
import { openTurn, type Turn } from './turn.svelte.ts';
import { fetchRare } from './widgets/rare.ts';

export type Phase = 'start' | 'asking' | 'done' | 'declined' | 'elsewhere';
export type Flow = ReturnType<typeof openFlow>;

/** The way through one survey: begin or go on, answer, send. */
export function openFlow(door: Doorway) {
  let phase = $state<Phase>('start');
  let language = $state(door.chosen ?? languageFor(door.languages, door.locale, door.language));
  let turn = $state.raw<Turn | null>(null);
  let drafts = $state.raw<Draft<Begun>[]>([]);
  let missing = $state(false);
  let sent = $state.raw<Sent | null>(null);
  let other = $state.raw<Draft<Begun> | null>(null);
  let held: Hold | null = null;

  const lost = (): void => {
    if (phase === 'asking') [other, phase] = [turn!.draft, 'elsewhere'];
  };
  async function list(): Promise<void> {
    drafts = door.kind === 'kiosk' ? [] : await draftsAbout<Begun>(aboutOf(door), door.bearer);
  }
  async function formFor(versionId: string): Promise<Form | null> {
    const form = await fetchForm(door, versionId);
    missing = !form;
    if (form) await fetchRare(form);
    return form;
  }
  function sit(session: Session, draft: Draft<Begun>, files = noFiles()): void {
    language = session.language;
    [turn, phase, sent] = [openTurn(door, session, draft, files), 'asking', null];
  }
  async function begin(): Promise<void> {
    const form = await formFor(door.versionId);
    if (!form) return;
    const session = start(form, surroundings());
    speak(session, language);
    const draft = draftOf(door, session);
    held = await hold(draft.id, lost);
    sit(session, draft);
    turn?.keeper.touch();
  }
  async function goOn({ id }: Pick<Draft<Begun>, 'id'>, evenSo = false): Promise<void> {
    held = await hold(id, lost, evenSo);
    await list(); // since it was listed another window may have written more
    const now = drafts.find((draft) => draft.id === id);
    if (now && !held) return void ([other, phase] = [now, 'elsewhere']);
    const form = now && (await formFor(now.content.versionId));
    if (!now || !form) return leave('start');
    const session = resume(form, surroundings(), unpack(now.content.answers));
    speak(session, now.content.language);
    sit(session, now, await filesBeside(id));
  }
  async function letGo({ id }: Draft<Begun>): Promise<void> {
    await dropDraft(id);
    await list();
  }
  async function post(): Promise<void> {
    if (!turn || turn.sending) return;
    sent = await turn.post();
    if (sent.kind === 'elsewhere') [other, phase] = [null, 'elsewhere'];
    else if (sent.kind !== 'only_here' && !(sent.kind === 'refused' && !sent.kept)) leave('done');
  }
  function leave(to: Phase): void {
    held?.release();
    [phase, turn, held] = [to, null, null];
    void list();
  }
  function speakIn(name: string): void {
    language = name;
    turn?.sitting.language(name);
  }
  return {
    ...{ door, list, begin, goOn, letGo, post, leave, speakIn },
    get now() {
      return { phase, language, turn, drafts, missing, sent, other, ...buttonsFor(language, door.locale) };
    }
  };
}

const aboutOf = ({ surveyId, assignmentId, kind }: Doorway): string =>
  kind === 'page' ? surveyId : `${surveyId}/${assignmentId ?? kind}`;

/** What has just begun, under the id that the answers carry for ever. */
function draftOf(door: Doorway, session: Session): Draft<Begun> {
  const { versionId, bearer, contact = null } = door;
  const id = idIn(instanceOf(session));
  const begun = { language: session.language, answers: pack(session.root), at: '', seconds: 0 };
  const head = { id, about: aboutOf(door), boundTo: bearer, revision: 0, savedAt: '' };
  return { ...head, content: { ...begun, versionId, contact } };
}

function instanceOf(session: Session): string {
  const [node] = session.nodes.get(`${session.root.path}/meta/instanceID`) ?? [];
  if (!node) return crypto.randomUUID();
  node.value ||= `uuid:${crypto.randomUUID()}`;
  return node.value;
}
