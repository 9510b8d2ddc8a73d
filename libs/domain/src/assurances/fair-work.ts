import { keysOf, accept, refuse, type Decision } from '../shared/index.js';

const WORDS = {
  yes: 'Paid to everybody',
  exempt: 'Exempt',
  no: 'Not paid to everybody',
};

/** Whether everybody who works on the project is paid at least the real Living Wage. */
export const LIVING_WAGE_ANSWERS = keysOf(WORDS);

export type LivingWageAnswer = keyof typeof WORDS;

/** How an award meets Fair Work First, by the two criteria of Scottish Government grants. */
export interface FairWork {
  readonly realLivingWage: LivingWageAnswer;
  /** Why the real Living Wage is not required; empty unless exempt. */
  readonly exemptionReason: string;
  /** Whether workers have appropriate channels for an effective voice. */
  readonly effectiveVoice: boolean;
  readonly statement: string;
}

export function livingWageWords(answer: LivingWageAnswer): string {
  return WORDS[answer];
}

/** Refuses an exemption without a reason: `shared.invalid` at `/exemptionReason`. */
export function decideFairWork(found: FairWork): Decision<FairWork> {
  const { realLivingWage, exemptionReason } = found;
  if (realLivingWage !== 'exempt') return accept({ ...found, exemptionReason: '' });
  if (exemptionReason !== '') return accept(found);
  const detail = 'Say why the real Living Wage is not asked for';
  return refuse('shared.invalid', {}, [{ pointer: '/exemptionReason', detail }]);
}
