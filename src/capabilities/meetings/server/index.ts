export { closeMeeting, openMeeting, reopen } from './plan/course.ts';
export { addItem, agendaOf, changeItem, moveItem, removeItem, type Item } from './plan/agenda.ts';
export { cancel, cancellation } from './plan/cancel.ts';
export {
  childcareCount,
  childcareSheet,
  eraseOldChildcare,
  sendHome,
  takeIn,
  type Child
} from './plan/childcare.ts';
export { endItem, noteItem, startItem } from './plan/clock.ts';
export { answerInvitation, myAnswer, needsOf, type MyAnswer } from './plan/coming.ts';
export { addDebrief, debriefOf, improve } from './plan/debrief.ts';
export { checkImprovement, improvements, settleImprovement } from './plan/improvements.ts';
export { eveningOf, type Evening } from './plan/evening.ts';
export {
  askedAt,
  closeEvaluation,
  countDots,
  evaluate,
  openEvaluation,
  type Evaluated
} from './plan/evaluation.ts';
export { evaluationOf } from './plan/evaluationResults.ts';
export { communityCalendar, meetingCalendar, personalCalendar } from './plan/feed.ts';
export { lockOpenMeeting, meetingOf, nextMeeting, past, upcoming } from './plan/find.ts';
export { countHeadsets, headsetsOf, type HeadsetMove } from './plan/headsets.ts';
export { approveMinutes, draftMinutes, minutesFor, minutesOf, type Minutes } from './plan/minutes.ts';
export { minutesPaper, type PaperLanguage } from './plan/minutesPaper.ts';
export { decidedIn, minutesIn, type Section } from './plan/minutesText.ts';
export { noticeOf } from './plan/notice.ts';
export { motionsNamed, motionsOf, noteMotion, settleMotion } from './plan/motions.ts';
export { park, parkedOf, settleParked, translateParked } from './plan/parking.ts';
export { addStep, finishStep, stepsOf, translateStep } from './plan/steps.ts';
export { addPaper, handPaper, papersOf, type Paper } from './plan/papers.ts';
export { leavePart, partsOf, takePart } from './plan/parts.ts';
export { tonight } from './plan/tonight.ts';
export { mayWrite } from './plan/within.ts';
export { attendanceIn } from './plan/turnout.ts';
export { attendanceOfBody, type Faithful } from './plan/attendance.ts';
export { tellWhoCame, whoCameTo } from './plan/whoCame.ts';
export { changeMeeting, planMeeting, type Plan } from './plan/plan.ts';
export { writeToMembers } from './plan/post.ts';
export { publish } from './plan/publish.ts';
export { signInGuest, type NewGuest } from './door/guests.ts';
export { reviewPage, reviewsOf, settleReview, type Review } from './door/review.ts';
export { countNow, presentAt, roomNow, roomOf, type Shown } from './door/room.ts';
export { recordSheet, type SheetRow } from './door/sheet.ts';
export { signIn, type Answer, type Arrival } from './door/signIn.ts';
export { signOut, undoArrival, type Departure } from './door/signOut.ts';
export { syncArrivals, tellDoor, type Batch, type Kept, type Settled } from './door/sync.ts';
export { followRoom } from './door/live.ts';
export { eventStream } from './door/stream.ts';
export { viewOf } from './door/view.ts';
export { doorOf, doorRoll, type Door, type Latest } from './door/door.ts';
export { kioskOf, unlockKiosk } from './door/kiosk.ts';
export { paperPage, type PaperLine, type PaperPage } from './door/paper.ts';
export { signInPaper, signInSheet, type SheetKind, type SignInSheet } from './door/signInPaper.ts';
export { cameTo } from './plan/came.ts';
export { membersInside } from './door/inside.ts';
export { addCue, moveCueUp, removeCue, runOfShow, startCue, type NewCue } from './townhall/cues.ts';
export { addTrack } from './townhall/tracks.ts';
export { addWorkshop, changeWorkshop, type NewWorkshop } from './townhall/workshops.ts';
export { answerRole, askForRole, endTownHallRole, rolesAtTownHall } from './townhall/roles.ts';
export { arriveMyself, welcomeRegistered } from './townhall/arrive.ts';
export { askOnPaper, askQuestion, newQuestionId, type Asking } from './townhall/ask.ts';
export {
  beginAnswer,
  holdQuestion,
  joinQuestions,
  putBack,
  showQuestion,
  translateQuestion
} from './townhall/moderate.ts';
export { boardOf, moderatorsDesk, myPart, type Board, type Desk, type MyPart } from './townhall/questions.ts';
export { calendarOfMine } from './townhall/calendar.ts';
export { addShift, leaveShift, shiftsAt, takeShift, type ShiftSeen } from './townhall/shifts.ts';
export { channelsOf, setChannel } from './townhall/channels.ts';
export { cancelWorkshop } from './townhall/cancelWorkshop.ts';
export {
  changePanelist,
  invitePanelist,
  panelOf,
  withdrawPanelist,
  type Panelist
} from './townhall/panel.ts';
export { chooseWorkshop, leaveTownHall, leaveWorkshop } from './townhall/choose.ts';
export { closeQuestions, openQuestions, setUpTownHall } from './townhall/setUp.ts';
export { eraseOldTownHalls } from './townhall/erase.ts';
export { figuresOf, tellFigures } from './townhall/figures.ts';
export {
  finishFollowUp,
  followUp,
  followUpsAt,
  noteFollowUp,
  type FollowUpList,
  type NewFollowUp
} from './townhall/followUps.ts';
export { followQuestions } from './townhall/follow.ts';
export { giveThumb } from './townhall/thumbs.ts';
export { hallStrandsAmong, type HallStrand } from './townhall/strands.ts';
export { handOnFollowUp, type HandedOn } from './townhall/handOn.ts';
export { holdsPlace, mineAt, type Mine } from './townhall/mine.ts';
export { joinRoom } from './townhall/joinRoom.ts';
export { mayModerate } from './townhall/moderating.ts';
export { needsAtTownHall } from './townhall/needs.ts';
export { noteAnswer } from './townhall/answer.ts';
export { programOf, type Program, type WorkshopSeen } from './townhall/program.ts';
export { registeredAt, ticketFor } from './townhall/people.ts';
export { registerForTownHall, registerSomebody, type Newcomer } from './townhall/register.ts';
export { townHallIfAny, townHallOf } from './townhall/find.ts';
export { writeToRegistered } from './townhall/remind.ts';
