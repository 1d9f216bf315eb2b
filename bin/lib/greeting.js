/** The last words of a start: where to look and as whom. */

/** @param {{ people: { name: string, role: string, community: string }[], signIn?: string }} world */
export function greet(address, world) {
  console.log(`\nTequio is ready: ${address}\n`);
  if (world.people.length) console.log(`${peopleLines(address, world)}\n`);
  console.log('To stop: Ctrl-C. What was entered stays in the data folder.\n');
}

export function peopleLines(address, { people, signIn = '/sign-in' }) {
  const width = Math.max(...people.map(({ name }) => name.length));
  const lines = people.map(({ name, role, community }) => `  ${name.padEnd(width)}  ${role}, ${community}`);
  return [`To look around as somebody, open ${address}${signIn} and choose a person:`, ...lines].join('\n');
}
