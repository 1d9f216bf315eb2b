import type { Node } from '../expression/world.ts';
import type { Control } from './form.ts';
import type { Session } from './session.ts';
import { roundsOf } from './tree.ts';

/** A question where it is asked, or the place where a round can be added. */
export type Step = { kind: 'question' | 'group' | 'round' | 'more'; control: Control; node: Node };

/** What is seen together: one question, or a section laid out as one page. */
export type Page = { steps: Step[]; around: Step[] };

/** The pages that are asked now, in their order. */
export const pagesOf = (session: Session): Page[] =>
  pagesIn(session, session.form.controls, session.root, []);

function pagesIn(session: Session, controls: Control[], parent: Node, around: Step[]): Page[] {
  return controls.flatMap((control): Page[] => {
    if (control.kind === 'repeat') return roundPages(session, control, parent, around);
    return placesOf(control, parent).flatMap((node): Page[] => {
      if (control.kind === 'question') return [{ steps: [{ kind: 'question', control, node }], around }];
      const group: Step = { kind: 'group', control, node };
      if (isOnePage(control))
        return [{ steps: [group, ...stepsIn(session, control.children, node)], around }];
      return pagesIn(session, control.children, node, [...around, group]);
    });
  });
}

const isOnePage = ({ appearance }: Control) => appearance.split(/\s+/).includes('field-list');

function roundPages(session: Session, control: Control, parent: Node, around: Step[]): Page[] {
  const section = sectionOf(parent, control.path);
  if (!section || section.hidden) return [];
  const pages = roundsOf(section, control.path)
    .filter(({ hidden }) => !hidden)
    .flatMap((node): Page[] => {
      const round: Step = { kind: 'round', control, node };
      if (isOnePage(control))
        return [{ steps: [round, ...stepsIn(session, control.children, node)], around }];
      return pagesIn(session, control.children, node, [...around, round]);
    });
  return control.count ? pages : [...pages, { steps: [{ kind: 'more', control, node: section }], around }];
}

function stepsIn(session: Session, controls: Control[], parent: Node): Step[] {
  return controls.flatMap((control): Step[] => {
    if (control.kind === 'repeat')
      return roundPages(session, control, parent, []).flatMap(({ steps }) => steps);
    return placesOf(control, parent).flatMap((node): Step[] =>
      control.kind === 'question'
        ? [{ kind: 'question', control, node }]
        : [{ kind: 'group', control, node }, ...stepsIn(session, control.children, node)]
    );
  });
}

/** The nodes of a control inside one section; hidden ones are not asked. */
function placesOf({ path }: Control, parent: Node): Node[] {
  if (parent.path === path) return parent.hidden ? [] : [parent];
  const section = sectionOf(parent, path);
  return (section?.children ?? []).filter((node) => node.path === path && !node.hidden);
}

/** The section that a path's nodes lie in directly, seen from one around it. */
function sectionOf(parent: Node, path: string): Node | undefined {
  const above = path.slice(0, path.lastIndexOf('/'));
  if (parent.path === above) return parent;
  const next = parent.children.find((child) => above === child.path || above.startsWith(`${child.path}/`));
  return next && sectionOf(next, path);
}
