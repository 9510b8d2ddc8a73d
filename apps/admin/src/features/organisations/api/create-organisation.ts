import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { CreateOrganisation } from '../../../lib/api/generated/types.gen.js';
import type { Organisation } from './get-organisation.js';

/** Adds an organisation. Refused with `shared.duplicate` where another has the scheme and identifier. */
export function createOrganisation(organisation: CreateOrganisation): Promise<Organisation> {
  return sdk.createOrganisation({ body: organisation });
}
