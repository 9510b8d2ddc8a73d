import { addDays, type PlainDate } from '@almoner/domain/calendar';
import { weekday, yearFrom, type Days } from '../days.js';
import type { Office } from '../office.js';
import type { Shown } from '../world-client.js';
import { sharesOf } from './adp-shares.js';
import { HEALTH_BOARDS } from './health-boards.js';

const AMOUNT_PENCE = 350_000_000;
const BASIS = 'Share points of the demonstration, invented (illustrative)';

/** A Wednesday in May of each year; the ledger shows the transfers a day later. */
const TRANSFER_DAYS: Readonly<Record<number, PlainDate>> = {
  2023: '2023-05-24',
  2024: '2024-05-22',
  2025: '2025-05-21',
  2026: '2026-05-20',
};

/** The one health board that has not acknowledged this year's letter. */
const STILL_TO_ANSWER = 'nhs-shetland';

/** The board whose second half waits to be released. */
const TO_RELEASE = 'nhs-fife';

/** An award of the allocation, and which health board it is for. */
interface BoardAward {
  readonly id: string;
  readonly board: string;
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

interface ShownAward {
  readonly id: string;
  readonly organisationName: string;
  readonly amountPence: number;
}

/** The awards that an allocation made, each with the key of its board. */
async function awardsOf(office: Office, startYear: number): Promise<BoardAward[]> {
  const officer = await office.person('officer');
  const query = `fundId=${office.ground.fundIds['ADPF']}&financialYear=${yearFrom(startYear)}&limit=100`;
  const { items } = (await officer.get(`awards?${query}&sort=reference`)) as unknown as {
    items: ShownAward[];
  };
  return items.map(({ id, organisationName, amountPence }) => ({
    id,
    amountPence,
    board: HEALTH_BOARDS.find(({ name }) => name === organisationName)!.key,
  }));
}

/** Splits the amount of a year between the partnerships and drafts the awards of their health boards. */
async function commit(office: Office, startYear: number): Promise<BoardAward[]> {
  office.world.on(weekday(`${startYear}-02-09`));
  const officer = await office.person('officer');
  const body = { ...draftOf(office, startYear), shares: sharesOf(startYear) };
  const draft = await officer.post('allocations', body);
  office.world.on(weekday(`${startYear}-02-16`));
  await officer.post(`allocations/${draft.id}/commit`, {}, draft.version);
  return awardsOf(office, startYear);
}

/** Another officer approves all the awards together and sends the letters of all but one, whose is sent later. */
async function approveAndSend(
  office: Office,
  startYear: number,
  awards: readonly BoardAward[],
  sent: readonly BoardAward[],
): Promise<void> {
  office.world.on(weekday(`${startYear}-02-23`));
  const awardIds = awards.map(({ id }) => id);
  await (
    await office.person('officer')
  ).post('awards/assess-subsidy', {
    awardIds,
    kind: 'not-a-subsidy',
    reason: 'Illustrative. Public bodies use it for services that nobody sells.',
  });
  await (await office.person('secondOfficer')).post('awards/approve', { awardIds });
  office.world.on(weekday(`${startYear}-03-02`));
  const officer = await office.person('officer');
  await officer.post('awards/offer', { awardIds: sent.map(({ id }) => id) });
}

/** Plans an instalment for each board. */
async function planAll(
  office: Office,
  startYear: number,
  awards: readonly BoardAward[],
  part: (amountPence: number) => number,
  dueOn: string,
): Promise<Shown[]> {
  const planned: Shown[] = [];
  for (const { id, amountPence } of awards) {
    const year = { financialYear: yearFrom(startYear), amountPence: part(amountPence) };
    planned.push(await office.planPayment(id, weekday(`${startYear}-04-12`), year, dueOn));
  }
  return planned;
}

/** Transfers an instalment to each board; the ledger of the month shows it. */
async function transferAll(
  office: Office,
  startYear: number,
  awards: readonly BoardAward[],
  part: (amountPence: number) => number,
): Promise<void> {
  const dueOn = TRANSFER_DAYS[startYear]!;
  const planned = await planAll(office, startYear, awards, part, dueOn);
  await office.transferAll(planned, dueOn);
  const names = new Map(awards.map(({ board, id }) => [id, board]));
  const lines = planned.map((payment) => {
    const board = names.get(payment['awardId'] as string);
    const payee = HEALTH_BOARDS.find(({ key }) => key === board)!.name;
    return [addDays(dueOn, 1), payment['amountPence'] as number, payment.reference, payee] as const;
  });
  await office.importLedger(weekday(`${startYear}-06-03`), `ledger-adp-${startYear}-05.csv`, lines);
}

async function acknowledgeAll(
  office: Office,
  on: string,
  awards: readonly BoardAward[],
): Promise<void> {
  office.world.on(on);
  // sign-ins happen one after the other, so all people are signed in first; the acknowledgements, whose password check is
  // slow, then run in parallel
  for (const { board } of awards) await office.certifier(board);
  await Promise.all(awards.map(({ id, board }) => office.acknowledgeAllocation(id, board)));
}

/** A past year: every board acknowledged its letter, and the money was transferred. */
async function pastYear(office: Office, startYear: number): Promise<void> {
  const awards = await commit(office, startYear);
  await approveAndSend(office, startYear, awards, awards);
  await acknowledgeAll(office, weekday(`${startYear}-03-16`), awards);
  await transferAll(office, startYear, awards, (amountPence) => amountPence);
}

/**
 * The present year: first halves transferred, second halves planned, one of them approved and waiting for its release; one
 * letter not acknowledged yet.
 */
async function presentYear(office: Office, days: Days): Promise<void> {
  const awards = await commit(office, 2026);
  const answered = awards.filter(({ board }) => board !== STILL_TO_ANSWER);
  await approveAndSend(office, 2026, awards, answered);
  await acknowledgeAll(office, '2026-03-16', answered);
  const half = (amountPence: number): number => Math.ceil(amountPence / 2);
  await transferAll(office, 2026, answered, half);
  const rest = (amountPence: number): number => amountPence - half(amountPence);
  const planned = await planAll(office, 2026, answered, rest, '2027-01-15');
  const fife = answered.findIndex(({ board }) => board === TO_RELEASE);
  const earlyReason =
    'Finance asks for the transfers of January before the office closes for the new year.';
  await office.pay(planned[fife]!, days.ago(3), 'approved', { earlyReason });
  const late = awards.find(({ board }) => board === STILL_TO_ANSWER)!;
  office.world.on(days.ago(6));
  await (await office.person('officer')).post(`awards/${late.id}/offer`);
}

/** Next year is a draft that begins with this year's shares. */
async function nextYear(office: Office, days: Days): Promise<void> {
  office.world.on(days.ago(4));
  const officer = await office.person('officer');
  await officer.post('allocations', { ...draftOf(office, 2027), startWith: 'last-shares' });
}

/**
 * The families allocation for the 30 alcohol and drug partnerships, £3.5m in each of four years, which goes to the 14
 * health boards of their areas.
 */
export async function loadFamiliesAllocation(office: Office, days: Days): Promise<void> {
  await pastYear(office, 2023);
  await pastYear(office, 2024);
  await pastYear(office, 2025);
  await presentYear(office, days);
  await nextYear(office, days);
}
