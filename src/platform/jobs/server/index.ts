export { startJobs, type Handler, type Handlers, type Jobs } from './start.ts';
