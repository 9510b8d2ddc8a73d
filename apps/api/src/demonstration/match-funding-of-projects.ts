import { weekday, type Days } from './days.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

interface Pledge {
  readonly award: Shown;
  readonly start: number;
  readonly pledgedPence: number;
}

/** Records the match funding of a project: all of it received in the past year, part of it in the present one. */
export async function recordMatchFunding(
  office: Office,
  { award, start, pledgedPence }: Pledge,
): Promise<void> {
  const officer = await office.person('officer');
  const match = {
    form: 'cash',
    source: 'A charitable trust (illustrative)',
    evidence: 'Illustrative: grant letter of the trust, kept by the intermediary.',
  };
  office.world.on(weekday(`${start}-04-24`));
  await officer.post(`awards/${award.id}/match-records`, {
    ...match,
    kind: 'pledged',
    amountPence: pledgedPence,
    on: weekday(`${start}-03-20`),
  });
  const received = start < 2025 ? pledgedPence : Math.floor(pledgedPence / 2);
  office.world.on(weekday(`${start}-10-04`));
  await officer.post(`awards/${award.id}/match-records`, {
    ...match,
    kind: 'received',
    amountPence: received,
    on: weekday(`${start}-09-28`),
    evidence: 'Illustrative: bank statement of the project.',
  });
}

/**
 * Names two funders with equal funder shares of the fund, which pays at most half of a project's cost; both are
 * illustrative.
 */
export async function nameFunders(office: Office): Promise<void> {
  const fundId = office.ground.fundIds['PDI'];
  office.world.on('2021-01-12');
  const officer = await office.person('officer');
  await officer.post(`funds/${fundId}/funders`, {
    fromFinancialYear: '2021-22',
    funders: [
      { name: 'Scottish Government (equal share, illustrative)', shareBasisPoints: 5_000 },
      {
        name: 'Corra Foundation (equal share, illustrative)',
        organisationId: office.ground.organisationIds['corra'],
        shareBasisPoints: 5_000,
      },
    ],
  });
  const settings = await officer.get(`funds/${fundId}/match-funding`);
  await officer.patch(`funds/${fundId}/match-funding`, settings.version, {
    maxShareOfProjectCostBasisPoints: 5_000,
    matchRequired: true,
  });
}

/** An organisation reports match funding that staff have still to confirm. */
export async function tellOfMatchFunding(
  office: Office,
  days: Days,
  organisation: string,
): Promise<void> {
  office.world.on(days.ago(8));
  const editor = await office.editor(organisation);
  const awards = await editor.get('awards?sort=-reference&limit=1');
  const [award] = awards['items'] as { id: string }[];
  await editor.post(`awards/${award!.id}/match-records`, {
    kind: 'received',
    form: 'in-kind',
    source: 'Volunteers of the project (illustrative)',
    amountPence: 640_000,
    on: days.ago(12),
    evidence: 'Illustrative: timesheets of 400 hours.',
  });
}
