/** Codes of what can go wrong while planning and running, with their status. */
export const planCodes = {
  not_found: 404,
  no_such_body: 422,
  ends_before_start: 422,
  title_missing: 422,
  where_missing: 422,
  text_missing: 422,
  translation_missing: 422,
  not_announced: 409,
  too_early: 409,
  not_open: 409,
  already_closed: 409,
  cancelled: 409
} as const;
