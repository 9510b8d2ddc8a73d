import type { ConditionOwner } from '@almoner/domain/conditions';
import type { Condition, ConditionTemplate } from './conditions-types.js';

/** What is typed of a condition; the names are those of the API, so that its faults land at their fields. */
export interface ConditionValues {
  title: string;
  text: string;
  owner: ConditionOwner;
  dueOn: string;
  evidenceAsked: string;
  reason: string;
}

const EMPTY: ConditionValues = {
  title: '',
  text: '',
  owner: 'organisation',
  dueOn: '',
  evidenceAsked: '',
  reason: '',
};

/** What the form of a new condition starts with: one of the library, or nothing. */
export function newValues(template: ConditionTemplate | undefined): ConditionValues {
  if (!template) return EMPTY;
  const { title, text, owner, usualEvidence } = template;
  return { ...EMPTY, title, text, owner, evidenceAsked: usualEvidence };
}

/** What the form of a condition that stands starts with. */
export function valuesOf({ title, text, owner, dueOn, evidenceAsked }: Condition): ConditionValues {
  return { title, text, owner, dueOn: dueOn ?? '', evidenceAsked, reason: '' };
}

/** The body of a request: without a day where none was typed, without a reason where none was given. */
export function bodyOf({ dueOn, reason, ...terms }: ConditionValues) {
  return {
    ...terms,
    dueOn: dueOn === '' ? null : dueOn,
    ...(reason.trim() === '' ? {} : { reason }),
  };
}
