import type { Days } from './days.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

/** The library of conditions; every text is invented. */
const LIBRARY = [
  {
    title: 'Constitution adopted',
    text: 'Adopt a written constitution at a general meeting, with at least three trustees.',
    owner: 'organisation',
    usualEvidence: 'The signed minutes of the meeting.',
  },
  {
    title: 'Protecting vulnerable groups checks',
    text: 'Everybody who works with children or protected adults is a member of the PVG scheme.',
    owner: 'organisation',
    usualEvidence: 'A statement signed by the chair.',
  },
  {
    title: 'Insurance in force',
    text: 'Hold public and employer’s liability insurance for the whole of the award.',
    owner: 'organisation',
    usualEvidence: 'The current certificate.',
  },
  {
    title: 'Lead worker in post',
    text: 'Appoint the lead worker named in the application.',
    owner: 'organisation',
    usualEvidence: 'The name and the start date.',
  },
  {
    title: 'Monitoring visit',
    text: 'The funder visits the project in its first six months.',
    owner: 'funder',
    usualEvidence: '',
  },
] as const;

type Title = (typeof LIBRARY)[number]['title'];

async function taken(office: Office, title: Title): Promise<object> {
  const officer = await office.person('officer');
  const found = await officer.get(`condition-templates?q=${encodeURIComponent(title)}`);
  const [template] = found['items'] as { id: string; text: string; owner: string }[];
  const usual = LIBRARY.find((entry) => entry.title === title);
  return {
    templateId: template!.id,
    title,
    text: template!.text,
    owner: template!.owner,
    evidenceAsked: usual!.usualEvidence,
  };
}

/** Fills the library of conditions; the first awards of the world already use it. */
export async function keepLibrary(office: Office): Promise<void> {
  office.world.on('2022-09-20');
  const officer = await office.person('officer');
  for (const entry of LIBRARY) await officer.post('condition-templates', entry);
}

interface Asked {
  readonly awardId: string;
  readonly title: Title;
  readonly on: string;
  readonly dueOn: string;
  /** Why the condition is added; needed once the award was offered. */
  readonly reason?: string;
}

/** Adds a condition of the library to an award. */
export async function askFor(office: Office, asked: Asked): Promise<Shown> {
  const { awardId, title, on, dueOn, reason } = asked;
  const terms = await taken(office, title);
  office.world.on(on);
  const officer = await office.person('officer');
  return officer.post(`awards/${awardId}/conditions`, { ...terms, dueOn, reason });
}

async function giveEvidence(
  office: Office,
  organisation: string,
  condition: Shown,
  on: string,
  evidence: string,
): Promise<void> {
  office.world.on(on);
  const editor = await office.editor(organisation);
  await editor.post(`conditions/${condition.id}/submit-evidence`, { evidence });
}

/** An award of an organisation in the Children and Families Fund, in a given state. */
async function awardOf(office: Office, organisation: string, status: string): Promise<string> {
  const { fundIds, organisationIds } = office.ground;
  const query = `fundId=${fundIds['CFF']}&organisationId=${organisationIds[organisation]}`;
  const officer = await office.person('officer');
  const { items } = await officer.get(`awards?${query}&status=${status}`);
  return (items as { id: string }[])[0]!.id;
}

/** A condition that is met, one whose evidence waits to be checked, and one that is overdue. */
async function underWay(office: Office, days: Days): Promise<void> {
  const reason = 'Agreed at the yearly review.';
  const circle = await awardOf(office, 'circle', 'active');
  const checks = 'Protecting vulnerable groups checks';
  const dueOn = days.ago(30);
  const met = await askFor(office, {
    awardId: circle,
    title: checks,
    on: days.ago(80),
    dueOn,
    reason,
  });
  await giveEvidence(office, 'circle', met, days.ago(50), 'All twelve workers are members.');
  office.world.on(days.ago(45));
  const officer = await office.person('officer');
  await officer.post(`conditions/${met.id}/meet`, { reason: 'The chair signed the statement.' });

  const kelvinbank = await awardOf(office, 'kelvinbank', 'active');
  const post = { awardId: kelvinbank, title: 'Lead worker in post' as const, reason };
  const waiting = await askFor(office, { ...post, on: days.ago(60), dueOn: days.ago(-10) });
  const started = 'Our lead worker began on the first of the month; the letter is on file.';
  await giveEvidence(office, 'kelvinbank', waiting, days.ago(3), started);

  const solway = await awardOf(office, 'solway', 'active');
  const cover = { awardId: solway, title: 'Insurance in force' as const, reason };
  await askFor(office, { ...cover, on: days.ago(60), dueOn: days.ago(12) });
  await askFor(office, {
    awardId: solway,
    title: 'Monitoring visit',
    on: days.ago(60),
    dueOn: days.ago(-20),
    reason,
  });
}

/** An offer whose second instalment waits for its condition. */
async function gatedOffer(office: Office, days: Days): Promise<void> {
  const awardId = await awardOf(office, 'muirend', 'offered');
  const officer = await office.person('officer');
  const { items } = await officer.get(`awards/${awardId}/conditions`);
  const conditionId = (items as Shown[])[0]!.id;
  office.world.on(days.ago(5));
  const { version } = await officer.get(`awards/${awardId}/schedule`);
  const financialYear = days.year(0);
  await officer.put(`awards/${awardId}/schedule`, version, {
    instalments: [
      { financialYear, amountPence: 1_600_000, dueOn: days.ago(-14) },
      {
        financialYear,
        amountPence: 800_000,
        dueOn: days.ago(-60),
        trigger: 'condition',
        conditionId,
      },
    ],
  });
}

/** Sets conditions on some awards of the Children and Families Fund. */
export async function setConditions(office: Office, days: Days): Promise<void> {
  await underWay(office, days);
  await gatedOffer(office, days);
}
