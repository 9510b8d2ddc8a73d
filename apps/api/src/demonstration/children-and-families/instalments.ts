import type { Days } from '../days.js';
import type { Ask, YearAmount } from '../ask.js';
import type { Office } from '../office.js';
import type { Shown } from '../world-client.js';

/**
 * Projects whose present year is paid in two halves, with the state that the second half has reached, so that every
 * step of finance has something to do.
 */
const SECOND_HALVES: Readonly<Record<string, 'planned' | 'requested' | 'approved'>> = {
  circle: 'planned',
  kelvinbank: 'requested',
  clydeford: 'approved',
};

async function paySecondHalf(
  office: Office,
  days: Days,
  award: Shown,
  project: Ask,
  half: YearAmount,
): Promise<void> {
  const until = SECOND_HALVES[project.organisation];
  const planned = await office.planPayment(award.id, '2026-04-04', half, days.ago(-9));
  if (until === 'requested' || until === 'approved') await office.pay(planned, days.ago(2), until);
}

/** Confirms and pays one instalment each year. Answers the sent payments by the start year of their financial year. */
export async function payYears(
  office: Office,
  days: Days,
  award: Shown,
  project: Ask,
): Promise<Record<number, Shown>> {
  const sent: Record<number, Shown> = {};
  for (const [index, year] of project.years.entries()) {
    const start = 2023 + index;
    if (index > 0) await office.confirmYear(award.id, `${start}-03-10`, year.financialYear);
    const isHalved = start === 2026 && project.organisation in SECOND_HALVES;
    const amount = isHalved ? { ...year, amountPence: year.amountPence / 2 } : year;
    const planned = await office.planPayment(award.id, `${start}-04-04`, amount, `${start}-05-02`);
    sent[start] = await office.pay(planned, `${start}-05-02`);
    if (isHalved) await paySecondHalf(office, days, award, project, amount);
  }
  return sent;
}
