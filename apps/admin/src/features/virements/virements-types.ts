import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetVirementResponse,
  ListVirementsData,
  ListVirementsResponse,
} from '../../lib/api/generated/types.gen.js';

export type Virement = GetVirementResponse;

export type VirementSide = Virement['from'];

export type VirementsSearch = SearchOf<ListVirementsData>;

export type VirementRow = ListVirementsResponse['items'][number];
