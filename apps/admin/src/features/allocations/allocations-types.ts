import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetAllocationResponse,
  ListAllocationsData,
  ListAllocationsResponse,
  PreviewSharesResponse,
} from '../../lib/api/generated/types.gen.js';

export type Allocation = GetAllocationResponse;

/** What one area gets, beside the year before. */
export type AreaShare = Allocation['shares'][number];

export type ShareFile = PreviewSharesResponse;

export type ShareFileRow = ShareFile['rows'][number];

export type AllocationsSearch = SearchOf<ListAllocationsData>;

export type AllocationRow = ListAllocationsResponse['items'][number];
