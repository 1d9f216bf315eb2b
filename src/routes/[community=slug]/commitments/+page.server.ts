import { boardView } from './view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, url }) => {
  const asked = (name: string) => url.searchParams.get(name) || null;
  return boardView(context, {
    institution: asked('institution'),
    domain: asked('domain'),
    standing: asked('standing')
  });
};
