import type { Form, Session } from '#kernels/forms';
import type { Draft } from '#platform/offline';
import { buttonsFor, languageFor } from '../../rules/answering/languages.ts';
import type { Begun, Doorway } from './doorway.ts';
import type { Hold } from './hold.ts';
import type { Files } from './named.ts';
import { partsOfAsking, type Parts } from './parts.ts';
import type { Sent } from './send.ts';
import type { Turn } from './turn.svelte.ts';

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
  let parts = $state.raw<Parts | null>(null);
  let held: Hold | null = null;

  const lost = (): void => {
    if (phase === 'asking') [other, phase] = [turn!.draft, 'elsewhere'];
  };
  async function fetched(): Promise<Parts | null> {
    parts ??= await partsOfAsking();
    missing ||= !parts;
    return parts;
  }
  async function list(): Promise<void> {
    const all = forgets(door) ? null : await fetched();
    drafts = all ? await all.draftsAbout<Begun>(aboutOf(door), door.bearer) : [];
  }
  async function formFor(versionId: string): Promise<Form | null> {
    const all = await fetched();
    const form = all && (await all.questionsFor(door, versionId));
    missing = !form;
    return form;
  }
  function sit(all: Parts, session: Session, draft: Draft<Begun>, files?: Files): void {
    language = session.language;
    [turn, phase, sent] = [all.openTurn(door, session, draft, files), 'asking', null];
  }
  async function begin(): Promise<void> {
    const form = await formFor(door.versionId);
    if (!form || !parts) return;
    const { session, draft } = parts.begun(door, form, language, aboutOf(door));
    held = await parts.hold(draft.id, lost);
    sit(parts, session, draft);
    turn?.keeper.touch();
  }
  async function goOn({ id }: Pick<Draft<Begun>, 'id'>, evenSo = false): Promise<void> {
    const all = await fetched();
    if (!all) return leave('start');
    held = await all.hold(id, lost, evenSo);
    await list(); // since it was listed another window may have written more
    const now = drafts.find((draft) => draft.id === id);
    if (now && !held) return void ([other, phase] = [now, 'elsewhere']);
    const form = now && (await formFor(now.content.versionId));
    if (!now || !form) return leave('start');
    sit(all, all.takenUp(form, now.content), now, await all.filesBeside(id));
  }
  async function letGo({ id }: Draft<Begun>): Promise<void> {
    await (await fetched())?.dropDraft(id);
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
    ...{ door, fetched, list, begin, goOn, letGo, post, leave, speakIn },
    get now() {
      return {
        phase,
        language,
        turn,
        drafts,
        missing,
        sent,
        other,
        parts,
        ...buttonsFor(language, door.locale)
      };
    }
  };
}

const forgets = ({ kind }: Doorway): boolean => kind === 'kiosk' || kind === 'trial';

const aboutOf = ({ surveyId, assignmentId, kind }: Doorway): string =>
  kind === 'page' ? surveyId : `${surveyId}/${assignmentId ?? kind}`;
