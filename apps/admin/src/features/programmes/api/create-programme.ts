import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Programme } from './get-programme.js';

export type NewProgramme = Pick<Programme, 'code' | 'name' | 'note'>;

/** Creates a programme; refused with `shared.duplicate` when its code is taken. */
export function createProgramme(programme: NewProgramme): Promise<Programme> {
  return sdk.createProgramme({ body: programme });
}
