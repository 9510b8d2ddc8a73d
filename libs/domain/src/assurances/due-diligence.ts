import { keysOf } from '../shared/index.js';

const CHECK_WORDS = {
  identity: 'Identity and registration',
  governance: 'Governance',
  'financial-standing': 'Financial standing',
  safeguarding: 'Safeguarding',
};

/** What is checked about an organisation before it is given money. */
export const DUE_DILIGENCE_CHECKS = keysOf(CHECK_WORDS);

export type DueDiligenceCheck = keyof typeof CHECK_WORDS;

export const CHECK_RESULTS = ['passed', 'failed'] as const;

const STATUS_WORDS = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  passed: 'Passed',
  failed: 'Failed',
};

export const DUE_DILIGENCE_STATUSES = keysOf(STATUS_WORDS);

export type DueDiligenceStatus = keyof typeof STATUS_WORDS;

export type CheckResult = (typeof CHECK_RESULTS)[number];

/** The latest finding of one check. */
export interface Checked {
  readonly kind: DueDiligenceCheck;
  readonly result: CheckResult;
}

/** `failed` where one check failed, `passed` where all four passed. */
export function dueDiligenceStatus(checked: readonly Checked[]): DueDiligenceStatus {
  if (checked.some(({ result }) => result === 'failed')) return 'failed';
  const passed = DUE_DILIGENCE_CHECKS.filter((kind) => checked.some((one) => one.kind === kind));
  if (passed.length === DUE_DILIGENCE_CHECKS.length) return 'passed';
  return passed.length === 0 ? 'not-started' : 'in-progress';
}

export function dueDiligenceCheckWords(kind: DueDiligenceCheck): string {
  return CHECK_WORDS[kind];
}

export function dueDiligenceStatusWords(status: DueDiligenceStatus): string {
  return STATUS_WORDS[status];
}
