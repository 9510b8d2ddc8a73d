import { addDays, type PlainDate } from '@almoner/domain/calendar';
import { weekday, type Days } from './days.js';
import {
  nameFunders,
  recordMatchFunding,
  tellOfMatchFunding,
} from './match-funding-of-projects.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

const INDICATORS = ['PDI-1', 'PDI-2', 'PDI-3', 'PDI-4'];

/** The budget of each year is spent: five awards of £120,000, or in the years between two of £300,000. */
const AWARD_PENCE = 12_000_000;
const LARGER_AWARD_PENCE = 30_000_000;

/** The days on which the awards of each year are paid. */
const PAY_DAYS: Readonly<Record<number, PlainDate>> = {
  2021: '2021-04-20',
  2022: '2022-04-20',
  2023: '2023-04-18',
  2024: '2024-04-23',
  2025: '2025-04-23',
};

/**
 * Five invented projects whose figures add up to the published ones of 2021-22: 518 children and young people
 * supported, 250 safer, 164 more engaged with education, 137 families with better access.
 */
const PROJECTS_2021 = [
  { organisation: 'lochside', title: 'Young carers at Lochinvarra', figures: [142, 71, 45, 38] },
  { organisation: 'harbour', title: 'Skelling Harbour after-school', figures: [121, 58, 38, 31] },
  { organisation: 'braeside', title: 'Braefinlay children’s groups', figures: [98, 49, 31, 27] },
  { organisation: 'tayview', title: 'Kinship families in Taymorra', figures: [87, 40, 27, 22] },
  { organisation: 'northfirth', title: 'North Firth youth work', figures: [70, 32, 23, 19] },
];

type Project = (typeof PROJECTS_2021)[number];

function observations(office: Office, figures: readonly number[]): object[] {
  return INDICATORS.map((code, i) => ({
    indicatorId: office.ground.indicatorIds[code],
    state: 'reported',
    value: figures[i],
  }));
}

/** The project cost: a little more than twice the award, so that the fund pays at most half of it. */
function projectCost({ organisation }: Project, amountPence: number): number {
  const place = PROJECTS_2021.findIndex((project) => project.organisation === organisation);
  return 2 * amountPence + place * 1_150_000;
}

async function fundProject(
  office: Office,
  project: Project,
  start: number,
  amountPence = AWARD_PENCE,
): Promise<Shown> {
  const financialYear = `${start}-${String(start + 1).slice(2)}`;
  const year = { financialYear, amountPence };
  const cost = projectCost(project, amountPence);
  const draft = {
    fundId: office.ground.fundIds['PDI'],
    organisationId: office.ground.organisationIds[project.organisation],
    title: project.title,
    directReason: 'Recommended by the panel of the intermediary that runs the fund.',
    purpose: 'Locally based work with children and young people affected by substance issues.',
    amountPence,
    projectCostPence: cost,
    years: [year],
  };
  const days = {
    drafted: weekday(`${start}-03-06`),
    offered: weekday(`${start}-03-13`),
    accepted: weekday(`${start}-03-25`),
  };
  const award = await office.award(draft, project.organisation, days);
  const paid = PAY_DAYS[start]!;
  const payment = await office.planPayment(award.id, addDays(paid, -14), year, paid);
  await office.pay(payment, paid);
  await recordMatchFunding(office, { award, start, pledgedPence: cost - amountPence });
  return award;
}

async function reconcile(office: Office, start: number): Promise<void> {
  const paid = PAY_DAYS[start]!;
  office.world.on(addDays(paid, 14));
  const finance = await office.person('financeOfficer');
  const year = `${start}-${String(start + 1).slice(2)}`;
  const fundId = office.ground.fundIds['PDI'];
  const sent = await finance.get(
    `payments?fundId=${fundId}&financialYear=${year}&status=sent&limit=100`,
  );
  const lines = (
    sent['items'] as { amountPence: number; reference: string; organisationName: string }[]
  ).map(
    (p) =>
      [addDays(paid, 2), p.amountPence, p.reference, p.organisationName.toUpperCase()] as const,
  );
  await office.importLedger(addDays(paid, 14), `ledger-pdi-${start}-04.csv`, lines);
}

