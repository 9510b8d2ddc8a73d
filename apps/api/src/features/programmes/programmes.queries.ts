import { publishedTotal } from '@almoner/domain/funds';
import type { Pence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import type { ProgrammeFund, ProgrammeView } from './programmes.dto.js';

type ProgrammeViewRow = Omit<
  ProgrammeView,
  'annualTotalPence' | 'annualTotalTooLarge' | 'unpublishedFunds'
>;

/** Whether a programme adds up an amount that is invented: of a fund that was added to a demonstration. */
export const HAS_ILLUSTRATIVE_AMOUNT = `EXISTS (SELECT FROM ${READABLE_FUNDS} f
  WHERE f.programme_id = p.id AND f.illustrative AND f.annual_amount_pence IS NOT NULL)`;

export const PROGRAMME_COLUMNS = `p.id, p.code, p.name, p.note, p.version, ${HAS_ILLUSTRATIVE_AMOUNT} AS "annualTotalIllustrative",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'code', f.code, 'name', f.name, 'kind', f.kind,
          'annualAmountPence', f.annual_amount_pence, 'amountNote', f.amount_note,
          'illustrative', f.illustrative) ORDER BY f.name COLLATE letters, f.id), '[]')
     FROM ${READABLE_FUNDS} f WHERE f.programme_id = p.id) AS funds`;

/** Adds the annual total of a programme, computed from its funds (docs/glossary.md, Programme). */
export function withTotal(row: ProgrammeViewRow): ProgrammeView {
  const amounts = row.funds.map((f: ProgrammeFund) => f.annualAmountPence as Pence | null);
  const { totalPence, isTooLarge, unpublished } = publishedTotal(amounts);
  return {
    ...row,
    annualTotalPence: totalPence,
    annualTotalTooLarge: isTooLarge,
    unpublishedFunds: unpublished,
  };
}

@Injectable()
export class ProgrammesQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  get(context: RequestContext, id: string): Promise<ProgrammeView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, id));
  }

  async view(tx: Transaction, id: string): Promise<ProgrammeView> {
    const [row] = await tx.query<ProgrammeViewRow>(
      `SELECT ${PROGRAMME_COLUMNS} FROM programmes p WHERE p.id = $1`,
      [id],
    );
    return withTotal(required(row));
  }
}
