export { calculate, calculateWaiting, topicOf as drawTopic } from './draw/calculate.ts';
export { commitDraw, enterNumber } from './draw/commit.ts';
export { namesInPool } from './draw/find.ts';
export { nameObserver, verifyDraw } from './draw/observe.ts';
export { openDraw, openPrivateDraw, type NewDraw } from './draw/open.ts';
export { drawPage, drawsOf, listOfDraw, type DrawLine, type DrawPage } from './draw/page.ts';
export { closeDraw, declinePlace, placeDrawn } from './draw/places.ts';
export { exclude, stepBack, volunteer } from './draw/pool.ts';
export { proposeQuotas, setQuotas } from './draw/quotas.ts';
