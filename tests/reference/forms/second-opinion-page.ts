/** What the browser carries: the field's engine, where `second-opinion.ts` finds it. */
import { loadForm } from '@getodk/xforms-engine';

Object.assign(globalThis, { engine: { loadForm } });
