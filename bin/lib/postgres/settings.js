/** Settings are given at every start, so that a new version of the program brings its own. */
const always = {
  listen_addresses: '127.0.0.1',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  max_parallel_workers_per_gather: '1',
  // Compiling a query costs more than our queries do.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
  max_locks_per_transaction: '256'
};

const durable = { max_connections: '60' };

/** For tests: what a power cut would take is made again by the next run. */
const fleeting = {
  max_connections: '120',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off'
};

/** `sockets`: the folder of its socket; '' when there can be none, for a port always works. */
export function settingsFor(isDurable, port, sockets) {
  const settings = {
    ...always,
    ...(isDurable ? durable : fleeting),
    port,
    unix_socket_directories: sockets
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
