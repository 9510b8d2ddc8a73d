import type { Days } from './days.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

const INSTALMENT_PENCE = 1_250_000;
const RECOVERED_PENCE = 412_000;
const ASKED_PENCE = 236_500;

/** An award of the present year that is paid in three parts. */
async function winterSupport(office: Office, days: Days): Promise<Shown> {
  const draft = {
    fundId: office.ground.fundIds['CFF'],
    organisationId: office.ground.organisationIds['harbour'],
    title: 'Winter evenings at the harbour',
    directReason: 'A short extension of a service that families already use; no other is near.',
    purpose: 'Warm evenings with a meal, three times a week until the spring.',
    areaCodes: ['S12000039'],
    amountPence: INSTALMENT_PENCE * 3,
    years: [{ financialYear: days.year(0), amountPence: INSTALMENT_PENCE * 3 }],
  };
  const steps = { drafted: days.ago(28), offered: days.ago(25), accepted: days.ago(22) };
  return office.award(draft, 'harbour', steps);
}

async function approvedPart(
  office: Office,
  days: Days,
  award: Shown,
  dueOn: string,
): Promise<Shown> {
  const year = { financialYear: days.year(0), amountPence: INSTALMENT_PENCE };
  const planned = await office.planPayment(award.id, days.ago(20), year, dueOn);
  return office.pay(planned, days.ago(15), 'approved', {
    earlyReason: 'The kitchen has to be booked three weeks ahead.',
    overlapReason: 'Each instalment is for another of the three evenings in the week.',
  });
}

/** The bank details that the returned payment froze are verified anew: the account is in use again. */
async function verifyAnew(office: Office, organisationId: string): Promise<void> {
  const verifier = await office.person('financeVerifier');
  const path = `organisations/${organisationId}/bank-accounts`;
  const { waiting } = (await verifier.get(path)) as unknown as { waiting: Shown };
  const note =
    'Called the treasurer on the number in the charity register: the account is in use again.';
  await verifier.post(`${path}/${waiting.id}/verify`, { method: 'call-back', note });
}

/** A released run: the bank took one payment and returned the other, which is planned again. */
async function sentRun(office: Office, days: Days, parts: readonly Shown[]): Promise<void> {
  const paymentIds = parts.map(({ id }) => id);
  await office.release(paymentIds, days.ago(11));
  const [taken, back] = parts;
  office.world.on(days.ago(7));
  const finance = await office.person('financeOfficer');
  const { run } = (await finance.get(`payments/${taken!.id}/sending`)) as unknown as {
    run: { id: string };
  };
  await finance.post(`payment-runs/${run.id}/acknowledge`, { paymentIds: [taken!.id] });
  const said = {
    returnedOn: days.ago(8),
    cause: 'account-closed',
    reason: 'The bank says that the account is dormant.',
  };
  await finance.post(`payments/${back!.id}/return`, said);
  await verifyAnew(office, String(back!['organisationId']));
  await finance.post(`payments/${back!.id}/reissue`, { dueOn: days.ago(-4) });
}

/** Two payment runs: one released, one waiting for its release. */
async function runs(office: Office, days: Days): Promise<void> {
  const award = await winterSupport(office, days);
  const first = await approvedPart(office, days, award, days.ago(10));
  const second = await approvedPart(office, days, award, days.ago(9));
  const dueOn = days.ago(-3);
  const third = await approvedPart(office, days, award, dueOn);
  await sentRun(office, days, [first, second]);
  office.world.on(days.ago(1));
  const body = { paymentIds: [third.id], payOn: dueOn };
  await (await office.person('financeOfficer')).post('payment-runs', body);
}

/** A paid payment of a year to an organisation. */
async function paidTo(office: Office, year: string, organisation: string): Promise<Shown> {
  const organisationId = office.ground.organisationIds[organisation];
  const query = `organisationId=${organisationId}&financialYear=${year}&status=paid`;
  const finance = await office.person('financeOfficer');
  const { items } = (await finance.get(`payments?${query}`)) as unknown as { items: Shown[] };
  return items[0]!;
}

async function request(
  office: Office,
  on: string,
  payment: Shown,
  amountPence: number,
  reason: string,
): Promise<Shown> {
  office.world.on(on);
  const asked = { paymentId: payment.id, amountPence, reason };
  return (await office.person('financeOfficer')).post('recoveries', asked);
}

