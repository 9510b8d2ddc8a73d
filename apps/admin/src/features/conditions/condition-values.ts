import type { ConditionOwner } from '@almoner/domain/conditions';
import type { Condition, ConditionTemplate } from './conditions-types.js';

/**
 * The values of the form of a condition. They have the API's names, so that errors of the API appear at their fields.
 */
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

/** The values with which the form of a new condition begins: those of the library's condition, or empty ones. */
export function newValues(template: ConditionTemplate | undefined): ConditionValues {
  if (!template) return EMPTY;
  const { title, text, owner, usualEvidence } = template;
  return { ...EMPTY, title, text, owner, evidenceAsked: usualEvidence };
}

/** The values with which the form of an existing condition begins. */
export function valuesOf({ title, text, owner, dueOn, evidenceAsked }: Condition): ConditionValues {
  return { title, text, owner, dueOn: dueOn ?? '', evidenceAsked, reason: '' };
}

/** The body of the request. The date and the reason are left out where they are empty. */
export function bodyOf({ dueOn, reason, ...terms }: ConditionValues) {
  return {
    ...terms,
    dueOn: dueOn === '' ? null : dueOn,
    ...(reason.trim() === '' ? {} : { reason }),
  };
}
