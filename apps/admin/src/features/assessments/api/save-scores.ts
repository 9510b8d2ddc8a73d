import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { SaveScores } from '../../../lib/api/generated/types.gen.js';
import type { Assessment } from './get-assessment.js';

/** Saves all scores given so far, over those of `version`; 412 when they changed since. */
export function saveScores(
  id: string,
  version: number,
  scores: SaveScores['scores'],
): Promise<Assessment> {
  return sdk.saveScores({ path: { id }, headers: ifVersion(version), body: { scores } });
}