/** A recovery that was requested and, two days later, approved. */
async function approvedRecovery(
  office: Office,
  daysAgo: number,
  days: Days,
  asked: { readonly payment: Shown; readonly amountPence: number; readonly reason: string },
): Promise<string> {
  const { payment, amountPence, reason } = asked;
  const { id } = await request(office, days.ago(daysAgo), payment, amountPence, reason);
  office.world.on(days.ago(daysAgo - 2));
  await (await office.person('financeApprover')).post(`recoveries/${id}/approve`);
  return id;
}

/** Records, the day after it came, money that arrived so many days ago. */
async function receive(
  office: Office,
  days: Days,
  recoveryId: string,
  daysAgo: number,
  receipt: object,
): Promise<void> {
  office.world.on(days.ago(daysAgo - 1));
  const body = { receivedOn: days.ago(daysAgo), ...receipt };
  await (await office.person('financeOfficer')).post(`recoveries/${recoveryId}/receive`, body);
}

/** A recovery of a closed year that arrives in two parts: the first surrendered, the second to be added to this year. */
async function closedYear(office: Office, days: Days): Promise<void> {
  const payment = await paidTo(office, days.year(-1), 'lochside');
  const reason =
    'The final accounts of the year show that the hire of rooms cost less than claimed.';
  const asked = { payment, amountPence: 360_000, reason };
  const id = await approvedRecovery(office, 60, days, asked);
  const surrendered = { amountPence: 160_000, reference: 'FPI LOCHINVARRA 1 OF 2' };
  await receive(office, days, id, 41, { ...surrendered, bookTo: 'surrendered' });
  const finance = await office.person('financeOfficer');
  const { openLines } = (await finance.get(`recoveries/${id}`)) as unknown as {
    openLines: { id: string; words: string }[];
  };
  const line = openLines.find(({ words }) => words === days.year(0))!;
  const added = { amountPence: 200_000, reference: 'FPI LOCHINVARRA 2 OF 2' };
  await receive(office, days, id, 4, { ...added, bookTo: 'open-year', budgetLineId: line.id });
}

/** A recovery of which a part arrived, a part was written off, and a part is asked to be waived. */
async function writtenOff(office: Office, days: Days): Promise<void> {
  const payment = await paidTo(office, days.year(0), 'braeside');
  const reason = 'A kitchen was paid for that was not built before its contractor closed.';
  const id = await approvedRecovery(office, 48, days, { payment, amountPence: 185_000, reason });
  await receive(office, days, id, 30, { amountPence: 65_000, reference: 'FPI BRAEFINLAY KITCHEN' });
  const lose = async (kind: string, amountPence: number, why: string): Promise<string> => {
    const finance = await office.person('financeOfficer');
    const loss = { kind, amountPence, reason: why };
    const { losses } = (await finance.post(`recoveries/${id}/write-off`, loss)) as unknown as {
      losses: { id: string }[];
    };
    return losses.at(-1)!.id;
  };
  office.world.on(days.ago(24));
  const gone = 'The deposit went to the contractor, which has wound up without assets.';
  const lossId = await lose('write-off', 80_000, gone);
  office.world.on(days.ago(20));
  await (await office.person('financeApprover')).post(`losses/${lossId}/approve`);
  office.world.on(days.ago(3));
  const hard = 'The plans that it paid for are used by the next project.';
  await lose('waiver', 40_000, hard);
}

/** Four recoveries: one received, one of a closed year in parts, one written off in part, one waiting for approval. */
async function recoveries(office: Office, days: Days): Promise<void> {
  await closedYear(office, days);
  await writtenOff(office, days);
  const payment = await paidTo(office, days.year(0), 'lochside');
  const vacant = 'The post of the second worker was vacant for six weeks.';
  const asked = { payment, amountPence: RECOVERED_PENCE, reason: vacant };
  const id = await approvedRecovery(office, 21, days, asked);
  const receipt = { amountPence: RECOVERED_PENCE, reference: 'FPI LOCHINVARRA REFUND' };
  await receive(office, days, id, 10, receipt);
  const other = await paidTo(office, days.year(0), 'braeside');
  const unspent = 'The therapy room cost less than was planned.';
  await request(office, days.ago(2), other, ASKED_PENCE, unspent);
}

/** Payment runs with the bank's answers, and recoveries. */
export async function runPayments(office: Office, days: Days): Promise<void> {
  await runs(office, days);
  await recoveries(office, days);
}
