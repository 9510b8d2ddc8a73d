import type { Client, Reply } from './client.js';
import type { BudgetAuthority } from '@almoner/domain/budgets';
import type { FundKind } from '@almoner/domain/funds';
import type { AggregationRule, IndicatorUnit, ObservationState } from '@almoner/domain/outcomes';
import type { Audience, Role } from '@almoner/domain/shared';
import { tokenHash } from '../src/platform/auth/session-cookie.js';
import type { TestDatabase } from './database.js';
import { dayFromToday, TEST_NOW } from './days.js';
import { givenBankAccount, type BankPeople } from './given-bank-accounts.js';

export interface GivenRecord {
  readonly id: string;
}

/** An answer of a return. */
export interface GivenObservation {
  readonly indicator: GivenRecord;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly state?: ObservationState;
}

/** An accepted award with its one year. */
export interface GivenAward extends GivenRecord {
  readonly reference: string;
  readonly fundId: string;
  readonly organisationId: string;
  readonly budgetLineId: string;
  readonly awardYearId: string;
  readonly startYear: number;
}

export interface GivenCall extends GivenRecord {
  readonly fundId: string;
  readonly criterionIds: readonly string[];
}

interface GivenCallValues {
  readonly fund?: GivenRecord;
  readonly status?: 'draft' | 'open' | 'closed';
  readonly opens_on?: string;
  readonly closes_on?: string;
}

export interface GivenApplication extends GivenRecord {
  readonly reference: string;
  readonly fundId: string;
  readonly callId: string;
  readonly organisationId: string;
}

const GIVEN_QUESTIONS = [
  { key: 'need', title: 'Why is this needed?', hint: '', maxWords: 20, required: true },
  { key: 'plan', title: 'What will you do?', hint: '', maxWords: 20, required: false },
];

const GIVEN_CRITERIA = [
  { code: 'A', title: 'Need', weight: 60, question_keys: ['need'] },
  { code: 'B', title: 'Plan', weight: 40, question_keys: ['plan'] },
];

/** The password of everybody in the tests, and its hash: argon2id with a low cost, to be fast. */
export const GIVEN_PASSWORD = 'a pass phrase of a test';
const GIVEN_PASSWORD_HASH =
  '$argon2id$v=19$m=8,t=1,p=1$S/KZOh0vvAZSl/KpBXd5BQ$+Zy8NFJLWrBA4WxJKiZv3s5Rg0DgFb1/XxoWfnuYvVc';

/** The body that accepts an offer, without the SHA-256 of the letter. */
export const ACCEPTANCE = { name: 'A person of a test', password: GIVEN_PASSWORD };

/** Accepts an offer as a person who has read its letter. */
export async function acceptOffer(
  client: Client,
  awardId: string,
  changes: Partial<typeof ACCEPTANCE> = {},
  options: { readonly idempotencyKey?: string } = {},
): Promise<Reply> {
  const { sha256: letterSha256 } = (await client.get(`awards/${awardId}/letter`)).body;
  const { notice } = (await client.get(`awards/${awardId}/subsidy-notice`)).body;
  const body = {
    ...ACCEPTANCE,
    letterSha256,
    ...(notice && { subsidyNotice: notice }),
    ...changes,
  };
  return client.post(`awards/${awardId}/accept`, body, options);
}

/** How an award that is no subsidy is assessed. */
export const NO_SUBSIDY = { kind: 'not-a-subsidy', reason: 'Given by a test' };

/** Records that an award is no subsidy, which comes before its approval. */
export async function assessNoSubsidy(client: Client, ...awardIds: string[]): Promise<void> {
  const { status, text } = await client.post('awards/assess-subsidy', { ...NO_SUBSIDY, awardIds });
  if (status !== 200) throw new Error(`The subsidy was not assessed: ${text}`);
}

/** Approves an award of which it is first recorded that it is no subsidy. */
export async function approveAward(client: Client, awardId: string): Promise<Reply> {
  await assessNoSubsidy(client, awardId);
  return client.post(`awards/${awardId}/approve`);
}

/** The token of the session that everybody in the tests has from the start. */
export function givenToken(userId: string): string {
  return `the session of ${userId}`;
}

let counter = 0;

/** A number that is used once in a run. */
function next(): number {
  counter += 1;
  return counter;
}

