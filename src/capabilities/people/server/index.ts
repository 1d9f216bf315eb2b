export { register, type Newcomer } from './register.ts';
export { categoryOn, rollForDoor, rollTally, type DoorName } from './roll.ts';
export { searchMembers, PAGE, type Found, type MemberRow, type Search } from './search.ts';
