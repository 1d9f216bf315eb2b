export { closeMeeting, openMeeting, reopen } from './plan/course.ts';
export { lockOpenMeeting, meetingOf, nextMeeting, past, upcoming } from './plan/find.ts';
export { changeMeeting, planMeeting, type Plan } from './plan/plan.ts';
export { publish } from './plan/publish.ts';
