import type { FieldReason } from '../shared/index.js';

/** What a draft award says about where it comes from; null where it says nothing. */
export interface AwardOrigin {
  readonly applicationId: string | null;
  readonly fundId: string | null;
  readonly organisationId: string | null;
  readonly title: string | null;
  readonly directReason: string | null;
}

type OriginField = Exclude<keyof AwardOrigin, 'applicationId'>;

/** Fields that the application already answers, so that a draft may not answer them differently. */
const FROM_APPLICATION: readonly OriginField[] = ['fundId', 'organisationId', 'directReason'];

/** What the form says where the reason is missing or too short. */
export const DIRECT_REASON_WORDS = 'Say in a sentence why this award is made without a competition';

/** Fields that a direct award needs because it has no application, and the message for each. */
const OF_A_DIRECT_AWARD: Readonly<Record<OriginField, string>> = {
  fundId: 'Say which fund a direct award is from',
  organisationId: 'Say which organisation a direct award is for',
  title: 'Give a direct award a title',
  directReason: DIRECT_REASON_WORDS,
};

/** The smallest number of words that is accepted as a reason for not holding a competition. */
const FEWEST_WORDS = 4;

/** Whether the reason for a direct award is at least a short sentence. */
export function isDirectReason(reason: string | null): boolean {
  return (reason ?? '').split(/\s+/).filter((word) => word !== '').length >= FEWEST_WORDS;
}

/** Fields that are missing or contradict each other. An award comes from an application or is direct, never both. */
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
