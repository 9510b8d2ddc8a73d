import type {
  GetConditionResponse,
  ListConditionsResponse,
  ListConditionTemplatesResponse,
} from '../../lib/api/generated/types.gen.js';

export type Condition = GetConditionResponse;

export type ConditionTemplate = ListConditionTemplatesResponse['items'][number];

export type ConditionRow = ListConditionsResponse['items'][number];
