/** Files share a process: what one says of where it keeps its files must not reach the next. */
delete process.env.DATA_DIR;
