import type { Session } from '#kernels/forms';
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
  let held: Hold | null = null;

  const lost = (): void => {
    if (phase === 'asking') [other, phase] = [turn!.draft, 'elsewhere'];
  };
  async function list(): Promise<void> {
    const all = forgets(door) ? null : await partsOfAsking();
    drafts = all ? await all.draftsAbout<Begun>(aboutOf(door), door.bearer) : [];
  }
  function sit(all: Parts, session: Session, draft: Draft<Begun>, files?: Files): void {
    language = session.language;
    [turn, phase, sent] = [all.openTurn(door, session, draft, files), 'asking', null];
  }
  async function begin(): Promise<void> {
    const all = await partsOfAsking();
    const form = await all?.questionsFor(door, door.versionId);
    missing = !form;
    if (!all || !form) return;
    const { session, draft } = all.begun(door, form, language, aboutOf(door));
    held = await all.hold(draft.id, lost);
    sit(all, session, draft);
    turn?.keeper.touch();
  }
  async function goOn({ id }: Pick<Draft<Begun>, 'id'>, evenSo = false): Promise<void> {
    const all = await partsOfAsking();
    held = (await all?.hold(id, lost, evenSo)) ?? null;
    await list(); // since it was listed another window may have written more
    const now = drafts.find((draft) => draft.id === id);
    if (now && all && !held) return void ([other, phase] = [now, 'elsewhere']);
    const form = now && (await all?.questionsFor(door, now.content.versionId));
    missing = !all || (now !== undefined && !form);
    if (!all || !now || !form) return leave('start');
    sit(all, all.takenUp(form, now.content), now, await all.filesBeside(id));
  }
  async function letGo({ id }: Draft<Begun>): Promise<void> {
    await (await partsOfAsking())?.dropDraft(id);
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
      return {
        phase,
        language,
        turn,
        drafts,
        missing,
        sent,
        other,
        ...buttonsFor(language, door.locale)
      };
    }
  };
}

const forgets = ({ kind }: Doorway): boolean => kind === 'kiosk' || kind === 'trial';

const aboutOf = ({ surveyId, assignmentId, kind }: Doorway): string =>
  kind === 'page' ? surveyId : `${surveyId}/${assignmentId ?? kind}`;
