import type { Decision, RefusalCode } from '../shared/index.js';

type Answer = 'accepted' | RefusalCode | `${RefusalCode} ${string}`;

/**
 * What a rule answered, so that a test cannot pass by the wrong refusal: `accepted`, or the code of the refusal and the
 * fields it names, such as `shared.invalid /endsOn`.
 */
export function answerOf(decision: Decision<unknown>): Answer {
  if (decision.ok) return 'accepted';
  const { code, errors } = decision.refusal;
  const pointers = [...new Set(errors.map((error) => error.pointer))].join(' ');
  return pointers === '' ? code : `${code} ${pointers}`;
}
