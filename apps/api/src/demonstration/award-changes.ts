import { addDays, type PlainDate } from '@almoner/domain/calendar';
import type { Days } from './days.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

/** A small direct award of the present year, beside the eighteen projects of the fund. */
interface Pilot {
  readonly organisation: string;
  readonly title: string;
  readonly amountPence: number;
  /** The amount of the first instalment, which is sent; with `halves` a second one of the same amount is planned. */
  readonly sentPence: number;
  readonly halves: boolean;
}

const PLAY_SCHEME: Pilot = {
  organisation: 'ayrshire',
  title: 'Spring play scheme',
  amountPence: 2_400_000,
  sentPence: 2_250_000,
  halves: false,
};

const LISTENING: Pilot = {
  organisation: 'eildon',
  title: 'Listening rooms pilot',
  amountPence: 2_800_000,
  sentPence: 1_400_000,
  halves: true,
};

const DROP_IN: Pilot = {
  organisation: 'glenfarrach',
  title: 'Evening drop-in pilot',
  amountPence: 3_600_000,
  sentPence: 1_800_000,
  halves: true,
};

/** Drafts, offers and accepts a pilot, and sends its first payment. Answers the award and that payment. */
async function begin(
  office: Office,
  days: Days,
  pilot: Pilot,
): Promise<{ readonly award: Shown; readonly sent: Shown }> {
  const { organisation, title, amountPence, sentPence } = pilot;
  const financialYear = days.year();
  const draft = {
    fundId: office.ground.fundIds['CFF'],
    organisationId: office.ground.organisationIds[organisation],
    title,
    purpose: title,
    directReason: 'A short pilot that adds to a project the fund supports already. Illustrative.',
    amountPence,
    years: [{ financialYear, amountPence }],
  };
  const agreed = { drafted: days.ago(180), offered: days.ago(175), accepted: days.ago(170) };
  const award = await office.award(draft, organisation, agreed);
  const year = { financialYear, amountPence: sentPence };
  const first = await office.planPayment(award.id, days.ago(165), year, days.ago(150));
  if (pilot.halves) await office.planPayment(award.id, days.ago(165), year, days.ago(-20));
  return { award, sent: await office.pay(first, days.ago(150)) };
}

/** One pilot is completed and gives back what it did not need, one waits, and one is terminated early. */
async function endPilots(office: Office, days: Days): Promise<void> {
  const finished = await begin(office, days, PLAY_SCHEME);
  const paused = await begin(office, days, LISTENING);
  const stopped = await begin(office, days, DROP_IN);
  const head = await office.person('headOfFund');
  const lines = [finished, paused, stopped].map(
    ({ sent }) => [days.ago(147), sent['amountPence'] as number, sent.reference, 'PILOTS'] as const,
  );
  await office.importLedger(days.ago(145), 'ledger-pilots.csv', lines);
  office.world.on(days.ago(60));
  await head.post(`awards/${finished.award.id}/complete`);
  office.world.on(days.ago(14));
  await head.post(`awards/${stopped.award.id}/terminate`, {
    reason: 'The building has closed and no other could be found.',
  });
  office.world.on(days.ago(9));
  await head.post(`awards/${paused.award.id}/suspend`, {
    reason: 'The post is vacant; payments go on when it is filled.',
  });
}

/** Finds the award of a project by its title, in the list that a person would search. */
async function awardOf(office: Office, title: string): Promise<Shown> {
  const officer = await office.person('secondOfficer');
  const { items } = await officer.get(`awards?q=${encodeURIComponent(title)}`);
  const [found] = items as { id: string }[];
  return officer.get(`awards/${found!.id}`);
}

/** Proposes one more year for a project, and sends the proposal for approval. */
async function prolong(
  office: Office,
  days: Days,
  title: string,
  terms: { readonly amountPence: number; readonly reason: string },
): Promise<Shown> {
  const award = await awardOf(office, title);
  const officer = await office.person('secondOfficer');
  const years = award['years'] as { financialYear: string; amountPence: number }[];
  const next = { financialYear: days.year(1), amountPence: terms.amountPence };
  const draft = await officer.post('variations', {
    awardId: award.id,
    reason: terms.reason,
    years: [
      ...years.map(({ financialYear, amountPence }) => ({ financialYear, amountPence })),
      next,
    ],
    endsOn: `${days.year(1).slice(0, 2)}${days.year(1).slice(-2)}-03-31`,
  });
  return officer.post(`variations/${draft.id}/submit`);
}

/** One project got a fifth year last month; a fifth year for another project waits for approval. */
async function varyProjects(office: Office, days: Days): Promise<void> {
  office.world.on(days.ago(40));
  const agreed = await prolong(office, days, 'Young carers speak', {
    amountPence: 6_300_000,
    reason: 'Half a year more, so that the young carers can train those who follow them.',
  });
  office.world.on(days.ago(34));
  await (await office.person('headOfFund')).post(`variations/${agreed.id}/approve`);
  office.world.on(days.ago(33));
  await (await office.person('secondOfficer')).post(`variations/${agreed.id}/apply`);
  office.world.on(days.ago(4));
  await prolong(office, days, 'Harbour family evenings', {
    amountPence: 7_100_000,
    reason: 'The evenings are full; half a year more while the next round is decided.',
  });
}

/** A draft variation that would widen a project and that nobody else has seen yet. */
async function beginDraft(office: Office, days: Days): Promise<void> {
  const award = await awardOf(office, 'Rural family workers');
  office.world.on(days.ago(1));
  const areaCodes = award['areaCodes'] as string[];
  await (
    await office.person('officer')
  ).post('variations', {
    awardId: award.id,
    reason: 'Families in Dumfries and Galloway are asking for the same workers.',
    title: 'Rural family workers in two areas',
    areaCodes: [...new Set([...areaCodes, 'S12000006', 'S12000008'])],
  });
}

/** How many awards of each fund wait for an officer to complete them: their final accounts came in late. */
const STILL_TO_COMPLETE = 2;
const DAYS_TO_CLOSE = 60;

interface Past extends Shown {
  readonly endsOn: PlainDate;
}

/** Completes the awards that ended long ago and have nothing open, except the last ones of each fund. */
async function completePast(office: Office, days: Days): Promise<void> {
  const head = await office.person('headOfFund');
  for (const fund of ['PDI', 'ADPF']) {
    const query = `status=active&sort=reference&limit=100&fundId=${office.ground.fundIds[fund]}`;
    const { items } = (await head.get(`awards?${query}`)) as unknown as { items: Past[] };
    const past = items.filter(({ endsOn }) => endsOn < days.ago(DAYS_TO_CLOSE));
    for (const { id, endsOn } of past.slice(0, -STILL_TO_COMPLETE)) {
      office.world.on(addDays(endsOn, DAYS_TO_CLOSE));
      const { allowed } = await head.get(`awards/${id}/effect?command=complete`);
      if (allowed === true) await head.post(`awards/${id}/complete`);
    }
  }
}

/** Changes awards after their acceptance: variations, a suspension, an early end, completions. All illustrative. */
export async function changeAwards(office: Office, days: Days): Promise<void> {
  await completePast(office, days);
  await endPilots(office, days);
  await varyProjects(office, days);
  await beginDraft(office, days);
}
