import type { CommandOf, Lifecycle } from '../shared/index.js';
import { AWARD_YEAR_STATUSES, type AwardYearStatus } from './award-statuses.js';

/** A later year of an award is indicative until it is confirmed (docs/glossary.md, Annuality). */
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
