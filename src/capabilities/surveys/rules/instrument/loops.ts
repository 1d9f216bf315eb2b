import { graphOf, type Form, type Pattern } from '../../../../kernels/forms/index.ts';

/**
 * The questions whose formulas run in circles, by their names: each circle a list. A section that asks a hidden
 * value inside itself whether it is shown is none: field forms do so, and it comes to an end.
 */
export function loopsIn(form: Form): string[][] {
  const sections = new Set(sectionsIn(form.root));
  return graphOf(form)
    .cycles.filter((paths) => paths.length > 1 || !sections.has(paths[0]!))
    .map((paths) => [...new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)))]);
}

const sectionsIn = ({ path, children }: Pattern): string[] =>
  children.length ? [path, ...children.flatMap(sectionsIn)] : [];
