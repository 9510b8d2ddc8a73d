import type { Days } from './days.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

/** Invented: a second approval above £100,000, a third above £1,000,000. */
const LEVELS = { levelTwoAbovePence: 10_000_000, levelThreeAbovePence: 100_000_000 };
const FUNDS = ['CFF', 'ADPF'];

/** Small enough to leave room in the present year's budget for the next award. */
const HUBS_PENCE = 14_000_000;

/** Proposes payment levels of a fund, as an administrator. Answers the proposal. */
async function proposeLevels(office: Office, code: string, levels: object, reason: string) {
  const administrator = await office.person('administrator');
  const path = `funds/${office.ground.fundIds[code]}/propose-payment-levels`;
  const { changes } = await administrator.post(path, { ...levels, reason }, 0);
  return (changes as Shown[])[0]!;
}

/** The levels of two funds, proposed by an administrator and confirmed by finance; those of a third still wait. */
async function setLevels(office: Office, days: Days): Promise<void> {
  for (const code of FUNDS) {
    office.world.on(days.ago(31));
    const reason = 'The scheme of delegation asks for more people the larger a payment is.';
    const { id } = await proposeLevels(office, code, LEVELS, reason);
    office.world.on(days.ago(30));
    await (await office.person('financeVerifier')).post(`payment-level-changes/${id}/confirm`);
  }
  office.world.on(days.ago(2));
  const reason = 'The same levels as in the other funds.';
  await proposeLevels(office, 'ROUTES', LEVELS, reason);
}

/**
 * Kirsty Laing is on leave and has lent her approval of payments to Morven Hay, her stand-in, who accepted. Hamish Kerr
 * has offered his to Rory Sinclair, who has not answered.
 */
async function lendApproval(office: Office, days: Days): Promise<void> {
  office.world.on(days.ago(6));
  const lender = await office.person('secondApprover');
  const fundIds = FUNDS.map((code) => office.ground.fundIds[code]);
  const { id } = await lender.post('delegations', {
    toUserId: office.ground.people['headOfFund'],
    fundIds,
    startsOn: days.ago(6),
    endsOn: days.ago(-15),
    reason: 'Annual leave',
  });
  await (await office.person('headOfFund')).post(`delegations/${id}/accept`);
  office.world.on(days.ago(1));
  await (
    await office.person('financeVerifier')
  ).post('delegations', {
    toUserId: office.ground.people['secondOfficer'],
    fundIds,
    startsOn: days.ago(-20),
    endsOn: days.ago(-40),
    reason: 'Training course',
  });
}

/** An award of the present year that is paid in four parts. */
async function familyHubs(office: Office, days: Days): Promise<Shown> {
  const draft = {
    fundId: office.ground.fundIds['CFF'],
    organisationId: office.ground.organisationIds['kelvinbank'],
    title: 'Whole family hubs',
    directReason: 'The only service in the area; its hubs could not wait for the next round.',
    purpose: 'Four hubs where the whole family finds support in one place.',
    areaCodes: ['S12000049'],
    amountPence: HUBS_PENCE,
    years: [{ financialYear: days.year(0), amountPence: HUBS_PENCE }],
  };
  const steps = { drafted: days.ago(29), offered: days.ago(26), accepted: days.ago(24) };
  return office.award(draft, 'kelvinbank', steps);
}

/** Payments that wait: for a second approval, for a signed lease, for a better statement of need, and for release. */
export async function awaitApprovals(office: Office, days: Days): Promise<void> {
  await setLevels(office, days);
  await lendApproval(office, days);
  const award = await familyHubs(office, days);
  const overlapReason = 'Each of the four hubs is paid by a payment of its own.';
  const part = async (amountPence: number, dueOn: string, earlyReason?: string): Promise<Shown> => {
    const year = { financialYear: days.year(0), amountPence };
    const planned = await office.planPayment(award.id, days.ago(20), year, dueOn);
    return office.pay(planned, days.ago(5), 'requested', { earlyReason, overlapReason });
  };
  const large = await part(10_500_000, days.ago(-5));
  const lease = await part(
    2_000_000,
    days.ago(-12),
    'The landlord asks for the deposit when the lease is signed.',
  );
  const unclear = await part(1_000_000, days.ago(-20), 'The furniture takes weeks to arrive.');
  const small = await part(500_000, days.ago(-6));
  office.world.on(days.ago(4));
  const approver = await office.person('financeApprover');
  await approver.post(`payments/${large.id}/approve`);
  await approver.post(`payments/${unclear.id}/send-back`, {
    reason: 'Which of the four hubs is this for? Please say in the statement of need.',
  });
  const hold = { reason: 'The lease of the second hub is not signed yet.' };
  const standIn = await office.person('headOfFund');
  await standIn.post(`payments/${lease.id}/hold`, hold);
  await standIn.post(`payments/${small.id}/approve`);
}
