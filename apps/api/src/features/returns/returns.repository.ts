import { todayInScotland } from '@almoner/domain/calendar';
import type { AwardStatus } from '@almoner/domain/awards';
import type { Indicator, Observation } from '@almoner/domain/outcomes';
import { effectiveReturnStatus, type OwedReturn } from '@almoner/domain/returns';
import type { Person } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import { lockMany, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import { READABLE_INDICATORS, READABLE_OBSERVATIONS } from '../../readable/outcomes.sql.js';
import { ReturnRow } from './return.entity.js';

/** The award that owes a return. */
export interface ReportingAward {
  readonly id: string;
  readonly fundId: string;
  readonly fundCode: string;
  readonly organisationId: string;
  readonly status: AwardStatus;
}

/** A return as the domain's rules take it, with the status it has today. */
export interface LoadedReturn {
  readonly row: ReturnRow;
  readonly owed: OwedReturn;
  readonly indicators: readonly (Indicator & { readonly code: string })[];
}

const AWARD = `SELECT a.id, a.fund_id AS "fundId", f.code AS "fundCode", a.organisation_id AS "organisationId", a.status
  FROM ${READABLE_AWARDS} a JOIN ${READABLE_FUNDS} f ON f.id = a.fund_id WHERE a.id = $1 FOR SHARE OF a`;

const INDICATORS = `SELECT i.id, i.code, i.title, i.unit, i.rule
  FROM return_indicators q JOIN ${READABLE_INDICATORS} i ON i.id = q.indicator_id WHERE q.return_id = $1 ORDER BY q.position`;

const OBSERVATIONS = `SELECT o.indicator_id AS "indicatorId", o.state, o.value, o.numerator, o.denominator, o.note
  FROM ${READABLE_OBSERVATIONS} o JOIN return_indicators q USING (return_id, indicator_id)
 WHERE o.return_id = $1 ORDER BY q.position`;

const ASK = `INSERT INTO return_indicators (return_id, fund_id, organisation_id, indicator_id, position)
  SELECT $1, $2, $3, asked.id, asked.position FROM unnest($4::uuid[]) WITH ORDINALITY AS asked(id, position)`;

@Injectable()
export class ReturnsRepository implements CommandedRecords<ReturnRow, LoadedReturn> {
  readonly entity = ReturnRow;

  /** The award, locked against changes until the transaction ends. */
  async reportingAward(tx: Transaction, awardId: string): Promise<ReportingAward> {
    const [award] = await tx.query<ReportingAward>(AWARD, [awardId]);
    return required(award);
  }

  /** Locks a return and loads its questions and answers. */
  async lock(tx: Transaction, id: string): Promise<LoadedReturn> {
    const [locked] = await this.lockAll(tx, [id]);
    return required(locked).subject;
  }

  async lockAll(tx: Transaction, ids: readonly string[]) {
    const locked = [];
    for (const row of await lockMany(tx, ReturnRow, ids))
      locked.push({ row, subject: await this.load(tx, row) });
    return locked;
  }

  audited({ id, reference, fundId, organisationId }: ReturnRow) {
    const subjectType = 'return' as const;
    return { subjectType, subjectId: id, subjectReference: reference, fundId, organisationId };
  }

  private async load(tx: Transaction, row: ReturnRow): Promise<LoadedReturn> {
    const { id } = row;
    const indicators = await tx.query<LoadedReturn['indicators'][number]>(INDICATORS, [id]);
    const observations = await tx.query<Observation>(OBSERVATIONS, [id]);
    const submittedBy = await this.person(tx, row.submittedById);
    const status = effectiveReturnStatus(row, todayInScotland(tx.now));
    return { row, owed: { ...row, status, observations, submittedBy }, indicators };
  }

  save(tx: Transaction, given: Partial<ReturnRow>): Promise<ReturnRow> {
    return saveVersion(tx, ReturnRow, given);
  }

  /** Sets the indicators that a return asks for, in the given order. */
  async ask(tx: Transaction, row: ReturnRow, indicatorIds: readonly string[]): Promise<void> {
    await tx.query(ASK, [row.id, row.fundId, row.organisationId, indicatorIds]);
  }

  private async person(tx: Transaction, id: string | null): Promise<Person | null> {
    if (id === null) return null;
    const [found] = await tx.query<Person>(
      `SELECT id AS "userId", name FROM ${READABLE_USERS} WHERE id = $1`,
      [id],
    );
    return found ?? null;
  }
}
