/** What is checked about an organisation before it is given money. */
export const DUE_DILIGENCE_CHECKS = [
  'identity',
  'governance',
  'financial-standing',
  'safeguarding',
] as const;
export const CHECK_RESULTS = ['passed', 'failed'] as const;
export const DUE_DILIGENCE_STATUSES = ['not-started', 'in-progress', 'passed', 'failed'] as const;

export type DueDiligenceCheck = (typeof DUE_DILIGENCE_CHECKS)[number];
export type CheckResult = (typeof CHECK_RESULTS)[number];
export type DueDiligenceStatus = (typeof DUE_DILIGENCE_STATUSES)[number];

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

const CHECK_WORDS: Readonly<Record<DueDiligenceCheck, string>> = {
  identity: 'Identity and registration',
  governance: 'Governance',
  'financial-standing': 'Financial standing',
  safeguarding: 'Safeguarding',
};

const STATUS_WORDS: Readonly<Record<DueDiligenceStatus, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  passed: 'Passed',
  failed: 'Failed',
};

export function dueDiligenceCheckWords(kind: DueDiligenceCheck): string {
  return CHECK_WORDS[kind];
}

export function dueDiligenceStatusWords(status: DueDiligenceStatus): string {
  return STATUS_WORDS[status];
}
