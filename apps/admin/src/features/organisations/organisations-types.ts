import type {
  GetOrganisationResponse,
  ListOrganisationsResponse,
} from '../../lib/api/generated/types.gen.js';

export type Organisation = GetOrganisationResponse;

export type OrganisationRow = ListOrganisationsResponse['items'][number];
