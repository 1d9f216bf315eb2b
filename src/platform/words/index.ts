/** The words of the product: `m.meetings_door_title()` speaks the language of the request or the page. */
export { m } from './compiled/messages.js';
export { getLocale } from './compiled/runtime.js';
