import { CRITERIA, QUESTIONS } from './call-terms.js';
import type { Office } from './office.js';

/**
 * The call of the CYPFAL Third Sector Fund of July 2022 for 2023-24 and 2024-25, long closed. The public text gives its
 * month, its years and this theme, and no amount, applicant or award: so there is none here. Its days, questions and
 * criteria are invented.
 */
export async function loadClosedRound(office: Office): Promise<void> {
  office.world.on('2022-07-18');
  const officer = await office.person('officer');
  const call = await officer.post('calls', {
    fundId: office.ground.fundIds['CYPFAL'],
    title: 'CYPFAL Third Sector Fund 2023-24 and 2024-25',
    summary:
      'For organisations delivering positive outcomes for children, young people, families and adult learners. The fund was launched by Ministers in July 2022; its days, questions and criteria shown here are illustrative.',
    opensOn: '2022-07-18',
    closesOn: '2022-09-02',
    financialYears: ['2023-24', '2024-25'],
    themes: [
      'Supporting children, young people, families and adult learners who are affected by substance use',
    ],
    questions: QUESTIONS,
    criteria: CRITERIA,
  });
  await officer.post(`calls/${call.id}/open`);
  office.world.on('2022-09-05');
  await officer.post(`calls/${call.id}/close`);
}
