/** An amount of one financial year. */
export interface YearAmount {
  readonly financialYear: string;
  readonly amountPence: number;
}

/** What an organisation applies for. */
export interface Ask {
  readonly organisation: string;
  readonly title: string;
  readonly years: readonly YearAmount[];
  readonly areaCodes: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}

/** The days on which a project's steps happen. */
export interface AwardDays {
  readonly drafted: string;
  readonly offered: string;
  readonly accepted?: string;
}

/** All years together, in pence. */
export function totalOf(years: readonly YearAmount[]): number {
  return years.reduce((sum, year) => sum + year.amountPence, 0);
}
