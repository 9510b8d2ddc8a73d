import type { Days } from '../days.js';
import type { Office } from '../office.js';
import { firstRound } from './first-round.js';
import { openRound, roundInAssessment } from './present-rounds.js';

/** The Children and Families Fund: eighteen projects since 2023-24, one round in assessment and one open round. */
export async function loadChildrenAndFamilies(office: Office, days: Days): Promise<void> {
  await firstRound(office, days);
  await roundInAssessment(office, days);
  await openRound(office, days);
}
