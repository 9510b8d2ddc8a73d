import { idempotent } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type {
  AssessSubsidyData,
  PublishSubsidyData,
  RecordDueDiligenceCheckData,
  RecordFairWorkData,
} from '../../../lib/api/generated/types.gen.js';
import type { Assurance } from './get-assurance.js';

/** Records what a check of due diligence has found. */
export function recordCheck(
  id: string,
  body: RecordDueDiligenceCheckData['body'],
  key: string,
): Promise<Assurance> {
  return sdk.recordDueDiligenceCheck({ path: { id }, body, headers: idempotent(key) });
}

/** Records how the award meets Fair Work First. */
export function recordFairWork(
  id: string,
  body: RecordFairWorkData['body'],
  key: string,
): Promise<Assurance> {
  return sdk.recordFairWork({ path: { id }, body, headers: idempotent(key) });
}

/** Says which kind of subsidy the award is. */
export function assessSubsidy(
  id: string,
  body: AssessSubsidyData['body'],
  key: string,
): Promise<Assurance> {
  return sdk.assessSubsidy({ path: { id }, body, headers: idempotent(key) });
}

/** Records the entry on the public database. */
export function publishSubsidy(
  id: string,
  body: PublishSubsidyData['body'],
  key: string,
): Promise<Assurance> {
  return sdk.publishSubsidy({ path: { id }, body, headers: idempotent(key) });
}
