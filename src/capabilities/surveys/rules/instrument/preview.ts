import {
  choicesAt,
  isReadOnly,
  isRequired,
  pagesOf,
  say,
  speak,
  start,
  type Control,
  type Form,
  type Session,
  type Step
} from '../../../../kernels/forms/index.ts';

/** A question as a phone shows it. */
export type Shown = {
  path: string;
  kind: Step['kind'];
  tag: string;
  type: string;
  label: string;
  hint: string;
  required: boolean;
  /** Only words: nothing can be answered. */
  note: boolean;
  choices: { value: string; label: string }[];
  /** How many more answers there are than are drawn here. */
  more: number;
  scale: { start: string; end: string; step: string } | null;
};
/** One page of the phone, with the titles of the sections around it. */
export type Preview = {
  page: number;
  pages: number;
  around: string[];
  steps: Shown[];
  /** It is asked only of some, so at first it is not there. */
  hidden: boolean;
};

const DRAWN = 12;

/** The page with a question, or the page with a number, as it stands before anybody has answered. One page at a time. */
export function previewOf(
  form: Form,
  language: string,
  at: { path?: string; page?: number },
  epoch: number
): Preview {
  const session = start(form, { clock: () => ({ epoch, offset: 0 }), random: () => 0.5 });
  speak(session, language);
  const pages = pagesOf(session);
  const path = at.path === undefined ? undefined : `${session.root.path}/${at.path}`;
  const found =
    path === undefined
      ? -1
      : pages.findIndex((page) => page.steps.some(({ control }) => control.path === path));
  if (path !== undefined && found < 0) return hiddenOne(session, path, pages.length);
  const page = Math.min(
    Math.max(path === undefined ? (at.page ?? 1) : found + 1, 1),
    Math.max(pages.length, 1)
  );
  const { steps = [], around = [] } = pages[page - 1] ?? {};
  return {
    page,
    pages: pages.length,
    around: around.map((step) => drawn(session, step).label).filter(Boolean),
    steps: steps.map((step) => drawn(session, step)),
    hidden: false
  };
}

/** What is not asked yet is drawn all the same: that is what somebody is writing. */
function hiddenOne(session: Session, path: string, pages: number): Preview {
  const control = session.controls.get(path);
  const node = session.nodes.get(path)?.[0] ?? session.root;
  const kind = control?.kind === 'question' ? 'question' : 'group';
  return {
    page: 0,
    pages,
    around: [],
    steps: control ? [drawn(session, { kind, control, node })] : [],
    hidden: true
  };
}

function drawn(session: Session, { kind, control, node }: Step): Shown {
  const choices = kind === 'question' ? choicesAt(session, control, node) : [];
  const bind = session.form.binds[control.path];
  return {
    path: control.path,
    kind,
    tag: control.tag,
    type: bind?.type ?? 'string',
    label: say(session, control.label, node) ?? '',
    hint: say(session, control.hint, node) ?? '',
    required: kind === 'question' && isRequired(session, node),
    note: kind === 'question' && isReadOnly(session, node),
    choices: choices.slice(0, DRAWN).map(({ value, label }) => ({ value, label })),
    more: Math.max(0, choices.length - DRAWN),
    scale: scaleOf(control)
  };
}

const scaleOf = ({ tag, attributes }: Control): Shown['scale'] =>
  tag === 'range'
    ? { start: attributes.start ?? '1', end: attributes.end ?? '10', step: attributes.step ?? '1' }
    : null;
