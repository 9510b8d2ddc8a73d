import type { Days } from './days.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

const INSTALMENT_PENCE = 300_000;

/** A small award of the present year, of which the organisation claims each part. */
async function kinshipCafes(office: Office, days: Days): Promise<Shown> {
  const amountPence = INSTALMENT_PENCE * 3;
  const draft = {
    fundId: office.ground.fundIds['CFF'],
    organisationId: office.ground.organisationIds['tayview'],
    title: 'Kinship cafés',
    directReason: 'A short extension of a service that carers already use; no other is near.',
    purpose: 'A café for kinship carers, twice a month until the spring.',
    amountPence,
    years: [{ financialYear: days.year(0), amountPence }],
  };
  const steps = { drafted: days.ago(27), offered: days.ago(24), accepted: days.ago(23) };
  const award = await office.award(draft, 'tayview', steps);
  const year = { financialYear: days.year(0), amountPence: INSTALMENT_PENCE };
  for (const dueOn of [days.ago(2), days.ago(-9), days.ago(-38)])
    await office.planPayment(award.id, days.ago(20), year, dueOn);
  return award;
}

/** The organisation claims the next payment of an award, for the days that are proposed. */
async function claimNext(
  office: Office,
  organisation: string,
  awardId: string,
  on: string,
  said: { readonly statement: string; readonly unspentPence: number },
): Promise<Shown> {
  office.world.on(on);
  const editor = await office.editor(organisation);
  const { instalments } = await editor.get(`awards/${awardId}/claimable`);
  const next = (instalments as (Shown & { problem: string | null })[]).find(
    ({ problem }) => problem === null,
  );
  const { paymentId, coversFrom, coversTo } = next!;
  return editor.post('claims', { paymentId, coversFrom, coversTo, unspentOn: on, ...said });
}

/** One claim that was taken up and one that was refused, of an award with more to claim; one of another award waits. */
export async function claimPayments(office: Office, days: Days): Promise<void> {
  const { id } = await kinshipCafes(office, days);
  const finance = await office.person('financeOfficer');
  const statement = 'Illustrative. Room, food and the hours of the worker for the next cafés.';
  const said = { statement, unspentPence: 0 };
  const first = await claimNext(office, 'tayview', id, days.ago(7), said);
  office.world.on(days.ago(6));
  await finance.post(`claims/${first.id}/take-up`, { statementOfNeed: statement });
  const second = await claimNext(office, 'tayview', id, days.ago(5), said);
  office.world.on(days.ago(4));
  await finance.post(`claims/${second.id}/refuse`, {
    reason: 'Please claim this part in January, when the cafés that it pays for begin.',
  });
  const { items } = await finance.get('awards?q=Winter%20evenings');
  const [winter] = items as Shown[];
  await claimNext(office, 'harbour', winter!.id, days.ago(3), {
    statement: 'Illustrative. The evenings from January until the end of March.',
    unspentPence: 310_000,
  });
}
