import type { MigrationInterface, QueryRunner } from 'typeorm';

const SENT = 'WHERE submitted_at IS NOT NULL';
const SUBMITTED = `coalesce(submitted_at, '-infinity')`;
const DUE = `coalesce(due_on, 'infinity'::date)`;

/**
 * One index for each filter of a list of a large table, in the default order of that list, and one for each order. All
 * end in the id in the same direction, so that each serves both directions and a page that goes on after a record. Staff
 * see what was sent, so their indexes of applications hold nothing else.
 */
const INDEXES: Readonly<Record<string, readonly string[]>> = {
  applications: [
    `submitted ON applications (${SUBMITTED}, id) ${SENT}`,
    `fund ON applications (fund_id, ${SUBMITTED}, id) ${SENT}`,
    `fund_status ON applications (fund_id, status, ${SUBMITTED}, id) ${SENT}`,
    `status ON applications (status, ${SUBMITTED}, id) ${SENT}`,
    `call ON applications (call_id, ${SUBMITTED}, id) ${SENT}`,
    `organisation ON applications (organisation_id, ${SUBMITTED}, id)`,
    `by_reference ON applications (reference, id) ${SENT}`,
    `by_title ON applications (title COLLATE letters, id) ${SENT}`,
    `by_amount ON applications (coalesce(amount_requested_pence, 0), id) ${SENT}`,
    `by_status ON applications (status, id) ${SENT}`,
    `by_score ON applications (coalesce(score, -1), id) ${SENT}`,
  ],
  assessments: [
    `by_assigned ON assessments (assigned_at, id)`,
    `fund ON assessments (fund_id, assigned_at, id)`,
    `status ON assessments (status, assigned_at, id)`,
    `by_status ON assessments (status, id)`,
    `assessor_assigned ON assessments (assessor_id, assigned_at, id)`,
  ],
  awards: [
    `by_reference ON awards (reference, id)`,
    `status ON awards (status, reference, id)`,
    `organisation ON awards (organisation_id, reference, id)`,
    `of_application ON awards (application_id)`,
    `by_title ON awards (title COLLATE letters, id)`,
    `by_amount ON awards (amount_pence, id)`,
    `by_status ON awards (status, id)`,
    `by_start ON awards (coalesce(starts_on, make_date(date_part('year', drafted_at AT TIME ZONE 'UTC')::int, 4, 1)), id)`,
  ],
  award_years: [`year ON award_years (financial_year, award_id)`],
  payments: [
    `organisation ON payments (organisation_id, due_on, id)`,
    `award_due ON payments (award_id, due_on, id)`,
    `year ON payments (financial_year, due_on, id)`,
    `by_reference ON payments (reference, id)`,
    `by_amount ON payments (amount_pence, id)`,
    `by_status ON payments (status, id)`,
  ],
  returns: [
    `organisation ON returns (organisation_id, due_on, id)`,
    `kind ON returns (kind, due_on, id)`,
    `period ON returns (period_year, due_on, id)`,
    `owed ON returns (due_on, id) WHERE status NOT IN ('submitted', 'accepted', 'waived')`,
    `by_reference ON returns (reference, id)`,
    `by_period ON returns (period_year, id)`,
    `by_status ON returns (status, id)`,
    `by_submitted ON returns (${SUBMITTED}, id)`,
    `by_accepted ON returns (accepted_at, id) WHERE status = 'accepted'`,
  ],
  observations: [
    `organisation ON observations (organisation_id, id)`,
    `fund ON observations (fund_id, id)`,
    `by_value ON observations (coalesce(value, numerator, -1), id)`,
  ],
  conditions: [
    `organisation ON conditions (organisation_id, (${DUE}), id)`,
    `owner ON conditions (owner, (${DUE}), id)`,
    `by_title ON conditions (title COLLATE letters, id)`,
    `by_status ON conditions (status, id)`,
  ],
  ledger_lines: [
    `import ON ledger_lines (import_id, line_on, id)`,
    `by_amount ON ledger_lines (amount_pence, id)`,
    `by_reference ON ledger_lines (reference, id)`,
    `by_payee ON ledger_lines (payee COLLATE letters, id)`,
  ],
  ledger_import_rows: [`group ON ledger_import_rows (import_id, row_group, row_number)`],
  audit_events: [
    `action ON audit_events (action, at, id)`,
    `subject_type ON audit_events (subject_type, at, id)`,
  ],
  journals: [`at ON journals (at, id)`],
  organisations: [
    `kind ON organisations (kind, name COLLATE letters, id)`,
    `by_kind ON organisations (kind, id)`,
  ],
  users: [`name ON users (name COLLATE letters, id)`],
};

/** What an index above does in their place. */
const REPLACED = [
  'ix_applications_submitted',
  'ix_applications_fund',
  'ix_applications_fund_status',
  'ix_applications_organisation',
  'ix_awards_organisation',
];

export class ListIndexes1796000200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ${REPLACED.join(', ')}`);
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const index of indexes) await runner.query(`CREATE INDEX ix_${table}_${index}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const index of indexes) {
        await runner.query(`DROP INDEX ix_${table}_${index.slice(0, index.indexOf(' '))}`);
      }
    }
    await runner.query(`
      CREATE INDEX ix_applications_submitted ON applications (${SUBMITTED}, id);
      CREATE INDEX ix_applications_fund ON applications (fund_id, ${SUBMITTED}, id);
      CREATE INDEX ix_applications_fund_status ON applications (fund_id, status, ${SUBMITTED}, id);
      CREATE INDEX ix_applications_organisation ON applications (organisation_id, id);
      CREATE INDEX ix_awards_organisation ON awards (organisation_id, id);
    `);
  }
}
