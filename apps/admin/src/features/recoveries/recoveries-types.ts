import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetRecoveryResponse,
  ListRecoveriesData,
  ListRecoveriesResponse,
} from '../../lib/api/generated/types.gen.js';

export type Recovery = GetRecoveryResponse;

export type RecoveriesSearch = SearchOf<ListRecoveriesData>;

export type RecoveryRow = ListRecoveriesResponse['items'][number];
