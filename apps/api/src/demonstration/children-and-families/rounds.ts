import { CRITERIA, QUESTIONS } from '../call-terms.js';
import type { Office } from '../office.js';
import type { Shown } from '../world-client.js';

export interface Round {
  readonly title: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly years: readonly string[];
}

export async function openCall(office: Office, round: Round): Promise<Shown> {
  office.world.on(round.opensOn);
  const officer = await office.person('officer');
  const call = await officer.post('calls', {
    fundId: office.ground.fundIds['CFF'],
    title: round.title,
    summary:
      'For third-sector organisations who support children and families affected by drug use. Projects can ask for £10,000 to £200,000 a year (illustrative: the public texts give no limits).',
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    financialYears: round.years,
    themes: ['Whole family support', 'Children’s own support'],
    questions: QUESTIONS,
    criteria: CRITERIA,
  });
  return officer.post(`calls/${call.id}/open`);
}

export async function closeCall(office: Office, call: Shown, on: string): Promise<void> {
  office.world.on(on);
  await (await office.person('officer')).post(`calls/${call.id}/close`);
}

/** Scores that differ between applications, with the reasons that very low and very high scores require. */
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

export async function assessFully(
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
