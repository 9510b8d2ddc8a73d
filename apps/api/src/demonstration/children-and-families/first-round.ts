import { totalOf, type Ask } from '../ask.js';
import { assureFreeSupport } from '../assurances.js';
import { weekday, yearFrom, type Days } from '../days.js';
import type { Office } from '../office.js';
import type { Shown } from '../world-client.js';
import { NOT_CONFIRMED, payFirstYear, payLaterYears, type Project } from './instalments.js';
import { FIRST_ROUND, FIRST_ROUND_YEARS } from './projects.js';
import { assessFully, closeCall, openCall } from './rounds.js';

const ROUND = {
  title: 'Children and Families Fund 2023',
  opensOn: '2023-01-16',
  closesOn: '2023-03-10',
  years: FIRST_ROUND_YEARS,
};

/**
 * The annual report says that the projects were agreed in 2023-24, not when: these days, three projects each, are
 * invented.
 */
const AGREED = [
  ['2023-04-18', '2023-04-25', '2023-05-02', '2023-05-16', '2023-06-06'],
  ['2023-05-16', '2023-05-23', '2023-05-31', '2023-06-13', '2023-07-04'],
  ['2023-06-20', '2023-06-27', '2023-07-04', '2023-07-18', '2023-08-08'],
  ['2023-08-15', '2023-08-22', '2023-08-30', '2023-09-12', '2023-10-03'],
  ['2023-09-19', '2023-09-26', '2023-10-03', '2023-10-17', '2023-11-07'],
  ['2023-10-24', '2023-10-31', '2023-11-07', '2023-11-21', '2023-12-05'],
].map(([decided, drafted, offered, accepted, paid]) => ({
  decided: decided!,
  drafted: drafted!,
  offered: offered!,
  accepted: accepted!,
  paid: paid!,
}));

type Agreed = (typeof AGREED)[number];

async function applyAll(office: Office): Promise<{ call: Shown; applications: Shown[] }> {
  const call = await openCall(office, ROUND);
  const applications: Shown[] = [];
  for (const each of FIRST_ROUND) {
    applications.push(await office.apply(call.id, '2023-03-07', each));
  }
  await closeCall(office, call, '2023-03-13');
  return { call, applications };
}

async function awardTo(
  office: Office,
  application: Shown,
  project: Ask,
  agreed: Agreed,
): Promise<Shown> {
  const reason = 'Recommended by the panel: strong need and approach.';
  await office.decide(application.id, agreed.decided, 'approve', reason);
  const draft = {
    applicationId: application.id,
    amountPence: totalOf(project.years),
    years: project.years,
    purpose: project.title,
  };
  const assure = (drafted: Shown) => assureFreeSupport(office, drafted);
  return office.award(draft, project.organisation, agreed, assure);
}

/** The round of 2023-24: eighteen projects, assessed, awarded, paid year by year, and reporting. */
export async function firstRound(office: Office, days: Days): Promise<void> {
  const { call, applications } = await applyAll(office);
  const projects: Project[] = [];
  for (const [index, ask] of FIRST_ROUND.entries()) {
    await assessFully(office, call, applications[index]!, '2023-03-28', index);
    const agreed = AGREED[index % AGREED.length]!;
    projects.push({ ask, award: await awardTo(office, applications[index]!, ask, agreed) });
  }
  for (const [month, agreed] of AGREED.entries()) {
    const together = projects.filter((_project, index) => index % AGREED.length === month);
    await payFirstYear(office, together, agreed);
  }
  await payLaterYears(office, days, projects);
  for (const [index, project] of projects.entries())
    await outcomeReturns(office, days, project, index);
}

const OUTCOMES = ['CFF-1', 'CFF-2', 'CFF-3'];

/** Invented figures that differ for each project and year. */
function figuresOf({ ground }: Office, start: number, seed: number): object[] {
  const families = 22 + ((seed * 5 + start) % 17);
  const [reached, children, improved] = OUTCOMES.map((code) => ({
    indicatorId: ground.indicatorIds[code],
    state: 'reported',
  }));
  return [
    { ...reached, value: families },
    { ...children, value: families * 2 - (seed % 5) },
    { ...improved, numerator: families - 6 - (seed % 3), denominator: families - 2 },
  ];
}

/** Projects whose return about the last year an officer has still to review. */
const TO_REVIEW = [NOT_CONFIRMED, 'forthgate'];

/** Each project reports each year. The last return of Circle is due today; the others have sent theirs. */
async function outcomeReturns(
  office: Office,
  days: Days,
  { award, ask: { organisation } }: Project,
  seed: number,
): Promise<void> {
  for (const start of [2023, 2024, 2025]) {
    const isLast = start === 2025;
    const asked = weekday(`${start + 1}-04-08`);
    const dueOn = isLast ? days.today : `${start + 1}-06-28`;
    const due = await office.scheduleReturn(award.id, asked, yearFrom(start), dueOn, OUTCOMES);
    if (isLast && organisation === 'circle') return;
    const story =
      'Illustrative. Families told us what helped: the same worker throughout, and being heard.';
    const written = isLast ? days.ago(20 + seed) : weekday(`${start + 1}-06-10`);
    const figures = figuresOf(office, start, seed);
    const filled = await office.fillReturn(organisation, due, written, story, figures);
    const sent = isLast ? days.ago(seed + 12) : weekday(`${start + 1}-06-17`);
    const isToReview = isLast && TO_REVIEW.includes(organisation);
    await office.sendReturn(organisation, filled, sent, isToReview ? 'submitted' : 'accepted');
  }
}