/** Inserts the records that a test starts from straight into the database. The steps that are tested go over HTTP. */
export class Given {
  private peopleOfBank: Promise<BankPeople> | undefined;
  private peopleOfBudgets: Promise<readonly [GivenRecord, GivenRecord]> | undefined;

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

  /** A budget line with its first allocation, posted as a journal; with authority, where nothing else is said. */
  async budgetLine(
    fundId: string,
    startYear: number,
    amountPence: number,
    authority: BudgetAuthority = 'approved',
  ): Promise<GivenRecord> {
    const line = await this.insert<GivenRecord>('budget_lines', {
      fund_id: fundId,
      financial_year: startYear,
      authority,
      authority_kind: authority === 'approved' ? 'not-recorded' : null,
    });
    if (amountPence > 0) await this.allocate(fundId, line.id, amountPence);
    return line;
  }

  /** Adds money to a budget line: a change that two people agreed on, and its journal. */
  private async allocate(fundId: string, lineId: string, amountPence: number): Promise<void> {
    const subject = await this.agreedRaise(fundId, lineId, amountPence);
    await this.move({ fundId, ...subject }, lineId, ['funding', 'available'], amountPence);
  }

  /** A confirmed change that adds money to a budget line, as the subject of the journal that has to follow. */
  async agreedRaise(fundId: string, lineId: string, amountPence: number) {
    this.peopleOfBudgets ??= Promise.all([
      this.user('budget proposer', 'staff'),
      this.user('budget confirmer', 'staff'),
    ]);
    const [proposer, confirmer] = await this.peopleOfBudgets;
    const { id } = await this.insert<GivenRecord>('budget_changes', {
      reference: `GIVEN-BC-${next()}`,
      fund_id: fundId,
      budget_line_id: lineId,
      kind: 'allocation',
      amount_pence: amountPence,
      reason: 'Given by a test',
      status: 'confirmed',
      proposed_at: TEST_NOW,
      proposed_by_id: proposer.id,
      decided_at: TEST_NOW,
      decided_by_id: confirmer.id,
    });
    return { kind: 'allocation', subjectType: 'budget-change', subjectId: id };
  }

  /** Moves money between two accounts of a budget line, by a journal. */
  private async move(
    subject: {
      kind: string;
      fundId: string;
      awardId?: string;
      subjectType: string;
      subjectId: string;
    },
    budgetLineId: string,
    [from, to]: readonly [string, string],
    amountPence: number,
  ): Promise<void> {
    const journal = {
      ...subject,
      subjectReference: '',
      requestId: 'given',
      at: TEST_NOW.toISOString(),
    };
    const lines = [
      { budgetLineId, account: from, amountPence: -amountPence },
      { budgetLineId, account: to, amountPence },
    ];
    // one statement, so that setting the scope and posting are in the same transaction
    await this.database.query(
      `WITH scope AS MATERIALIZED (SELECT set_config('almoner.fund_scope', '*', true))
       SELECT p.* FROM scope, post_journal($1, $2) p`,
      [JSON.stringify(journal), JSON.stringify(lines)],
    );
  }

  /** An approved application to a closed call of a fund, without an award. */
  async approvedApplication(
    values: {
      fund?: GivenRecord;
      organisation?: GivenRecord;
      amountPence?: number;
      startYear?: number;
      areaCodes?: string[];
    } = {},
  ): Promise<GivenRecord & { reference: string; fund_id: string; organisation_id: string }> {
    const { amountPence = 10_000_000, startYear = 2026, areaCodes = [] } = values;
    const fund = values.fund ?? (await this.fund());
    const organisation = values.organisation ?? (await this.organisation());
    const call = await this.insert<GivenRecord>('calls', {
      fund_id: fund.id,
      title: `Call ${next()}`,
      opens_on: `${startYear}-01-01`,
      closes_on: `${startYear}-02-28`,
      financial_years: [startYear],
      status: 'closed',
    });
    return this.insert('applications', {
      reference: `GIVEN-${next()}`,
      fund_id: fund.id,
      call_id: call.id,
      organisation_id: organisation.id,
      title: `Application ${next()}`,
      amount_requested_pence: amountPence,
      area_codes: areaCodes,
      status: 'approved',
      submitted_at: TEST_NOW,
      decision_outcome: 'approve',
    });
  }

