import type { FieldReason } from '../shared/index.js';

/** What a draft says about where the award comes from; null where it says nothing. */
export interface AwardOrigin {
  readonly applicationId: string | null;
  readonly fundId: string | null;
  readonly organisationId: string | null;
  readonly title: string | null;
  readonly directReason: string | null;
}

type OriginField = Exclude<keyof AwardOrigin, 'applicationId'>;

/** What an application already says, so that a draft cannot say it differently. */
const FROM_APPLICATION: readonly OriginField[] = ['fundId', 'organisationId', 'directReason'];

/** What is said of a reason that is missing or too short. */
export const DIRECT_REASON_WORDS = 'Say in a sentence why this award is made without a competition';

/** What a direct award must say, having no application. */
const OF_A_DIRECT_AWARD: Readonly<Record<OriginField, string>> = {
  fundId: 'Say which fund a direct award is from',
  organisationId: 'Say which organisation a direct award is for',
  title: 'Give a direct award a title',
  directReason: DIRECT_REASON_WORDS,
};

/** The fewest words that can say why there was no competition. */
const FEWEST_WORDS = 4;

/** Whether a reason for a direct award says something: at least a short sentence. */
export function isDirectReason(reason: string | null): boolean {
  return (reason ?? '').split(/\s+/).filter((word) => word !== '').length >= FEWEST_WORDS;
}

/** The fields that contradict or are missing: an award is from an application or direct, never both. */
export function awardOriginFaults(origin: AwardOrigin): FieldReason[] {
  if (origin.applicationId !== null) {
    const detail = 'Leave this out: the application says it';
    return FROM_APPLICATION.filter((field) => origin[field] !== null).map((field) => ({
      pointer: `/${field}`,
      detail,
    }));
  }
  const fields = Object.keys(OF_A_DIRECT_AWARD) as OriginField[];
  return fields
    .filter((field) =>
      field === 'directReason' ? !isDirectReason(origin.directReason) : origin[field] === null,
    )
    .map((field) => ({ pointer: `/${field}`, detail: OF_A_DIRECT_AWARD[field] }));
}
