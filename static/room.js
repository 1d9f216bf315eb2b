// Puts the newest picture of the room in its place. A phone in a pocket asks for nothing.
const room = document.getElementById('room');
const lines = document.querySelectorAll('[data-line]');
let source = null;

const show = (line) => lines.forEach((one) => (one.hidden = one.dataset.line !== line));

function follow() {
  source = new EventSource(room.dataset.live);
  source.onopen = () => show('live');
  source.onerror = () => show('lost');
  source.onmessage = ({ data }) => {
    const { step, html } = JSON.parse(data);
    if (step <= Number(room.dataset.step)) return;
    room.dataset.step = step;
    // What somebody opened to read stays open.
    const open = [...room.querySelectorAll('details')].map((one) => one.open);
    room.innerHTML = html;
    room.querySelectorAll('details').forEach((one, at) => (one.open = open[at] ?? one.open));
  };
}

function seen() {
  if (document.visibilityState === 'hidden') {
    source?.close();
    source = null;
  } else if (!source) follow();
}

if (room?.dataset.live) {
  seen();
  document.addEventListener('visibilitychange', seen);
}
