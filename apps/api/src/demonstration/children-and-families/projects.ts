import { ANSWERS } from '../call-terms.js';
import type { Ask, YearAmount } from '../ask.js';
import { ORGANISATIONS } from '../organisations.js';

export const FIRST_ROUND_YEARS = ['2023-24', '2024-25', '2025-26', '2026-27'];

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
  ['braeside', 'Braefinlay therapeutic play', 13_150_000],
  ['tayview', 'Grandparents who bring up grandchildren', 15_900_000],
  ['clydeford', 'Recovery as a family', 17_500_000],
  ['northfirth', 'Youth space on the firth', 11_300_000],
  ['kelvinbank', 'Together at Kelvinbank', 18_200_000],
  ['solway', 'Rural family workers', 16_750_000],
  ['eildon', 'Listening to children', 9_800_000],
  ['ochil', 'Parents and bairns groups', 10_400_000],
  ['ferryhill', 'Family learning at Ferrybrae', 13_900_000],
  ['ayrshire', 'Carradoon family hub', 17_100_000],
  ['glenfarrach', 'Rooms for families in the glen', 14_650_000],
  ['almond', 'Counselling for young people', 12_250_000],
  ['skerry', 'Support across the islands', 19_600_000],
  ['forthgate', 'Whole family team', 18_900_000],
];

/** The eighteen projects of 2023-24. */
export const FIRST_ROUND: readonly Ask[] = [
  CIRCLE,
  ...OTHERS.map(([organisation, title, pence]) =>
    ask(organisation, title, FIRST_ROUND_YEARS, pence),
  ),
];

export function evenly(years: readonly string[], amountPence: number): YearAmount[] {
  return years.map((financialYear) => ({ financialYear, amountPence }));
}

function areasOf(organisation: string): readonly string[] {
  return ORGANISATIONS.find((o) => o.key === organisation)?.areas ?? [];
}

export function ask(
  organisation: string,
  title: string,
  years: readonly string[],
  yearPence: number,
  answers: Ask['answers'] = ANSWERS,
): Ask {
  return {
    organisation,
    title,
    years: evenly(years, yearPence),
    areaCodes: areasOf(organisation),
    answers,
  };
}

export function nameOf(organisation: string): string {
  return ORGANISATIONS.find((o) => o.key === organisation)?.name ?? organisation;
}
