import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACT = 'Subsidy Control Act 2022';
const OWN_RULE = 'Set when Almoner was installed; put the figure of your own scheme of delegation';
const ADVISER = 'for your legal adviser to confirm';

const ENGLAND_AND_WALES = `
  2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
  2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
  2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
  2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
  2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
  2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
  2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
  2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26`;

const SCOTLAND = `
  2021-01-01 2021-01-04 2021-04-02 2021-05-03 2021-05-31 2021-08-02 2021-11-30 2021-12-27 2021-12-28
  2022-01-03 2022-01-04 2022-04-15 2022-05-02 2022-06-02 2022-06-03 2022-08-01 2022-09-19 2022-11-30 2022-12-26
  2022-12-27
  2023-01-02 2023-01-03 2023-04-07 2023-05-01 2023-05-08 2023-05-29 2023-08-07 2023-11-30 2023-12-25 2023-12-26
  2024-01-01 2024-01-02 2024-03-29 2024-05-06 2024-05-27 2024-08-05 2024-12-02 2024-12-25 2024-12-26
  2025-01-01 2025-01-02 2025-04-18 2025-05-05 2025-05-26 2025-08-04 2025-12-01 2025-12-25 2025-12-26
  2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-06-15 2026-08-03 2026-11-30 2026-12-25 2026-12-28
  2027-01-01 2027-01-04 2027-03-26 2027-05-03 2027-05-31 2027-08-02 2027-11-30 2027-12-27 2027-12-28
  2028-01-03 2028-01-04 2028-04-14 2028-05-01 2028-05-29 2028-08-07 2028-11-30 2028-12-25 2028-12-26`;

function days(text: string): string[] {
  return text.trim().split(/\s+/);
}

function assistanceNotice(name: string, section: string): string {
  return (
    `This grant is ${name} under section ${section} of the Subsidy Control Act 2022. Its gross value is {amount}. ` +
    'The enterprise to which you belong may be given no more than {limit} of minimal financial assistance and of ' +
    'assistance for services of public economic interest together in this financial year and the two before it. ' +
    'By accepting you confirm that this grant keeps the enterprise within that limit, counting what every public body ' +
    'has given to it, and that you keep a record of this confirmation for at least three years.'
  );
}

/** Key, value, first day, source. */
const VALUES: readonly (readonly [string, unknown, string, string])[] = [
  ['subsidyPublicationPence', 10_000_000, '2023-01-04', `${ACT}, section 33 (${ADVISER})`],
  ['subsidyPublicationMonths', 3, '2023-01-04', `${ACT}, section 33 (${ADVISER})`],
  ['subsidyEntryKeptYears', 6, '2023-01-04', `${ACT}, section 33 (${ADVISER})`],
  ['minimalFinancialAssistancePence', 31_500_000, '2023-01-04', `${ACT}, section 36 (${ADVISER})`],
  ['speiAssistancePence', 72_500_000, '2023-01-04', `${ACT}, section 38 (${ADVISER})`],
  ['assistanceFinancialYears', 3, '2023-01-04', `${ACT}, section 36 (${ADVISER})`],
  [
    'minimalFinancialAssistanceNotice',
    assistanceNotice('minimal financial assistance', '36'),
    '2023-01-04',
    `In our own words after the ${ACT}, sections 36 and 37 (${ADVISER})`,
  ],
  [
    'speiAssistanceNotice',
    assistanceNotice('assistance for a service of public economic interest', '38'),
    '2023-01-04',
    `In our own words after the ${ACT}, sections 38 and 39 (${ADVISER})`,
  ],
  [
    'fairWorkFirstFrom',
    '2023-07-01',
    '2023-07-01',
    'Scottish Government, Fair Work First guidance: grants awarded on or after 1 July 2023',
  ],
  [
    'fairWorkEvidencePence',
    10_000_000,
    '2023-07-01',
    'Scottish Government, Fair Work First guidance: evidence for grants of £100,000 and more',
  ],
  [
    'bankHolidaysEnglandAndWales',
    days(ENGLAND_AND_WALES),
    '2021-01-01',
    'GOV.UK, UK bank holidays; 2028 by the Banking and Financial Dealings Act 1971',
  ],
  [
    'bankHolidaysScotland',
    days(SCOTLAND),
    '2021-01-01',
    'mygov.scot, Scotland’s bank holidays; 2028 by the Banking and Financial Dealings Act 1971',
  ],
  ['bacsCreditPence', 2_000_000_000, '2021-01-01', 'Bacs: limit of £20,000,000 a credit'],
  ['bacsDaysAhead', 30, '2021-01-01', 'Bacs: files are sent at most 30 days ahead'],
  ['delegationDays', 92, '2021-01-01', OWN_RULE],
  ['writeOffSecondApprovalPence', 100_000, '2021-01-01', OWN_RULE],
  ['writeOffThirdApprovalPence', 5_000_000, '2021-01-01', OWN_RULE],
  [
    'lossesMarkedPence',
    30_000_000,
    '2021-01-01',
    'Government Financial Reporting Manual: losses above £300,000 are shown on their own',
  ],
  ['recordsKeptYears', 6, '2021-01-01', `Six years, as grant terms commonly ask (${ADVISER})`],
];

export class FirstReferenceValues1796055000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [key, value, fromDay, source] of VALUES)
      await runner.query(
        `INSERT INTO reference_values (key, value, from_day, source, recorded_at)
         VALUES ($1, $2, $3, $4, '2026-11-30T00:00:00Z')`,
        [key, JSON.stringify(value), fromDay, source],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reference_values DISABLE TRIGGER append_only;
      DELETE FROM reference_values WHERE recorded_by_id IS NULL;
      ALTER TABLE reference_values ENABLE TRIGGER append_only;
    `);
  }
}
