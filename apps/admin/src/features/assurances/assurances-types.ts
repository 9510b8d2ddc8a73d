import type {
  GetAwardAssuranceResponse,
  GetOwnFairWorkResponse,
} from '../../lib/api/generated/types.gen.js';

export type Assurance = GetAwardAssuranceResponse;

export type OwnFairWork = GetOwnFairWorkResponse;
