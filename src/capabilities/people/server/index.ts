export { register, type Newcomer } from './register.ts';
