/** What can go wrong at the door. The first seven are also kept for review, under the same names. */
export const doorCodes = {
  card_forged: 403,
  card_revoked: 410,
  card_foreign: 403,
  clock_skew: 409,
  meeting_closed: 409,
  meeting_cancelled: 409,
  unknown_member: 404,
  cards_only: 403,
  self_sign_in_later: 409,
  own_name_only: 403,
  not_a_greeter: 403,
  nobody_named: 422,
  no_such_review: 404,
  sheet_too_long: 422
} as const;
