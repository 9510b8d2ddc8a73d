import type { AssessmentState, RequestedYear } from '@almoner/domain/applications';
import { Injectable } from '@nestjs/common';
import type { CommandedRecords } from '../../platform/commands/regular-commands.js';
import { lockMany, required } from '../../platform/database/find.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ASSESSMENTS } from '../../readable/assessments.sql.js';
import { ApplicationRow } from './application.entity.js';
import { auditedApplication } from './applications.audit.js';

/** An application with its years in order, as the domain's rules take it. */
export type LoadedApplication = ApplicationRow & { readonly years: readonly RequestedYear[] };

@Injectable()
export class ApplicationsRepository implements CommandedRecords<ApplicationRow, LoadedApplication> {
  readonly entity = ApplicationRow;
  readonly audited = auditedApplication;

  /** Locks the application together with its years and its assessments. Every command starts here. */
  async lock(tx: Transaction, id: string): Promise<LoadedApplication> {
    const [locked] = await this.lockAll(tx, [id]);
    return required(locked).subject;
  }

  async lockAll(tx: Transaction, ids: readonly string[]) {
    const rows = await lockMany(tx, ApplicationRow, ids);
    const all = await tx.query<RequestedYear & { readonly applicationId: string }>(
      `SELECT application_id AS "applicationId", financial_year AS "financialYear", amount_pence AS "amountPence"
         FROM application_years WHERE application_id = ANY ($1) ORDER BY financial_year`,
      [ids],
    );
    return rows.map((row) => {
      const own = all.filter(({ applicationId }) => applicationId === row.id);
      const years = own.map(({ applicationId: _of, ...year }) => year);
      return { row, subject: { ...row, years } };
    });
  }

  /** Whether the organisation already has an application to the call, other than a withdrawn one. */
  async hasOneFor(tx: Transaction, callId: string, organisationId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM applications WHERE call_id = $1 AND organisation_id = $2 AND status <> 'withdrawn'`,
      [callId, organisationId],
    );
    return rows.length > 0;
  }

  /** The assessments of an application. Only staff may read them. */
  assessments(tx: Transaction, id: string): Promise<AssessmentState[]> {
    return tx.query<AssessmentState>(
      `SELECT s.assessor_id AS "assessorId", ${personName('s.assessor_id')} AS "assessorName", s.status
         FROM ${READABLE_ASSESSMENTS} s WHERE s.application_id = $1`,
      [id],
    );
  }

  /** Saves the columns of an application, not its years. */
  save(tx: Transaction, application: Partial<LoadedApplication>): Promise<ApplicationRow> {
    const { years: _years, ...columns } = application;
    return saveVersion(tx, ApplicationRow, columns);
  }

  /** Replaces the years of an application by these. */
  async replaceYears(
    tx: Transaction,
    { id, fundId, organisationId }: Pick<ApplicationRow, 'id' | 'fundId' | 'organisationId'>,
    years: readonly RequestedYear[],
  ): Promise<void> {
    await tx.query('DELETE FROM application_years WHERE application_id = $1', [id]);
    await tx.query(
      `INSERT INTO application_years (application_id, fund_id, organisation_id, financial_year, amount_pence)
       SELECT $1, $2, $3, y.* FROM unnest($4::integer[], $5::bigint[]) AS y`,
      [
        id,
        fundId,
        organisationId,
        years.map((year) => year.financialYear),
        years.map((year) => year.amountPence),
      ],
    );
  }
}