  /** An accepted award with one confirmed year, committed on the budget line of its own fund and year. */
  async acceptedAward(
    values: {
      fund?: GivenRecord;
      organisation?: GivenRecord;
      amountPence?: number;
      startYear?: number;
      areaCodes?: string[];
    } = {},
  ): Promise<GivenAward> {
    const { amountPence = 10_000_000, startYear = 2026 } = values;
    const fund = values.fund ?? (await this.fund());
    const organisation = values.organisation ?? (await this.organisation());
    const drafter = await this.staff('fund-officer');
    const award = await this.insert<{ id: string; reference: string }>('awards', {
      reference: `GIVEN-A-${next()}`,
      fund_id: fund.id,
      organisation_id: organisation.id,
      title: `Award ${next()}`,
      direct_reason: 'Given by a test',
      amount_pence: amountPence,
      area_codes: values.areaCodes ?? [],
      starts_on: `${startYear}-04-01`,
      ends_on: `${startYear + 1}-03-31`,
      status: 'accepted',
      drafted_at: TEST_NOW,
      drafted_by_id: drafter.id,
    });
    const line = await this.lineOf(fund.id, startYear, amountPence);
    const subject = {
      fundId: fund.id,
      awardId: award.id,
      subjectType: 'award',
      subjectId: award.id,
    };
    await this.move(
      { kind: 'reservation', ...subject },
      line.id,
      ['available', 'reserved'],
      amountPence,
    );
    await this.move(
      { kind: 'commitment', ...subject },
      line.id,
      ['reserved', 'committed'],
      amountPence,
    );
    const year = await this.insert<GivenRecord>('award_years', {
      award_id: award.id,
      fund_id: fund.id,
      organisation_id: organisation.id,
      budget_line_id: line.id,
      financial_year: startYear,
      amount_pence: amountPence,
      status: 'confirmed',
    });
    await this.fairWork(award.id);
    await this.firstVersion(award.id);
    return {
      id: award.id,
      reference: award.reference,
      fundId: fund.id,
      organisationId: organisation.id,
      budgetLineId: line.id,
      awardYearId: year.id,
      startYear,
    };
  }

  /** An indicative year of an accepted award, reserved on a budget line of its fund. */
  async indicativeYear(
    award: GivenAward,
    startYear: number,
    budgetLineId: string,
    amountPence: number,
  ): Promise<void> {
    await this.move(
      {
        kind: 'reservation',
        fundId: award.fundId,
        awardId: award.id,
        subjectType: 'award',
        subjectId: award.id,
      },
      budgetLineId,
      ['available', 'reserved'],
      amountPence,
    );
    await this.insert('award_years', {
      award_id: award.id,
      fund_id: award.fundId,
      organisation_id: award.organisationId,
      budget_line_id: budgetLineId,
      financial_year: startYear,
      amount_pence: amountPence,
      status: 'indicative',
    });
  }

  /** Inserts Fair Work First of an award as accepted by another person than the one who recorded it. */
  async fairWork(awardId: string): Promise<void> {
    const [recorder, accepter] = [
      await this.staff('fund-officer'),
      await this.staff('fund-officer'),
    ];
    await this.database.query(
      `INSERT INTO fair_work (award_id, fund_id, organisation_id, has_workers, recorded_at, recorded_by_id, accepted_at,
                              accepted_by_id)
       SELECT id, fund_id, organisation_id, false, $2, $3, $2, $4 FROM awards WHERE id = $1`,
      [awardId, TEST_NOW, recorder.id, accepter.id],
    );
  }

