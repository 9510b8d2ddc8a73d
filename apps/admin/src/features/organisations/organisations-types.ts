import type { GetOrganisationResponse } from '../../lib/api/generated/types.gen.js';

export type Organisation = GetOrganisationResponse;
