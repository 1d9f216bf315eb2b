// Puts the newest questions in their place, marks one's own hands, and raises a hand without leaving the page. A phone
// in a pocket asks for nothing.
const box = document.getElementById('questions');
const lines = document.querySelectorAll('[data-line]');
const mine = new Set((box?.dataset.mine ?? '').split(' ').filter(Boolean));
let source = null;

const show = (line) => lines.forEach((one) => (one.hidden = one.dataset.line !== line));

function mark() {
  for (const button of box.querySelectorAll('[data-hand]')) {
    const raised = mine.has(button.dataset.hand);
    button.setAttribute('aria-pressed', String(raised));
    button.form.elements.up.value = raised ? 'no' : 'yes';
  }
}

function put(html) {
  const held = document.activeElement?.dataset?.hand;
  box.innerHTML = html;
  mark();
  if (held) box.querySelector(`[data-hand="${held}"]`)?.focus({ preventScroll: true });
}

function follow() {
  source = new EventSource(box.dataset.live);
  source.onopen = () => show('live');
  source.onerror = () => show('lost');
  source.onmessage = ({ data }) => put(JSON.parse(data).html);
}

function seen() {
  if (document.visibilityState === 'hidden') {
    source?.close();
    source = null;
  } else if (!source) follow();
}

async function raise(event) {
  const button = event.submitter;
  if (!button?.dataset.hand) return;
  event.preventDefault();
  const { form } = button;
  const id = button.dataset.hand;
  const body = new URLSearchParams({ question: id, up: form.elements.up.value });
  const flip = () => (mine.has(id) ? mine.delete(id) : mine.add(id));
  flip();
  mark();
  const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
  const answer = await fetch(form.action, { method: 'POST', headers, body })
    .then((response) => response.json())
    .catch(() => ({ type: 'error' }));
  if (answer.type === 'redirect' || answer.type === 'success') return;
  // It was not taken: the hand goes down again, and the page says why.
  flip();
  mark();
  HTMLFormElement.prototype.submit.call(withQuestion(form, id));
}

function withQuestion(form, id) {
  const field = Object.assign(document.createElement('input'), {
    type: 'hidden',
    name: 'question',
    value: id
  });
  form.append(field);
  return form;
}

if (box) {
  mark();
  seen();
  box.addEventListener('submit', (event) => void raise(event));
  document.addEventListener('visibilitychange', seen);
}
