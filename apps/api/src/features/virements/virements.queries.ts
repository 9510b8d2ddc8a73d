import {
  virementCommands,
  virementLimits,
  virementStatusWords,
  type VirementStatus,
} from '@almoner/domain/virements';
import { formatFinancialYear, type FinancialYear } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_BUDGET_LINES } from '../../readable/budgets.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_USERS } from '../../readable/identity.sql.js';
import type { VirementItem, VirementSide, VirementView } from './virements.dto.js';
import { VirementsRepository } from './virements.repository.js';

type SideRow = Omit<VirementSide, 'financialYear'> & { readonly financialYear: FinancialYear };

export interface VirementItemRow extends Omit<VirementItem, 'from' | 'to' | 'statusWords'> {
  readonly from: SideRow;
  readonly to: SideRow;
  readonly status: VirementStatus;
}

function side(line: string, fund: string): string {
  return `jsonb_build_object('lineId', ${line}.id, 'fundId', ${fund}.id, 'fundCode', ${fund}.code,
    'fundName', ${fund}.name, 'financialYear', ${line}.financial_year, 'pot', ${line}.pot)`;
}

/** The columns of a virement in a list. */
export const VIREMENT_COLUMNS = `v.id, v.reference, ${side('fl', 'ff')} AS "from", ${side('tl', 'tf')} AS "to",
  v.amount_pence AS "amountPence", v.authority_reference AS "authorityReference", v.reason, v.status, v.requested_at AS "requestedAt",
  r.name AS "requestedByName", v.decided_at AS "decidedAt", d.name AS "decidedByName", v.illustrative`;

export const VIREMENT_JOINS = `JOIN ${READABLE_BUDGET_LINES} fl ON fl.id = v.from_line_id JOIN ${READABLE_FUNDS} ff ON ff.id = v.fund_id
  JOIN ${READABLE_BUDGET_LINES} tl ON tl.id = v.to_line_id JOIN ${READABLE_FUNDS} tf ON tf.id = v.to_fund_id
  JOIN ${READABLE_USERS} r ON r.id = v.requested_by_id LEFT JOIN ${READABLE_USERS} d ON d.id = v.decided_by_id`;

const VIEW = `SELECT ${VIREMENT_COLUMNS}, v.version FROM virements v ${VIREMENT_JOINS} WHERE v.id = $1`;

function sideView(row: SideRow): VirementSide {
  return { ...row, financialYear: formatFinancialYear(row.financialYear) };
}

/** A virement for its reader: years as text and status in words. */
export function withWords<Row extends VirementItemRow>(row: Row) {
  const statusWords = virementStatusWords(row.status);
  return { ...row, from: sideView(row.from), to: sideView(row.to), statusWords };
}

@Injectable()
export class VirementsQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(VirementsRepository) private readonly virements: VirementsRepository,
  ) {}

  get(context: RequestContext, id: string): Promise<VirementView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<VirementView> {
    const virement = await this.virements.get(tx, id);
    const [row] = await tx.query<VirementItemRow & { readonly version: number }>(VIEW, [id]);
    const subject = await this.virements.subjectOf(tx, virement);
    return {
      ...withWords(required(row)),
      decidedReason: virement.decidedReason,
      limits: virementLimits(subject),
      fromAvailablePence: subject.from.availablePence,
      toAvailablePence: subject.to.availablePence,
      commands: virementCommands(subject, tx.actor),
    };
  }
}
