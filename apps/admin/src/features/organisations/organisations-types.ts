import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetOrganisationResponse,
  ListOrganisationsData,
  ListOrganisationsResponse,
} from '../../lib/api/generated/types.gen.js';

export type Organisation = GetOrganisationResponse;

export type OrganisationsSearch = SearchOf<ListOrganisationsData>;

export type OrganisationRow = ListOrganisationsResponse['items'][number];
