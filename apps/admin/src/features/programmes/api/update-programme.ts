import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Programme } from './get-programme.js';

export type ProgrammeChanges = Partial<Pick<Programme, 'name' | 'note'>>;

/** Changes a programme as it was at `version`; refused with 412 when someone changed it since. */
export function updateProgramme(
  id: string,
  version: number,
  changes: ProgrammeChanges,
): Promise<Programme> {
  return sdk.updateProgramme({ path: { id }, headers: ifVersion(version), body: changes });
}
