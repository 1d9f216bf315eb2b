/** Typing paper without a mouse: Enter goes to the next field, a digit ticks the choice of that number. */
export function byKeys(form: HTMLFormElement): () => void {
  const press = (event: KeyboardEvent) => pressed(form, event);
  form.addEventListener('keydown', press);
  return () => form.removeEventListener('keydown', press);
}

function pressed(form: HTMLFormElement, event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (key === 'Enter') {
    event.preventDefault();
    next(form, target)?.focus();
  } else if (isChoice(target) && /^[1-9]$/.test(key)) {
    const choices = form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(target.name)}"]`);
    const wanted = choices[Number(key) - 1];
    if (!wanted) return;
    event.preventDefault();
    wanted.click();
    wanted.focus();
  }
}

const isChoice = ({ type }: HTMLInputElement): boolean => type === 'radio' || type === 'checkbox';

/** The next field that belongs to another question; a list of choices is left as a whole. */
function next(form: HTMLFormElement, from: HTMLInputElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input, select, textarea, button')];
  const rest = fields
    .slice(fields.indexOf(from) + 1)
    .filter(({ disabled, readOnly }) => !disabled && !readOnly);
  return rest.find((field) => !isChoice(from) || field.name !== from.name || field.type === 'submit');
}
