import { assureFreeSupport } from '../assurances.js';
import { ANSWERS } from '../call-terms.js';
import { ALMOND, EILDON, FERRYHILL, GLENFARRACH, INVERBEG, KELVINBANK, SOLWAY } from './answers.js';
import type { Days } from '../days.js';
import { totalOf, type Ask } from '../ask.js';
import { askFor } from '../conditions.js';
import type { Office } from '../office.js';
import type { Shown } from '../world-client.js';
import { ask, evenly } from './projects.js';
import { assessFully, closeCall, openCall } from './rounds.js';

/** A round in assessment: some applications are assessed and wait for a decision, some are not yet assessed. */
export async function roundInAssessment(office: Office, days: Days): Promise<void> {
  const years = [days.year(1), days.year(2)];
  const round = {
    title: 'Children and Families Fund: next two years',
    opensOn: '2026-08-10',
    closesOn: '2026-10-09',
    years,
  };
  const call = await openCall(office, round);
  const asks = [
    ask('kelvinbank', 'Together again', years, 18_400_000, KELVINBANK),
    ask('solway', 'Family workers in three valleys', years, 17_800_000, SOLWAY),
    ask('eildon', 'Children’s listening rooms', years, 9_900_000, EILDON),
    ask('ferryhill', 'Learning as a family', years, 15_250_000, FERRYHILL),
    ask('inverbeg', 'Grandparents’ evenings', years, 6_300_000, INVERBEG),
    ask('almond', 'Counselling on Fridays', years, 11_750_000, ALMOND),
  ];
  const applications: Shown[] = [];
  for (const each of asks) applications.push(await office.apply(call.id, '2026-10-06', each));
  await closeCall(office, call, '2026-10-12');
  for (const [i, application] of applications.slice(0, 3).entries()) {
    await assessFully(office, call, application, days.ago(30), i + 2);
  }
  await draftForApproval(office, days, applications[2]!, asks[2]!);
  await office.assign(applications[3]!.id, days.ago(25), 'officer');
  await office.assign(applications[4]!.id, days.ago(25), 'secondOfficer');
}

/** An award that one officer has drafted and another officer has to approve. */
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

/** A small round before the open one, with an offer that the organisation has not answered. */
async function earlyRound(office: Office, days: Days): Promise<void> {
  const early = {
    title: 'Children and Families Fund: early starts',
    opensOn: '2026-09-01',
    closesOn: '2026-09-30',
    years: [days.year(0)],
  };
  const call = await openCall(office, early);
  const application = await office.apply(
    call.id,
    '2026-09-21',
    ask('muirend', 'A family room of our own', early.years, 2_400_000),
  );
  await closeCall(office, call, '2026-10-01');
  await assessFully(office, call, application, days.ago(40), 4);
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
  const on = days.ago(14);
  const condition = { title: 'Constitution adopted' as const, on, dueOn: days.ago(-40) };
  const prepare = async (drafted: Shown) => {
    await assureFreeSupport(office, drafted);
    await askFor(office, { awardId: drafted.id, ...condition });
  };
  await office.award(draft, 'muirend', { drafted: on, offered: days.ago(6) }, prepare);
}

/** The open round, with a half-written draft and a submitted application. */
export async function openRound(office: Office, days: Days): Promise<void> {
  await earlyRound(office, days);
  const years = [1, 2, 3, 4].map((ahead) => days.year(ahead));
  const round = {
    title: 'Children and Families Fund: four years',
    opensOn: '2026-10-21',
    closesOn: '2026-12-18',
    years,
  };
  const call = await openCall(office, round);
  await office.apply(
    call.id,
    days.ago(4),
    ask('glenfarrach', 'Family rooms, further up the glen', years, 4_500_000, GLENFARRACH),
  );
  const half = ask('muirend', 'Saturday families, every week', years.slice(0, 2), 3_000_000);
  await office.draftApplication(call.id, days.ago(2), { ...half, answers: { need: ANSWERS.need } });
}
