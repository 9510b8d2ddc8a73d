import type { Days } from '../days.js';
import type { Office } from '../office.js';
import { firstRound } from './first-round.js';
import { openRound, roundInAssessment } from './present-rounds.js';

/** The Children and Families Fund: eighteen projects since 2023-24, a round in assessment, a round open. */
export async function loadChildrenAndFamilies(office: Office, days: Days): Promise<void> {
  await firstRound(office, days);
  await roundInAssessment(office, days);
  await openRound(office, days);
}
