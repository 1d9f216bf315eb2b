// Before somebody signs out: says so when something on this device was never sent, for signing out lets it go.
const NAME = 'tequio';

async function somethingWaits() {
  const all = (await indexedDB.databases?.()) ?? [];
  if (!all.some(({ name }) => name === NAME)) return false;
  const database = await new Promise((done, fail) => {
    const opening = indexedDB.open(NAME);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const rows = (shelf) =>
    new Promise((done) => {
      if (!database.objectStoreNames.contains(shelf)) return done([]);
      const asking = database.transaction(shelf).objectStore(shelf).getAll();
      asking.onsuccess = () => done(asking.result);
      asking.onerror = () => done([]);
    });
  const [outbox, drafts] = [await rows('outbox'), await rows('drafts')];
  database.close();
  return drafts.length > 0 || outbox.some(({ status }) => status !== 'sent');
}

const warning = document.querySelector('[data-waiting]');
if (warning && 'indexedDB' in globalThis) somethingWaits().then((waits) => (warning.hidden = !waits));
