import type {
  GetRecoveryResponse,
  ListLossesResponse,
  ListRecoveriesResponse,
} from '../../lib/api/generated/types.gen.js';

export type Recovery = GetRecoveryResponse;

export type Receipt = Recovery['receipts'][number];

export type Loss = Recovery['losses'][number];

export type RecoveryRow = ListRecoveriesResponse['items'][number];

export type LossRow = ListLossesResponse['items'][number];
