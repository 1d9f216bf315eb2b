/** Ends a server within five seconds, letting what is being answered be answered. */
const patience = 4000;
const lastPatience = 5000;

let stopping = false;

/** A second signal changes nothing: it is often the first one, sent twice. */
export function stopGracefully(servers, reason) {
  if (stopping) return;
  stopping = true;
  for (const server of servers) server.close();
  // First the program ends its event streams: a connection with an open stream is never idle.
  process.emit('sveltekit:shutdown', reason);
  const closeIdle = () => servers.forEach((server) => server.closeIdleConnections());
  closeIdle();
  setInterval(closeIdle, 50).unref();
  setTimeout(() => servers.forEach((server) => server.closeAllConnections()), patience).unref();
  // When nothing is left to do the process ends by itself before this.
  setTimeout(() => process.exit(0), lastPatience).unref();
}
