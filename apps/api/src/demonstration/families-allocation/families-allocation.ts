import { yearFrom, type Days } from '../days.js';
import type { Office } from '../office.js';
import type { Shown } from '../world-client.js';
import { adpKey, sharesOf } from './adp-shares.js';

const AMOUNT_PENCE = 350_000_000;
const BASIS = 'Share points of the demonstration, invented (illustrative)';

/** The one partnership that has not answered this year's offer. */
const STILL_TO_ANSWER = 'shetland-islands';

/** An award of the allocation, and which partnership it is for. */
interface AreaAward {
  readonly id: string;
  readonly area: string;
  readonly amountPence: number;
}

interface ShownShare {
  readonly areaCode: string;
  readonly awardId: string;
  readonly amountPence: number;
}

function draftOf(office: Office, startYear: number): object {
  return {
    fundId: office.ground.fundIds['ADPF'],
    financialYear: yearFrom(startYear),
    amountPence: AMOUNT_PENCE,
    title: `Whole family support ${yearFrom(startYear)}`,
    purpose:
      'To implement the Whole Family Approach Framework locally, with families and with the services that meet them.',
    basis: BASIS,
  };
}

/** Splits the amount of a year between the partnerships and drafts their awards. */
async function commit(office: Office, startYear: number): Promise<AreaAward[]> {
  office.world.on(`${startYear}-02-09`);
  const officer = await office.person('officer');
  const body = { ...draftOf(office, startYear), shares: sharesOf(startYear) };
  const draft = await officer.post('allocations', body);
  office.world.on(`${startYear}-02-16`);
  const committed = await officer.post(`allocations/${draft.id}/commit`, {}, draft.version);
  return (committed['shares'] as ShownShare[]).map(({ areaCode, awardId, amountPence }) => ({
    id: awardId,
    area: areaCode.replace(/^ADP-/, ''),
    amountPence,
  }));
}

/** Another officer approves all the awards together and offers all but one, which is offered later. */
async function approveAndOffer(
  office: Office,
  startYear: number,
  awards: readonly AreaAward[],
  offered: readonly AreaAward[],
): Promise<void> {
  office.world.on(`${startYear}-02-23`);
  const awardIds = awards.map(({ id }) => id);
  await (
    await office.person('officer')
  ).post('awards/assess-subsidy', {
    awardIds,
    kind: 'not-a-subsidy',
    reason: 'Illustrative. Public bodies use it for services that nobody sells.',
  });
  await (await office.person('secondOfficer')).post('awards/approve', { awardIds });
  office.world.on(`${startYear}-03-02`);
  const officer = await office.person('officer');
  await officer.post('awards/offer', { awardIds: offered.map(({ id }) => id) });
}

/** Pays each partnership one instalment: the whole year, or its first half. */
async function payAll(
  office: Office,
  startYear: number,
  awards: readonly AreaAward[],
  part: (amountPence: number) => number,
): Promise<void> {
  const dueOn = `${startYear}-05-20`;
  const planned: Shown[] = [];
  for (const { id, amountPence } of awards) {
    const year = { financialYear: yearFrom(startYear), amountPence: part(amountPence) };
    planned.push(await office.planPayment(id, `${startYear}-04-10`, year, dueOn));
  }
  await office.payAll(planned, dueOn);
  const lines = planned.map(
    (payment) =>
      [`${startYear}-05-22`, payment['amountPence'] as number, payment.reference, 'ADP'] as const,
  );
  await office.importLedger(`${startYear}-06-03`, `ledger-adp-${startYear}-05.csv`, lines);
}

/** A past year: every partnership accepted its offer and was paid. */
async function pastYear(office: Office, startYear: number): Promise<void> {
  const awards = await commit(office, startYear);
  await approveAndOffer(office, startYear, awards, awards);
  await acceptAll(office, `${startYear}-03-16`, awards);
  await payAll(office, startYear, awards, (amountPence) => amountPence);
}

async function acceptAll(office: Office, on: string, awards: readonly AreaAward[]): Promise<void> {
  office.world.on(on);
  // sign-ins happen one after the other, so all people are signed in first; the acceptances, whose password check is
  // slow, then run in parallel
  await office.person('financeVerifier');
  for (const { area } of awards) {
    await office.editor(adpKey(area));
    await office.certifier(adpKey(area));
  }
  await Promise.all(awards.map(({ id, area }) => office.acceptOffer(id, adpKey(area))));
}

/** The present year: first halves paid, second halves planned, one offer not yet answered. */
async function presentYear(office: Office, days: Days): Promise<void> {
  const awards = await commit(office, 2026);
  const answered = awards.filter(({ area }) => area !== STILL_TO_ANSWER);
  await approveAndOffer(office, 2026, awards, answered);
  await acceptAll(office, '2026-03-16', answered);
  const half = (amountPence: number): number => Math.ceil(amountPence / 2);
  await payAll(office, 2026, answered, half);
  for (const { id, amountPence } of answered) {
    const rest = { financialYear: yearFrom(2026), amountPence: amountPence - half(amountPence) };
    await office.planPayment(id, '2026-04-10', rest, '2027-01-15');
  }
  const late = awards.find(({ area }) => area === STILL_TO_ANSWER)!;
  office.world.on(days.ago(6));
  await (await office.person('officer')).post(`awards/${late.id}/offer`);
}

/** Next year is a draft that begins with this year's shares. */
async function nextYear(office: Office, days: Days): Promise<void> {
  office.world.on(days.ago(4));
  const officer = await office.person('officer');
  await officer.post('allocations', { ...draftOf(office, 2027), startWith: 'last-shares' });
}

/** The families allocation to the 30 alcohol and drug partnerships, £3.5m in each of three years. */
export async function loadFamiliesAllocation(office: Office, days: Days): Promise<void> {
  await pastYear(office, 2024);
  await pastYear(office, 2025);
  await presentYear(office, days);
  await nextYear(office, days);
}
