import { speak, start, type Form, type Session } from '../../../../kernels/forms/index.ts';
import { addressOfPage, worthSeeing } from '../answering/walk.ts';

/** One page of the phone, before anybody has answered: all that the answering pages need to show it. */
export type Preview = {
  form: Form;
  language: string;
  /** Milliseconds: "today" of the preview. */
  epoch: number;
  page: number;
  pages: number;
  /** Where the page is, as a draft remembers it. */
  address: string;
  /** A question that at first is asked of nobody: it is shown all the same. */
  hidden: string | null;
};

/** The page with a question, or the page with a number. One page at a time. */
export function previewOf(
  form: Form,
  language: string,
  at: { path?: string; page?: number },
  epoch: number
): Preview {
  const pages = worthSeeing(previewed({ form, language, epoch }));
  const path = at.path === undefined ? null : `${form.root.path}/${at.path}`;
  const found = path
    ? pages.findIndex(({ steps, around }) =>
        [...steps, ...around].some(({ control }) => control.path === path)
      )
    : -1;
  const page = path && found < 0 ? 0 : Math.min(Math.max(path ? found + 1 : (at.page ?? 1), 1), pages.length);
  const shown = pages[page - 1];
  return {
    ...{ form, language, epoch, page, pages: pages.length },
    address: shown ? addressOfPage(shown) : '',
    hidden: shown ? null : path
  };
}

/** Answers that nobody gave: the moment is told, and chance is always in the middle. */
export function previewed({ form, language, epoch }: Pick<Preview, 'form' | 'language' | 'epoch'>): Session {
  const session = start(form, { clock: () => ({ epoch, offset: 0 }), random: () => 0.5 });
  speak(session, language);
  return session;
}
