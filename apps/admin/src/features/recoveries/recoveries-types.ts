import type {
  GetRecoveryResponse,
  ListRecoveriesResponse,
} from '../../lib/api/generated/types.gen.js';

export type Recovery = GetRecoveryResponse;

export type RecoveryRow = ListRecoveriesResponse['items'][number];
