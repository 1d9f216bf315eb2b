import { openDatabase } from '../src/platform/db/index.ts';
import { appUrlOf } from '../src/platform/db/roles.ts';
import { layGround } from './ground.ts';
console.log(appUrlOf, layGround, openDatabase);
