import type { Shown, Worker } from './world-client.js';

/** The officers who check an award. */
interface Officers {
  person(name: 'officer' | 'secondOfficer'): Promise<Worker>;
}

const CHECKS = ['identity', 'governance', 'financial-standing', 'safeguarding'];

/** The day of the invented evidence of Fair Work First: before every award of the demonstration. */
const FAIR_WORK_SEEN_ON = '2020-11-02';

/** An officer checks the organisation before an award is offered; everything is in order. */
export async function passChecks(office: Officers, awardId: string): Promise<void> {
  const officer = await office.person('officer');
  const note = 'Illustrative. Looked up in the register and in the last annual report.';
  for (const kind of CHECKS)
    await officer.post(`awards/${awardId}/assurance/record-check`, {
      kind,
      result: 'passed',
      note,
    });
}

/** The checks, and Fair Work First, which one officer records and another accepts. */
export async function passDueDiligence(office: Officers, awardId: string): Promise<void> {
  await passChecks(office, awardId);
  const officer = await office.person('officer');
  const path = `awards/${awardId}/assurance`;
  const seenBy = 'Illustrative. The officer of the fund';
  await officer.post(`${path}/record-fair-work`, {
    hasWorkers: true,
    livingWage: 'paid',
    wageEvidence: 'accreditation',
    wage: { reference: 'Illustrative. Living Wage accreditation', on: FAIR_WORK_SEEN_ON, seenBy },
    voice: { reference: 'Illustrative. Minutes of the staff forum', on: FAIR_WORK_SEEN_ON, seenBy },
  });
  await (await office.person('secondOfficer')).post(`${path}/accept-fair-work`);
}

export async function assessSubsidy(officer: Worker, awardId: string, body: object): Promise<void> {
  await officer.post(`awards/${awardId}/assurance/assess-subsidy`, body);
}

/** The assurance of an award for free family support: all checks passed, and no subsidy. */
export async function assureFreeSupport(office: Officers, { id }: Shown): Promise<void> {
  const officer = await office.person('officer');
  await passDueDiligence(office, id);
  await assessSubsidy(officer, id, {
    kind: 'not-a-subsidy',
    reason: 'Illustrative. Families pay nothing for this support, and nobody sells it to them.',
  });
}
