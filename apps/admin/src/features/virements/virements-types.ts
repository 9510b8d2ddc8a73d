import type {
  GetVirementResponse,
  ListVirementsResponse,
} from '../../lib/api/generated/types.gen.js';

export type Virement = GetVirementResponse;

export type VirementSide = Virement['from'];

export type VirementRow = ListVirementsResponse['items'][number];
