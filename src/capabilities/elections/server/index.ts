export * from './election/index.ts';
