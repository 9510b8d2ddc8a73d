import { ANSWERS, CRITERIA, QUESTIONS } from './call-terms.js';
import { yearFrom, type Days } from './days.js';
import { totalOf, type Ask, type Office, type YearAmount } from './office.js';
import { ORGANISATIONS } from './organisations.js';
import type { Shown } from './world-client.js';

const FIRST_ROUND_YEARS = ['2023-24', '2024-25', '2025-26', '2026-27'];

/** Circle's award of up to £399,496 (the annual report 2023-24); the split over years is illustrative. */
const CIRCLE: Ask = {
  organisation: 'circle',
  title:
    'Intensive whole family support, therapeutic counselling and children’s resilience service',
  years: evenly(FIRST_ROUND_YEARS, 9_987_400),
  areaCodes: ['S12000050'],
  answers: ANSWERS,
};

/** The seventeen other projects of 2023-24 are invented: the report gives their number, not their names. */
const OTHERS: readonly [organisation: string, title: string, yearPence: number][] = [
  ['muirend', 'Saturday families', 8_450_000],
  ['lochside', 'Young carers speak', 12_600_000],
  ['harbour', 'Harbour family evenings', 14_200_000],
  ['braeside', 'Braeside therapeutic play', 13_150_000],
  ['tayview', 'Grandparents who bring up grandchildren', 15_900_000],
  ['clydeford', 'Recovery as a family', 17_500_000],
  ['northfirth', 'Youth space on the firth', 11_300_000],
  ['kelvinbank', 'Together at Kelvinbank', 18_200_000],
  ['solway', 'Rural family workers', 16_750_000],
  ['eildon', 'Listening to children', 9_800_000],
  ['ochil', 'Parents and bairns groups', 10_400_000],
  ['ferryhill', 'Family learning at Ferryhill', 13_900_000],
  ['ayrshire', 'Carrick and Doon family hub', 17_100_000],
  ['leven', 'Children first in the valley', 14_650_000],
  ['almond', 'Counselling for young people', 12_250_000],
  ['skerry', 'Support across the islands', 19_600_000],
  ['forthgate', 'Whole family team', 18_900_000],
];

function evenly(years: readonly string[], amountPence: number): YearAmount[] {
  return years.map((financialYear) => ({ financialYear, amountPence }));
}

function areasOf(organisation: string): readonly string[] {
  return ORGANISATIONS.find((o) => o.key === organisation)?.areas ?? [];
}

function ask(
  organisation: string,
  title: string,
  years: readonly string[],
  yearPence: number,
): Ask {
  return {
    organisation,
    title,
    years: evenly(years, yearPence),
    areaCodes: areasOf(organisation),
    answers: ANSWERS,
  };
}

function nameOf(organisation: string): string {
  return ORGANISATIONS.find((o) => o.key === organisation)?.name ?? organisation;
}

interface Round {
  readonly title: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly years: readonly string[];
}

async function openCall(office: Office, round: Round): Promise<Shown> {
  office.world.on(round.opensOn);
  const officer = await office.person('officer');
  const call = await officer.post('calls', {
    fundId: office.ground.fundIds['CFF'],
    title: round.title,
    summary:
      'For third-sector organisations who support children and families affected by drug use.',
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    financialYears: round.years,
    themes: ['Whole family support', 'Children’s own support'],
    questions: QUESTIONS,
    criteria: CRITERIA,
  });
  return officer.post(`calls/${call.id}/open`);
}

async function closeCall(office: Office, call: Shown, on: string): Promise<void> {
  office.world.on(on);
  await (await office.person('officer')).post(`calls/${call.id}/close`);
}

/** Scores that differ from one application to the next, with the reasons that the extremes need. */
function scoresFor(
  call: Shown,
  seed: number,
): { criterionId: string; score: number; reason: string }[] {
  return (call['criteria'] as { id: string }[]).map(({ id }, i) => {
    const score = 3 + ((seed * 7 + i * 3) % 3);
    return {
      criterionId: id,
      score,
      reason: score === 5 ? 'Excellent: evidence from families themselves.' : '',
    };
  });
}

