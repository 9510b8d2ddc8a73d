import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetProgrammeResponse,
  ListProgrammesData,
  ListProgrammesResponse,
} from '../../lib/api/generated/types.gen.js';

export type Programme = GetProgrammeResponse;

export type ProgrammesSearch = SearchOf<ListProgrammesData>;

export type ProgrammeRow = ListProgrammesResponse['items'][number];
