import type { Phase } from '#capabilities/surveys';
import { may } from '#capabilities/surveys';
import type { Context } from '#platform/context';
import { may as can, type Rule } from '#platform/policy';
import { m } from '#platform/words';
import type { IconName } from '#design/types';

/** Where the page of a survey leads: one line for each thing that can be done, in the order of the work. */
type Way = {
  path: string;
  label: () => string;
  about: () => string;
  icon: IconName;
  /** Who sees it; everybody who sees the survey, where it says nothing. */
  rule?: Rule;
  /** When there is something behind it. */
  phases?: Phase[];
};

const ways: Way[] = [
  {
    path: '/answer',
    label: m.surveys_way_answer,
    about: m.surveys_way_answer_about,
    icon: 'smartphone',
    phases: ['opened']
  },
  {
    path: '/results',
    label: m.surveys_results_title,
    about: m.surveys_way_results_about,
    icon: 'chart-column',
    phases: ['opened', 'closed']
  },
  {
    path: '/codebook',
    label: m.surveys_codebook_title,
    about: m.surveys_way_codebook_about,
    icon: 'book-open',
    phases: ['opened', 'closed']
  },
  {
    path: '/interview',
    label: m.surveys_interview_title,
    about: m.surveys_way_interview_about,
    icon: 'users',
    rule: may.collect,
    phases: ['opened']
  },
  {
    path: '/paper',
    label: m.surveys_way_paper,
    about: m.surveys_way_paper_about,
    icon: 'file-text',
    rule: may.collect,
    phases: ['opened', 'closed']
  },
  {
    path: '/answer/links',
    label: m.surveys_links_title,
    about: m.surveys_links_about,
    icon: 'link',
    rule: may.design,
    phases: ['opened']
  },
  {
    path: '/poster',
    label: m.surveys_way_poster,
    about: m.surveys_way_poster_about,
    icon: 'qr-code',
    rule: may.collect,
    phases: ['opened']
  },
  {
    path: '/kiosk',
    label: m.surveys_kiosk_title,
    about: m.surveys_way_kiosk_about,
    icon: 'hand',
    rule: may.collect,
    phases: ['opened']
  },
  {
    path: '/results/quality',
    label: m.surveys_quality_title,
    about: m.surveys_way_quality_about,
    icon: 'scale',
    rule: may.analyze,
    phases: ['opened', 'closed']
  },
  {
    path: '/desk',
    label: m.surveys_desk_title,
    about: m.surveys_way_desk_about,
    icon: 'clipboard-list',
    rule: may.analyze,
    phases: ['opened', 'closed']
  },
  {
    path: '/texts',
    label: m.surveys_texts_title,
    about: m.surveys_texts_about,
    icon: 'pencil',
    rule: may.design
  },
  {
    path: '/questions',
    label: m.surveys_questions_title,
    about: m.surveys_questions_about,
    icon: 'list',
    rule: may.design
  },
  {
    path: '/questions/versions',
    label: m.surveys_versions_title,
    about: m.surveys_versions_about,
    icon: 'rotate-ccw-clock',
    rule: may.design
  }
];

export const waysOf = (context: Context, phase: Phase) =>
  ways
    .filter(({ rule, phases }) => (!rule || can(context, rule)) && (!phases || phases.includes(phase)))
    .map(({ path, label, about, icon }) => ({ path, label: label(), about: about(), icon }));
