import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { UpdateOrganisation } from '../../../lib/api/generated/types.gen.js';
import type { Organisation } from './get-organisation.js';

/** Changes an organisation as it was at `version`; refused with 412 when someone changed it since. */
export function updateOrganisation(
  id: string,
  version: number,
  changes: UpdateOrganisation,
): Promise<Organisation> {
  return sdk.updateOrganisation({ path: { id }, headers: ifVersion(version), body: changes });
}
