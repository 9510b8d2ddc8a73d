import type { SearchOf } from '../../lib/api/api-query.js';
import type {
  GetConditionResponse,
  ListConditionsData,
  ListConditionsResponse,
  ListConditionTemplatesData,
  ListConditionTemplatesResponse,
} from '../../lib/api/generated/types.gen.js';

export type Condition = GetConditionResponse;

export type ConditionTemplatesSearch = SearchOf<ListConditionTemplatesData>;

export type ConditionTemplate = ListConditionTemplatesResponse['items'][number];

export type ConditionsSearch = SearchOf<ListConditionsData>;

export type ConditionRow = ListConditionsResponse['items'][number];
