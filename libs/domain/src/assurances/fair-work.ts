import { accept, refuse, type Decision } from '../shared/index.js';

/** Whether everybody who works on the grant gets at least the real Living Wage. */
export const LIVING_WAGE_ANSWERS = ['yes', 'exempt', 'no'] as const;

export type LivingWageAnswer = (typeof LIVING_WAGE_ANSWERS)[number];

/** How an award meets Fair Work First: the two criteria that the Scottish Government's grants ask for. */
export interface FairWork {
  readonly realLivingWage: LivingWageAnswer;
  /** Why the real Living Wage is not asked for; empty unless exempt. */
  readonly exemptionReason: string;
  /** Whether workers have appropriate channels for an effective voice. */
  readonly effectiveVoice: boolean;
  readonly statement: string;
}

const WORDS: Readonly<Record<LivingWageAnswer, string>> = {
  yes: 'Paid to everybody',
  exempt: 'Exempt',
  no: 'Not paid to everybody',
};

export function livingWageWords(answer: LivingWageAnswer): string {
  return WORDS[answer];
}

/** An exemption says why: `shared.invalid` at `/exemptionReason`. */
export function decideFairWork(found: FairWork): Decision<FairWork> {
  const { realLivingWage, exemptionReason } = found;
  if (realLivingWage !== 'exempt') return accept({ ...found, exemptionReason: '' });
  if (exemptionReason !== '') return accept(found);
  const detail = 'Say why the real Living Wage is not asked for';
  return refuse('shared.invalid', {}, [{ pointer: '/exemptionReason', detail }]);
}
