import type {
  CheckAwardsResponse,
  GetAwardEffectData,
  GetAwardEffectResponse,
  GetAwardResponse,
  GetYearConfirmationResponse,
  ListAwardsResponse,
  ListAwardYearsResponse,
} from '../../lib/api/generated/types.gen.js';

export type AwardBatchCheck = CheckAwardsResponse;

export type AwardEffect = GetAwardEffectResponse;

export type EffectCommand = GetAwardEffectData['query']['command'];

export type Award = GetAwardResponse;

export type AwardYear = Award['years'][number];

export type YearConfirmation = GetYearConfirmationResponse;

export type ConfirmableAward = YearConfirmation['awards'][number];

export type AwardRow = ListAwardsResponse['items'][number];

export type AwardYearRow = ListAwardYearsResponse['items'][number];
