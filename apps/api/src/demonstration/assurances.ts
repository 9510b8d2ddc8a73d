import type { Office } from './office.js';
import type { Shown, Worker } from './world-client.js';

const CHECKS = ['identity', 'governance', 'financial-standing', 'safeguarding'];

/** An officer checks the organisation before an award is offered, and everything is in order. */
export async function passDueDiligence(officer: Worker, awardId: string): Promise<void> {
  const path = `awards/${awardId}/assurance`;
  const note = 'Illustrative. Looked up in the register and in the last annual report.';
  for (const kind of CHECKS)
    await officer.post(`${path}/record-check`, { kind, result: 'passed', note });
  await officer.post(`${path}/record-fair-work`, {
    realLivingWage: 'yes',
    effectiveVoice: true,
    statement: 'Illustrative. Staff meet each month and choose a speaker.',
  });
}

export async function assessSubsidy(officer: Worker, awardId: string, body: object): Promise<void> {
  await officer.post(`awards/${awardId}/assurance/assess-subsidy`, body);
}

/** The assurance of an award for free family support: all checks passed, and no subsidy. */
export async function assureFreeSupport(office: Office, { id }: Shown): Promise<void> {
  const officer = await office.person('officer');
  await passDueDiligence(officer, id);
  await assessSubsidy(officer, id, {
    kind: 'not-a-subsidy',
    reason: 'Illustrative. Families pay nothing for this support, and nobody sells it to them.',
  });
}
