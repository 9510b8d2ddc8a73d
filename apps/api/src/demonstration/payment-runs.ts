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
  return office.pay(planned, days.ago(15), 'approved');
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
  const third = await approvedPart(office, days, award, days.ago(-3));
  await sentRun(office, days, [first, second]);
  office.world.on(days.ago(1));
  const body = { paymentIds: [third.id], payOn: await office.firstPayDay(days.today) };
  await (await office.person('financeOfficer')).post('payment-runs', body);
}

/** A paid payment of the present year to an organisation. */
async function paidTo(office: Office, days: Days, organisation: string): Promise<Shown> {
  const organisationId = office.ground.organisationIds[organisation];
  const query = `organisationId=${organisationId}&financialYear=${days.year(0)}&status=paid`;
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

/** Two recoveries: one received, one waiting for approval. */
async function recoveries(office: Office, days: Days): Promise<void> {
  const paid = await paidTo(office, days, 'lochside');
  const vacant = 'The post of the second worker was vacant for six weeks.';
  const { id } = await request(office, days.ago(21), paid, RECOVERED_PENCE, vacant);
  office.world.on(days.ago(19));
  await (await office.person('financeApprover')).post(`recoveries/${id}/approve`);
  office.world.on(days.ago(9));
  const receipt = { receivedOn: days.ago(10), reference: 'FPI LOCHSIDE REFUND' };
  await (await office.person('financeOfficer')).post(`recoveries/${id}/receive`, receipt);
  const other = await paidTo(office, days, 'braeside');
  const unspent = 'The therapy room cost less than was planned.';
  await request(office, days.ago(2), other, ASKED_PENCE, unspent);
}

/** Payment runs with the bank's answers, and recoveries. */
export async function runPayments(office: Office, days: Days): Promise<void> {
  await runs(office, days);
  await recoveries(office, days);
}