  /** Inserts the first version of the award, as it was accepted. */
  private async firstVersion(awardId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO award_versions (award_id, fund_id, organisation_id, number, amount_pence, years, title, purpose,
                                   area_codes, starts_on, ends_on, cause, at)
       SELECT a.id, a.fund_id, a.organisation_id, 1, a.amount_pence,
              (SELECT jsonb_agg(jsonb_build_object('financialYear', y.financial_year,
                        'amountPence', y.amount_pence, 'status', y.status) ORDER BY y.financial_year)
                 FROM award_years y WHERE y.award_id = a.id),
              a.title, a.purpose, a.area_codes, a.starts_on, a.ends_on, 'accepted', almoner_now()
         FROM awards a WHERE a.id = $1`,
      [awardId],
    );
  }

  /** The main budget line of a fund and year, with this much added to its allocation. */
  private async lineOf(
    fundId: string,
    startYear: number,
    amountPence: number,
  ): Promise<GivenRecord> {
    const [line] = await this.database.query<GivenRecord>(
      `SELECT id FROM budget_lines WHERE fund_id = $1 AND financial_year = $2 AND pot = 'main'`,
      [fundId, startYear],
    );
    if (!line) return this.budgetLine(fundId, startYear, amountPence);
    await this.allocate(fundId, line.id, amountPence);
    return line;
  }

  /** A payment of an accepted award that was requested, approved and released by three people. */
  async sentPayment(
    award: GivenAward,
    amountPence = 1_000_000,
  ): Promise<GivenRecord & { reference: string; amount_pence: number }> {
    const requester = await this.staff('finance-officer');
    const approver = await this.staff('finance-approver');
    const releaser = await this.staff('finance-approver');
    await this.database.query(
      'UPDATE award_years SET planned_pence = planned_pence + $2 WHERE id = $1',
      [award.awardYearId, amountPence],
    );
    return this.insert('payments', {
      award_id: award.id,
      award_year_id: award.awardYearId,
      fund_id: award.fundId,
      organisation_id: award.organisationId,
      financial_year: award.startYear,
      amount_pence: amountPence,
      due_on: `${award.startYear}-09-30`,
      status: 'sent',
      statement_of_need: 'Given by a test',
      requested_by_id: requester.id,
      approved_by_id: approver.id,
      released_by_id: releaser.id,
      sent_on: `${award.startYear}-09-30`,
    });
  }

  /** An indicator; of every fund, and combined by adding, where nothing else is said. */
  indicator(
    values: {
      code?: string;
      title?: string;
      unit?: IndicatorUnit;
      rule?: AggregationRule;
      fund_id?: string | null;
    } = {},
  ): Promise<GivenRecord & { code: string }> {
    const n = next();
    return this.insert('indicators', {
      code: `IND${n}`,
      title: `Indicator ${n}`,
      unit: 'people',
      rule: 'sum',
      ...values,
    });
  }

  /** A return of an award with its answers, with every step up to `status` taken. */
  async outcomeReturn(
    award: GivenAward,
    periodYear: number,
    observations: readonly GivenObservation[],
    values: { status?: string; accepted_at?: string } = {},
  ): Promise<GivenRecord & { reference: string }> {
    const owner = { fund_id: award.fundId, organisation_id: award.organisationId };
    const made = await this.insert<GivenRecord & { reference: string }>('returns', {
      reference: `GIVEN-R-${next()}`,
      award_id: award.id,
      ...owner,
      kind: 'outcome',
      period_year: periodYear,
      opens_on: `${periodYear + 1}-04-01`,
      due_on: `${periodYear + 1}-06-30`,
      status: 'accepted',
      accepted_at: TEST_NOW,
      ...values,
    });
    const links = { return_id: made.id, ...owner };
    for (const [index, { indicator, ...figures }] of observations.entries()) {
      const position = index + 1;
      await this.insert('return_indicators', { ...links, indicator_id: indicator.id, position });
      await this.insert('observations', {
        ...links,
        indicator_id: indicator.id,
        period_year: periodYear,
        ...figures,
      });
    }
    return made;
  }

  /** An organisation; with verified bank details where nothing else is said. */
  async organisation(
    values: { name?: string } = {},
    { bankDetails = 'verified' }: { bankDetails?: 'none' | 'entered' | 'verified' } = {},
  ): Promise<GivenRecord & { name: string }> {
    const n = next();
    const organisation = await this.insert<GivenRecord & { name: string }>('organisations', {
      name: `Organisation ${n}`,
      kind: 'charity',
      identifier_scheme: 'GB-SC',
      identifier: `SC${String(n).padStart(6, '0')}`,
      ...values,
    });
    if (bankDetails !== 'none') {
      await givenBankAccount(this, organisation, await this.bankPeople(), bankDetails);
    }
    return organisation;
  }

  private bankPeople(): Promise<BankPeople> {
    this.peopleOfBank ??= Promise.all([
      this.user('bank editor', 'staff'),
      this.user('bank verifier', 'staff'),
    ]).then(([editor, verifier]) => ({ editor, verifier }));
    return this.peopleOfBank;
  }

  /**
   * An open call that accepts applications today and pays from 2026-27 to 2029-30, with two criteria: A 60 % and B 40
   * %.
   */
  async call(values: GivenCallValues = {}): Promise<GivenCall> {
    const { fund = await this.fund(), ...columns } = values;
    const call = await this.insert<GivenRecord>('calls', {
      fund_id: fund.id,
      title: `Call ${next()}`,
      opens_on: dayFromToday(-10),
      closes_on: dayFromToday(30),
      financial_years: [2026, 2027, 2028, 2029],
      questions: JSON.stringify(GIVEN_QUESTIONS),
      status: 'open',
      ...columns,
    });
    const criteria = GIVEN_CRITERIA.map((criterion, position) =>
      this.insert<GivenRecord>('criteria', {
        ...criterion,
        call_id: call.id,
        fund_id: fund.id,
        position,
      }),
    );
    const ids = (await Promise.all(criteria)).map((criterion) => criterion.id);
    return { id: call.id, fundId: fund.id, criterionIds: ids };
  }

  /** A submitted application for £1,000 in 2026-27, complete; `values` are columns of its row. */
  async application(
    values: { call?: GivenCall; organisation?: GivenRecord; status?: string } = {},
  ): Promise<GivenApplication> {
    const call = values.call ?? (await this.call());
    const organisation = values.organisation ?? (await this.organisation());
    const n = next();
    const status = values.status ?? 'submitted';
    const { id, reference } = await this.insert<{ id: string; reference: string }>('applications', {
      reference: `GIVEN-${n}`,
      fund_id: call.fundId,
      call_id: call.id,
      organisation_id: organisation.id,
      title: `Application ${n}`,
      amount_requested_pence: 100_000,
      area_codes: ['S12000050'],
      answers: JSON.stringify({ need: 'Families wait.', plan: 'We visit them.' }),
      status,
      submitted_at: status === 'draft' ? null : TEST_NOW,
    });
    await this.insert('application_years', {
      application_id: id,
      fund_id: call.fundId,
      organisation_id: organisation.id,
      financial_year: 2026,
      amount_pence: 100_000,
    });
    return { id, reference, fundId: call.fundId, callId: call.id, organisationId: organisation.id };
  }

  /** A member of staff with a role, in every fund or in one. */
  async staff(role: Role, fundId: string | null = null): Promise<GivenRecord & { name: string }> {
    const n = next();
    const user = await this.user(`${role} ${n}`, 'staff');
    await this.insert('role_assignments', { user_id: user.id, role, fund_id: fundId });
    return user;
  }

  /** A person of an organisation. */
  async member(
    organisation: GivenRecord,
    role: 'organisation-editor' | 'organisation-certifier' = 'organisation-editor',
  ): Promise<GivenRecord & { name: string }> {
    const user = await this.user(`${role} ${next()}`, 'organisation');
    await this.membership(user, organisation, role);
    return user;
  }

  /** Lets a person of an organisation act for another one too. */
  async membership(
    user: GivenRecord,
    organisation: GivenRecord,
    role: 'organisation-editor' | 'organisation-certifier' = 'organisation-editor',
  ): Promise<void> {
    await this.insert('memberships', {
      user_id: user.id,
      organisation_id: organisation.id,
      role,
    });
  }

  /** Inserts one row without row-level security and answers the whole row. */
  async insert<Row extends object>(table: string, values: Record<string, unknown>): Promise<Row> {
    const columns = Object.keys(values);
    const places = columns.map((_column, i) => `$${i + 1}`);
    const [row] = await this.database.query<Row>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) RETURNING *`,
      Object.values(values),
    );
    return row as Row;
  }

  private async user(name: string, audience: Audience): Promise<GivenRecord & { name: string }> {
    const user = await this.insert<GivenRecord & { name: string }>('users', {
      name,
      email: `person${next()}@almoner.example`,
      password_hash: GIVEN_PASSWORD_HASH,
      audience,
    });
    await this.database.query(
      `INSERT INTO sessions (token_hash, user_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, almoner_now(), almoner_now(), '2200-01-01')`,
      [tokenHash(givenToken(user.id)), user.id],
    );
    return user;
  }
}
