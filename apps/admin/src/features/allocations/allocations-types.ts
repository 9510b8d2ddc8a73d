import type {
  GetAllocationResponse,
  ListAllocationsResponse,
  PreviewSharesResponse,
} from '../../lib/api/generated/types.gen.js';

export type Allocation = GetAllocationResponse;

/** What one area gets, beside the year before. */
export type AreaShare = Allocation['shares'][number];

export type ShareFile = PreviewSharesResponse;

export type ShareFileRow = ShareFile['rows'][number];

export type AllocationRow = ListAllocationsResponse['items'][number];
