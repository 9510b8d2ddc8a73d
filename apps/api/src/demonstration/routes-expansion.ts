import { assureFreeSupport } from './assurances.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

/** Five councils in place of the five new areas, which the source does not name. */
const AREAS = ['S12000030', 'S12000017', 'S12000018', 'S12000008', 'S12000050'];
const YEARS = ['2023-24', '2024-25', '2025-26', '2026-27'];
const YEAR_PENCE = 99_000_000;

/** Routes: a direct award over four years. The first year is confirmed at once, each later one when it came. */
export async function loadRoutesExpansion(office: Office): Promise<void> {
  const draft = {
    fundId: office.ground.fundIds['ROUTES'],
    organisationId: office.ground.organisationIds['sfad'],
    title: 'Routes in five new areas',
    directReason:
      'Scottish Families Affected by Alcohol and Drugs operates the Routes model; the expansion continues its service.',
    purpose:
      'Holistic support for young people to achieve their goals despite experiencing substance use harms at home, in five new areas.',
    areaCodes: AREAS,
    amountPence: YEAR_PENCE * YEARS.length,
    years: YEARS.map((financialYear) => ({ financialYear, amountPence: YEAR_PENCE })),
  };
  const days = { drafted: '2023-02-06', offered: '2023-02-20', accepted: '2023-03-06' };
  const assure = (drafted: Shown) => assureFreeSupport(office, drafted);
  const award = await office.award(draft, 'sfad', days, assure);
  for (const [index, financialYear] of YEARS.slice(0, 3).entries()) {
    const start = 2023 + index;
    if (index > 0) await office.confirmYear(award.id, `${start}-03-01`, financialYear);
    const year = { financialYear, amountPence: YEAR_PENCE };
    const payment = await office.planPayment(award.id, `${start}-04-03`, year, `${start}-04-24`);
    const sent = await office.pay(payment, `${start}-04-24`);
    await office.importLedger(`${start}-05-04`, `ledger-routes-${start}-04.csv`, [
      [`${start}-04-26`, YEAR_PENCE, sent.reference, 'SCOTTISH FAMILIES AFFECTED'],
    ]);
  }
}
