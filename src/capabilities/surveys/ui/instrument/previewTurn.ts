import type { Step } from '#kernels/forms';
import { previewed, type Preview } from '../../rules/instrument/preview.ts';
import { noFiles } from '../answering/named.ts';
import { openTurn, type Turn } from '../answering/turn.svelte.ts';
import type { Doorway } from '../answering/doorway.ts';

const nobody = { key: undefined, sendTo: '', anonymous: true, bearer: '', open: false };

/** What a phone has in hand when it shows this page; nothing of it is kept or sent. */
export function previewTurn(preview: Preview, base: string, locale: 'en' | 'es'): Turn {
  const { language, address: at } = preview;
  const words = { title: {}, purpose: null, consent: {} } as unknown as Pick<
    Doorway,
    'title' | 'consent' | 'purpose'
  >;
  const what = { surveyId: '', versionId: '', languages: [], language, locale };
  const door: Doorway = { ...nobody, ...words, ...what, base, mode: 'kiosk', kind: 'kiosk' };
  const content = {
    versionId: '',
    language,
    answers: ['', ''] as [string, string],
    at,
    seconds: 0,
    contact: null
  };
  const draft = { id: '', about: '', boundTo: '', revision: 0, savedAt: '', content };
  return openTurn(door, previewed(preview), draft, noFiles());
}

/** The question that is asked of nobody yet, as it will be asked. */
export function hiddenStep({ sitting: { session } }: Turn, path: string): Step | null {
  const control = session.controls.get(path);
  const [node = session.root] = session.nodes.get(path) ?? [];
  return control ? { kind: control.kind === 'question' ? 'question' : 'group', control, node } : null;
}
