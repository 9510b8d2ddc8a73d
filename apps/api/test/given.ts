import type { FundKind } from '@almoner/domain/funds';
import type { Role } from '@almoner/domain/shared';
import type { TestDatabase } from './database.js';

export interface GivenRecord {
  readonly id: string;
}

let counter = 0;

/** A number that no other record of this run has. */
function next(): number {
  counter += 1;
  return counter;
}

/** Lays down what a test starts from, straight into the database; steps under test go over HTTP. */
export class Given {
  constructor(private readonly database: TestDatabase) {}

  programme(values: { code?: string; name?: string } = {}): Promise<GivenRecord> {
    const n = next();
    return this.insert('programmes', { code: `PR${n}`, name: `Programme ${n}`, ...values });
  }

  fund(
    values: {
      code?: string;
      name?: string;
      kind?: FundKind;
      programme_id?: string;
      annual_amount_pence?: number | null;
    } = {},
  ): Promise<GivenRecord & { code: string }> {
    const n = next();
    return this.insert('funds', { code: `F${n}`, name: `Fund ${n}`, kind: 'open-call', ...values });
  }

  /** A budget line with its first allocation, posted as a journal. */
  async budgetLine(fundId: string, startYear: number, amountPence: number): Promise<GivenRecord> {
    const line = await this.insert<GivenRecord>('budget_lines', { fund_id: fundId, financial_year: startYear });
    const journal = {
      kind: 'allocation',
      fundId,
      subjectType: 'fund',
      subjectId: fundId,
      subjectReference: '',
      requestId: 'given',
      at: new Date().toISOString(),
    };
    const lines = [
      { budgetLineId: line.id, account: 'funding', amountPence: -amountPence },
      { budgetLineId: line.id, account: 'available', amountPence },
    ];
    // one statement, so that the scope setting and the posting share a transaction
    await this.database.query(
      `WITH scope AS MATERIALIZED (SELECT set_config('almoner.fund_scope', '*', true))
       SELECT p.* FROM scope, post_journal($1, $2) p`,
      [JSON.stringify(journal), JSON.stringify(lines)],
    );
    return line;
  }

  organisation(values: { name?: string } = {}): Promise<GivenRecord & { name: string }> {
    const n = next();
    return this.insert('organisations', {
      name: `Organisation ${n}`,
      kind: 'charity',
      identifier_scheme: 'GB-SC',
      identifier: `SC${String(n).padStart(6, '0')}`,
      ...values,
    });
  }

  /** A person of the funder with a role, everywhere or for one fund. */
  async staff(role: Role, fundId: string | null = null): Promise<GivenRecord & { name: string }> {
    const n = next();
    const user = await this.user(`${role} ${n}`, null);
    await this.insert('role_assignments', { user_id: user.id, role, fund_id: fundId });
    return user;
  }

  /** A person of an organisation. */
  async member(
    organisation: GivenRecord,
    role: 'organisation-editor' | 'organisation-certifier' = 'organisation-editor',
  ): Promise<GivenRecord & { name: string }> {
    const user = await this.user(`${role} ${next()}`, organisation.id);
    await this.insert('role_assignments', { user_id: user.id, role });
    return user;
  }

  /** Inserts one row past row-level security and answers all of it. */
  async insert<Row extends object>(table: string, values: Record<string, unknown>): Promise<Row> {
    const columns = Object.keys(values);
    const places = columns.map((_column, i) => `$${i + 1}`);
    const [row] = await this.database.query<Row>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) RETURNING *`,
      Object.values(values),
    );
    return row as Row;
  }

  private user(name: string, organisationId: string | null): Promise<GivenRecord & { name: string }> {
    return this.insert('users', {
      name,
      email: `person${next()}@almoner.example`,
      password_hash: 'nobody signs in with this',
      organisation_id: organisationId,
    });
  }
}
