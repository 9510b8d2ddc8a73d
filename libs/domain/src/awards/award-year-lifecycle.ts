import type { CommandOf, Lifecycle } from '../shared/index.js';
import { AWARD_YEAR_STATUSES, type AwardYearStatus } from './award-year-statuses.js';

/** Scottish annuality: a later year is indicative until confirmed (1-product, Glossary: Award year). */
export const AWARD_YEAR_LIFECYCLE = {
  thing: 'award year',
  initial: 'indicative',
  states: AWARD_YEAR_STATUSES,
  transitions: [
    {
      command: 'confirm-year',
      from: ['indicative'],
      to: 'confirmed',
      permission: 'awards.confirm-year',
      action: 'awards.confirm-year',
      history: 'Year confirmed',
      shown: 'once-shown',
    },
  ],
} as const satisfies Lifecycle<AwardYearStatus, string>;

export type AwardYearCommand = CommandOf<typeof AWARD_YEAR_LIFECYCLE>;