async function assessFully(
  office: Office,
  call: Shown,
  application: Shown,
  on: string,
  seed: number,
): Promise<void> {
  const officers = await office.assign(application.id, on, 'officer');
  const seconds = await office.assign(application.id, on, 'secondOfficer');
  await office.assess(officers, on, 'officer', scoresFor(call, seed));
  await office.assess(seconds, on, 'secondOfficer', scoresFor(call, seed + 1));
}

/** Whose present year is paid in two halves, and how far the second half is: work for each desk of finance. */
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

/** An instalment a year, the years confirmed one by one; answers what was sent, by the start of its year. */
async function payYears(
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

async function firstRound(office: Office, days: Days): Promise<void> {
  const round = {
    title: 'Children and Families Fund 2023',
    opensOn: '2022-10-03',
    closesOn: '2022-11-25',
    years: FIRST_ROUND_YEARS,
  };
  const call = await openCall(office, round);
  const asks = [
    CIRCLE,
    ...OTHERS.map(([organisation, title, pence]) =>
      ask(organisation, title, FIRST_ROUND_YEARS, pence),
    ),
  ];
  const applications: Shown[] = [];
  for (const each of asks) applications.push(await office.apply(call.id, '2022-11-21', each));
  await closeCall(office, call, '2022-11-28');
  const lines: Record<number, [string, number, string, string][]> = {};
  for (const [index, project] of asks.entries()) {
    const application = applications[index]!;
    await assessFully(office, call, application, '2022-12-12', index);
    await office.decide(
      application.id,
      '2023-01-20',
      'approve',
      'Recommended by the panel: strong need and approach.',
    );
    const draft = {
      applicationId: application.id,
      amountPence: totalOf(project.years),
      years: project.years,
      purpose: project.title,
    };
    const awardDays = { drafted: '2023-02-01', offered: '2023-02-10', accepted: '2023-02-24' };
    const award = await office.award(draft, project.organisation, awardDays);
    for (const [start, payment] of Object.entries(await payYears(office, days, award, project))) {
      const line = [
        `${start}-05-04`,
        payment['amountPence'] as number,
        payment.reference,
        nameOf(project.organisation).toUpperCase(),
      ];
      (lines[Number(start)] ??= []).push(line as [string, number, string, string]);
    }
    await outcomeReturns(office, days, award, project, index);
  }
  for (const [start, ofYear] of Object.entries(lines))
    await importYear(office, Number(start), ofYear);
}

/** Closed years are reconciled to the last line; of the present year the file matches half. */
async function importYear(
  office: Office,
  start: number,
  lines: [string, number, string, string][],
): Promise<void> {
  if (start < 2026) return office.importLedger(`${start}-05-10`, `ledger-${start}-05.csv`, lines);
  const half = lines.map((line, i): [string, number, string, string] => {
    if (i % 2 === 0) return line;
    const [date, amount, , payee] = line;
    return [date, amount, `GRANT ${String(i).padStart(3, '0')}`, payee];
  });
  const unrelated: [string, number, string, string] = [
    `${start}-05-05`,
    4_120_00,
    'INV 20931',
    'STATIONERY SUPPLIES',
  ];
  await office.importLedger(`${start}-05-10`, `ledger-${start}-05.csv`, [...half, unrelated]);
}

const OUTCOMES = ['CFF-1', 'CFF-2', 'CFF-3'];

async function outcomeReturns(
  office: Office,
  days: Days,
  award: Shown,
  project: Ask,
  seed: number,
): Promise<void> {
  for (const start of [2023, 2024]) {
    const due = await office.scheduleReturn(
      award.id,
      `${start + 1}-04-08`,
      yearFrom(start),
      `${start + 1}-06-28`,
      OUTCOMES,
    );
    const families = 22 + ((seed * 5 + start) % 17);
    const figures = [
      { indicatorId: office.ground.indicatorIds['CFF-1'], state: 'reported', value: families },
      {
        indicatorId: office.ground.indicatorIds['CFF-2'],
        state: 'reported',
        value: families * 2 - (seed % 5),
      },
      {
        indicatorId: office.ground.indicatorIds['CFF-3'],
        state: 'reported',
        numerator: families - 6 - (seed % 3),
        denominator: families - 2,
      },
    ];
    const story =
      'Illustrative. Families told us what helped: the same worker throughout, and being heard.';
    const filled = await office.fillReturn(
      project.organisation,
      due,
      `${start + 1}-06-10`,
      story,
      figures,
    );
    await office.sendReturn(project.organisation, filled, `${start + 1}-06-17`, 'accepted');
  }
  if (project.organisation === 'circle') {
    await office.scheduleReturn(award.id, '2026-04-07', '2025-26', days.today, OUTCOMES);
  }
}

/** A round that is with the assessors: some assessed and waiting for a decision, some not yet begun. */
async function roundInAssessment(office: Office, days: Days): Promise<void> {
  const years = [days.year(1), days.year(2)];
  const round = {
    title: 'Children and Families Fund: next two years',
    opensOn: days.ago(110),
    closesOn: days.ago(50),
    years,
  };
  const call = await openCall(office, round);
  const asks = [
    ask('kelvinbank', 'Together again', years, 21_000_000),
    ask('solway', 'Family workers in three valleys', years, 17_800_000),
    ask('eildon', 'Children’s listening rooms', years, 9_900_000),
    ask('ferryhill', 'Learning as a family', years, 15_250_000),
    ask('inverbeg', 'Grandparents’ evenings', years, 6_300_000),
    ask('almond', 'Counselling on Fridays', years, 11_750_000),
  ];
  const applications: Shown[] = [];
  for (const each of asks) applications.push(await office.apply(call.id, days.ago(55), each));
  await closeCall(office, call, days.ago(49));
  for (const [i, application] of applications.slice(0, 3).entries()) {
    await assessFully(office, call, application, days.ago(30), i + 2);
  }
  await draftForApproval(office, days, applications[2]!, asks[2]!);
  await office.assign(applications[3]!.id, days.ago(25), 'officer');
  await office.assign(applications[4]!.id, days.ago(25), 'secondOfficer');
}

/** An award that one officer has drafted, and that waits for the other. */
async function draftForApproval(
  office: Office,
  days: Days,
  application: Shown,
  project: Ask,
): Promise<void> {
  await office.decide(
    application.id,
    days.ago(12),
    'approve',
    'Recommended: a small sum for a clear need.',
  );
  office.world.on(days.ago(3));
  await (
    await office.person('officer')
  ).post('awards', {
    applicationId: application.id,
    amountPence: totalOf(project.years),
    years: project.years,
    purpose: project.title,
  });
}

/** The open round: a draft half written, an application sent, and an offer that waits for its answer. */
async function openRound(office: Office, days: Days): Promise<void> {
  const years = [0, 1, 2, 3].map((ahead) => days.year(ahead));
  const early = {
    title: 'Children and Families Fund: early starts',
    opensOn: days.ago(90),
    closesOn: days.ago(60),
    years: years.slice(0, 1),
  };
  const earlyCall = await openCall(office, early);
  const application = await office.apply(
    earlyCall.id,
    days.ago(70),
    ask('muirend', 'A family room of our own', early.years, 2_400_000),
  );
  await closeCall(office, earlyCall, days.ago(59));
  await assessFully(office, earlyCall, application, days.ago(40), 4);
  await office.decide(
    application.id,
    days.ago(21),
    'approve',
    'Small, well planned, and can begin at once.',
  );
  const draft = {
    applicationId: application.id,
    amountPence: 2_400_000,
    years: evenly(early.years, 2_400_000),
    purpose: 'A family room',
  };
  await office.award(draft, 'muirend', { drafted: days.ago(14), offered: days.ago(6) });

  const round = {
    title: 'Children and Families Fund: four years',
    opensOn: days.ago(40),
    closesOn: days.ago(-27),
    years,
  };
  const call = await openCall(office, round);
  await office.apply(
    call.id,
    days.ago(4),
    ask('leven', 'Children first, further up the valley', years, 4_500_000),
  );
  const half = ask('muirend', 'Saturday families, every week', years.slice(0, 2), 3_000_000);
  await office.draftApplication(call.id, days.ago(2), { ...half, answers: { need: ANSWERS.need } });
}

/** The Children and Families Fund: eighteen projects since 2023-24, a round in assessment, a round open. */
export async function loadChildrenAndFamilies(office: Office, days: Days): Promise<void> {
  await firstRound(office, days);
  await roundInAssessment(office, days);
  await openRound(office, days);
}
