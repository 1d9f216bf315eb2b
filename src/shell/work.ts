import type { Role } from '#platform/context';
import { m } from '#platform/words';
import type { Link } from '../design/types.ts';
import { isHere } from './links.ts';

type Room = { path: string; label: () => string; roles: Role[] | 'any' };
type Group = { title: string; links: Link[] };

const everyOffice: Role[] = [
  'greeter',
  'facilitator',
  'secretary',
  'officer',
  'administrator',
  'capacity_builder',
  'region_staff'
];

/** The work area, in the order of the work: who comes, what we hold to, what we keep. */
const rooms: { title: () => string; rooms: Room[] }[] = [
  {
    title: m.platform_work_people,
    rooms: [
      { path: '/members', label: m.platform_work_members, roles: everyOffice },
      {
        path: '/members/new',
        label: m.platform_work_register,
        roles: ['greeter', 'secretary', 'officer', 'navigator', 'administrator']
      },
      { path: '/composition', label: m.platform_work_composition, roles: 'any' },
      { path: '/journey', label: m.platform_work_journey, roles: everyOffice }
    ]
  },
  {
    title: m.platform_work_meet,
    rooms: [
      { path: '/meetings', label: m.platform_work_meetings, roles: 'any' },
      { path: '/improvements', label: m.platform_work_improvements, roles: 'any' }
    ]
  },
  {
    title: m.platform_work_sense,
    rooms: [
      { path: '/decks', label: m.sensemaking_decks_title, roles: 'any' },
      { path: '/conversations', label: m.sensemaking_talks_title, roles: 'any' },
      { path: '/themes', label: m.sensemaking_themes_title, roles: 'any' },
      { path: '/priorities', label: m.sensemaking_ranks_title, roles: 'any' },
      { path: '/thread', label: m.sensemaking_thread_title, roles: 'any' }
    ]
  },
  {
    title: m.platform_work_rules,
    rooms: [
      { path: '/decisions', label: m.decisions_title, roles: 'any' },
      { path: '/rules', label: m.platform_work_agreements, roles: 'any' },
      { path: '/bodies', label: m.platform_work_bodies, roles: 'any' },
      { path: '/charters', label: m.charters_title, roles: 'any' },
      { path: '/commitments', label: m.charters_board_title, roles: 'any' },
      { path: '/elections', label: m.elections_title, roles: 'any' },
      { path: '/draws', label: m.elections_draw_title, roles: 'any' },
      { path: '/surveys', label: m.surveys_title, roles: 'any' },
      { path: '/record', label: m.platform_work_record, roles: 'any' }
    ]
  },
  {
    title: m.platform_work_place,
    rooms: [
      { path: '/places', label: m.platform_work_places, roles: 'any' },
      { path: '/roles', label: m.platform_work_roles, roles: 'any' },
      {
        path: '/letters',
        label: m.platform_work_letters,
        roles: ['secretary', 'officer', 'administrator', 'region_staff']
      }
    ]
  }
];

/** The side list of somebody who holds a role; nothing for everybody else. */
export function workArea(slug: string, path: string, roles: Role[]): Group[] | null {
  if (!roles.length) return null;
  const groups = rooms.map((group) => ({
    title: group.title(),
    links: group.rooms
      .filter((room) => room.roles === 'any' || room.roles.some((role) => roles.includes(role)))
      .map((room) => ({ href: `/${slug}${room.path}`, label: room.label() }))
  }));
  const longest = groups
    .flatMap((group) => group.links)
    .filter((link) => isHere(path, link.href, `/${slug}`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return groups
    .filter((group) => group.links.length)
    .map((group) => ({
      ...group,
      links: group.links.map((link) => ({ ...link, current: link === longest }))
    }));
}
