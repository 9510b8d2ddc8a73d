import type { GetReturnResponse, ListReturnsResponse } from '../../lib/api/generated/types.gen.js';

export type OwedReturn = GetReturnResponse;

export type ReturnQuestion = OwedReturn['questions'][number];

export type ReturnRow = ListReturnsResponse['items'][number];
