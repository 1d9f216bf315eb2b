/** When a job runs: by the clock (cron, UTC: 10:00 is night on the Pacific coast), or when somebody asks. */
type Job = { cron: string } | { asked: true };

/** Every job there is. The rooms bring the work under these names; what nobody brings does not run. */
export const jobs = {
  // by the clock
  'post.send': { cron: '* * * * *' },
  'meetings.write_to_members': { cron: '*/5 * * * *' },
  'sensemaking.draw_waiting': { cron: '* * * * *' },
  'people.tell_sisters_later': { cron: '4-59/5 * * * *' },
  'people.tell_roll': { cron: '50 10 1 1,4,7,10 *' },
  'surveys.judge_unjudged': { cron: '3-58/5 * * * *' },
  'people.send_digest': { cron: '0 16 * * 1' },
  'decisions.send_digest': { cron: '0 17 * * 4' },
  'letters.deliver_all': { cron: '*/5 * * * *' },
  'charters.send_held_codes': { cron: '* * * * *' },
  'charters.carry_on': { cron: '2-57/5 * * * *' },
  'charters.remind': { cron: '30 16 * * *' },
  'charters.tidy_sign_ons': { cron: '45 10 * * *' },
  'accounts.erase_old': { cron: '5 10 * * *' },
  'limits.erase_old': { cron: '10 10 * * *' },
  'post.erase_old': { cron: '15 10 * * *' },
  'meetings.erase_childcare_sheets': { cron: '20 10 * * *' },
  'meetings.write_to_registered': { cron: '*/5 * * * *' },
  'meetings.erase_town_halls': { cron: '22 10 * * *' },
  'files.sweep': { cron: '25 10 * * *' },
  'record.verify': { cron: '30 10 * * *' },
  'people.erase_old': { cron: '35 10 * * *' },
  'decisions.destroy_old_keys': { cron: '40 10 * * *' },
  'elections.forget_erased': { cron: '42 10 * * *' },
  // when somebody asks
  'decisions.destroy_key': { asked: true },
  'letters.deliver': { asked: true },
  'elections.draw': { asked: true }
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;
export type AskedJob = {
  [Name in JobName]: (typeof jobs)[Name] extends { asked: true } ? Name : never;
}[JobName];
