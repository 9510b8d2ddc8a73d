import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_PROGRAMMES } from '../../readable/programmes.sql.js';
import { FUND_SUMMARY } from './fund-summary.sql.js';
import type { FundSummary, FundView } from './funds.dto.js';

export const FUND_ITEM = `f.id, f.code, f.name, f.kind, f.programme_id AS "programmeId", p.name AS "programmeName", f.status,
  f.annual_amount_pence AS "annualAmountPence", f.total_amount_pence AS "totalAmountPence",
  f.amount_note AS "amountNote", f.requires_due_diligence AS "requiresDueDiligence", f.illustrative, f.version`;

const FROM = `funds f LEFT JOIN ${READABLE_PROGRAMMES} p ON p.id = f.programme_id`;

function linkedFunds(own: string, other: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name)), '[]')
     FROM fund_replacements r JOIN funds o ON o.id = r.${other} WHERE r.${own} = f.id)`;
}

const VIEW = `${FUND_ITEM}, f.purpose, f.source, f.themes, f.facts,
  ${linkedFunds('fund_id', 'replaced_fund_id')} AS replaces,
  ${linkedFunds('replaced_fund_id', 'fund_id')} AS "replacedBy"`;

@Injectable()
export class FundsQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<FundView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<FundView> {
    const [row] = await tx.query<FundView>(`SELECT ${VIEW} FROM ${FROM} WHERE f.id = $1`, [id]);
    return required(row);
  }

  summary(context: RequestContext, id: string): Promise<FundSummary> {
    return this.unitOfWork.read(context, async (tx) => {
      await this.view(tx, id);
      const [row] = await tx.query<FundSummary>(FUND_SUMMARY, [id, tx.now]);
      return required(row);
    });
  }
}