/** The returns of the closed year, whose accepted figures add up to the published ones. */
async function publishedYear(office: Office): Promise<void> {
  for (const project of PROJECTS_2021) {
    const award = await fundProject(office, project, 2021);
    const due = await office.scheduleReturn(
      award.id,
      '2022-04-04',
      '2021-22',
      '2022-06-30',
      INDICATORS,
    );
    const narrative =
      'Illustrative. Groups ran every week of the school year; families took part in planning them.';
    const filled = await office.fillReturn(
      project.organisation,
      due,
      '2022-06-07',
      narrative,
      observations(office, project.figures),
    );
    await office.sendReturn(project.organisation, filled, '2022-06-14', 'accepted');
  }
  await reconcile(office, 2021);
}

/** The years between: two projects each, without the returns. */
async function yearsBetween(office: Office): Promise<void> {
  for (const start of [2022, 2023, 2024]) {
    for (const project of PROJECTS_2021.slice(0, 2))
      await fundProject(office, project, start, LARGER_AWARD_PENCE);
    await reconcile(office, start);
  }
}

/** A return about the last closed year that is due so many days ago. */
async function returnDue(
  office: Office,
  days: Days,
  project: Project,
  dueDaysAgo: number,
): Promise<Shown> {
  const award = await fundProject(office, project, 2025);
  const due = days.ago(dueDaysAgo);
  return office.scheduleReturn(award.id, '2026-04-06', '2025-26', due, INDICATORS);
}

const STORY = 'Illustrative. More young people stayed for a second term than in any year before.';

/** Fills in and certifies a return about the last closed year. Answers the return as it was filled in. */
async function sendFigures(
  office: Office,
  days: Days,
  organisation: string,
  due: Shown,
  figures: readonly number[],
): Promise<Shown> {
  const answers = observations(office, figures);
  const filled = await office.fillReturn(organisation, due, days.ago(18), STORY, answers);
  await office.sendReturn(organisation, filled, days.ago(15), 'submitted');
  return filled;
}

/** The last closed year: one return overdue, one waiting for review, one sent back, one half written. */
async function presentYear(office: Office, days: Days): Promise<void> {
  const [lochside, harbour, braeside, tayview, northfirth] = PROJECTS_2021;
  await returnDue(office, days, lochside!, 20);
  const forReview = await returnDue(office, days, harbour!, 10);
  await sendFigures(office, days, 'harbour', forReview, [128, 61, 44, 35]);
  const forChanges = await returnDue(office, days, braeside!, 5);
  const sent = await sendFigures(office, days, 'braeside', forChanges, [990, 51, 30, 29]);
  office.world.on(days.ago(12));
  const reviewer = await office.person('intermediaryOfficer');
  const reason = 'Children supported rose from 98 to 990. Please check the first figure.';
  await reviewer.post(`returns/${sent.id}/request-changes`, { reason });
  const begun = await returnDue(office, days, tayview!, -21);
  const first = observations(office, [91]).slice(0, 1);
  await office.fillReturn('tayview', begun, days.ago(3), 'Illustrative. Half written.', first);
  const early = await returnDue(office, days, northfirth!, 60);
  await sendFigures(office, days, 'northfirth', early, [74, 35, 24, 20]);
  await reconcile(office, 2025);
}

/** The Partnership Drugs Initiative: the published year, and the returns of the present year. */
export async function loadPartnershipDrugsInitiative(office: Office, days: Days): Promise<void> {
  await nameFunders(office);
  await publishedYear(office);
  await yearsBetween(office);
  await presentYear(office, days);
  await tellOfMatchFunding(office, days, 'lochside');
}
