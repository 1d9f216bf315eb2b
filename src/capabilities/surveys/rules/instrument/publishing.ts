import {
  isForm,
  readXForm,
  toXml,
  xformOf,
  type Definition,
  type Form
} from '../../../../kernels/forms/index.ts';
import { loopsIn } from './loops.ts';

/** The same instrument three times: as it was written, as field clients read it, as our engine reads it. */
export type Published = { definition: Definition; version: string; xform: string; form: Form };

/** An instrument under the survey's own name and the version it gets; null where no form comes of it. */
export function publishedAs(definition: Definition, name: string, version: string): Published | null {
  const settings = { ...definition.settings, id_string: name, version };
  const dressed = { ...definition, settings };
  const xform = toXml(xformOf(dressed));
  const form = readXForm(xform);
  return isForm(form) ? { definition: dressed, version, xform, form } : null;
}

/** The same as it is kept: texts, and the formulas that run in circles. */
export type Ready = { definition: string; xform: string; form: string; circles: string[][] };

export function readyAs(definition: Definition, name: string, version: string): Ready | null {
  const made = publishedAs(definition, name, version);
  if (!made) return null;
  const { xform, form } = made;
  const texts = { definition: JSON.stringify(made.definition), form: JSON.stringify(form) };
  return { ...texts, xform, circles: loopsIn(form) };
}

/** The usual way of the field: the day and a number within it ("2026113001"), always after the one before. */
export function nextVersion(day: string, before: string | null): string {
  const first = `${day.replaceAll('-', '')}01`;
  if (!before || !/^\d{10}$/.test(before) || before < first) return first;
  return String(Number(before) + 1);
}
