import {
  awardMovements,
  endingReleases,
  type AwardVersionCause,
  type EndingInstalment,
  type EndingYear,
  type OpenThing,
  type YearRelease,
} from '@almoner/domain/awards';
import { sumPence } from '@almoner/domain/money';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { runOf } from '../../readable/payment-runs.sql.js';
import { READABLE_PAYMENTS } from '../../readable/payments.sql.js';
import { BudgetsRepository } from '../budgets/budgets.repository.js';
import { AwardInstalments } from './award-instalments.js';
import { OPEN_THINGS } from './award-open-things.sql.js';
import { AwardYearsRepository } from './award-years.repository.js';
import { AwardVersionsRepository } from './award-versions.repository.js';
import type { AwardRow } from './award.entity.js';
import { recordAward } from './awards.audit.js';
import { AwardsRepository } from './awards.repository.js';

/** An instalment of an award that may end, with the fields that the effect of ending it shows. */
export type ListedInstalment = EndingInstalment & { readonly id: string; readonly dueOn: string };

/** How an award ends: the command, the columns it writes beside the status, and the reason. */
export interface Ending {
  readonly command: 'terminate' | 'complete';
  readonly cause: Extract<AwardVersionCause, 'terminated' | 'completed'>;
  readonly reason: string | null;
}

/** The ways in which an accepted award ends, by the status they lead to. */
const ENDINGS = [
  { command: 'terminate', cause: 'terminated' },
  { command: 'complete', cause: 'completed' },
] as const;

const YEARS = `
  SELECT y.financial_year AS "financialYear", y.amount_pence AS "amountPence", y.status,
         y.planned_pence AS "plannedPence", y.budget_line_id AS "budgetLineId"
    FROM award_years y WHERE y.award_id = $1 ORDER BY y.financial_year`;

const INSTALMENTS = `
  SELECT p.id, p.reference, p.financial_year AS "financialYear", p.amount_pence AS "amountPence", p.due_on AS "dueOn",
         p.status,
         ${runOf('p.id')} AS run
    FROM ${READABLE_PAYMENTS} p WHERE p.award_id = $1 ORDER BY p.due_on, p.id`;

/** Ends awards: loads what the rules need and writes what follows. */
@Injectable()
export class AwardEndingsRepository {
  constructor(
    @Inject(AwardsRepository) private readonly awards: AwardsRepository,
    @Inject(AwardYearsRepository) private readonly years: AwardYearsRepository,
    @Inject(AwardVersionsRepository) private readonly versions: AwardVersionsRepository,
    @Inject(BudgetsRepository) private readonly budgets: BudgetsRepository,
    @Inject(AwardInstalments) private readonly instalments: AwardInstalments,
  ) {}

  yearsOf(tx: Transaction, awardId: string): Promise<EndingYear[]> {
    return tx.query<EndingYear>(YEARS, [awardId]);
  }

  instalmentsOf(tx: Transaction, awardId: string): Promise<ListedInstalment[]> {
    return tx.query<ListedInstalment>(INSTALMENTS, [awardId]);
  }

  openThingsOf(tx: Transaction, awardId: string): Promise<OpenThing[]> {
    return tx.query<OpenThing>(OPEN_THINGS, [awardId]);
  }

  /**
   * Writes what follows from the end of a locked award whose status is set already: cancels the instalments that were
   * not sent, lowers each year to what it keeps, gives the rest back to the budget line, and records the next version.
   * Answers the award after that.
   */
  async end(
    tx: Transaction,
    award: AwardRow,
    releases: readonly YearRelease[],
    { command, cause, reason }: Ending,
  ): Promise<AwardRow> {
    await this.instalments.stopAllOf(tx, award.id, reason);
    for (const { financialYear, keptPence } of releases) {
      await this.years.keep(tx, { awardId: award.id, financialYear }, keptPence);
    }
    const amountPence = sumPence(releases.map((year) => year.keptPence));
    const saved = await this.awards.save(tx, Object.assign(award, { amountPence }));
    await this.release(tx, saved, releases, command, reason);
    await this.versions.record(tx, saved, cause);
    return saved;
  }

  /**
   * Gives money of an ended, locked award back to its budget line when it becomes free later, for example because the
   * bank returned a payment: an ended award pays nothing more. Does nothing for an award that has not ended.
   */
  async settle(tx: Transaction, awardId: string, reason: string): Promise<void> {
    const award = await this.awards.lock(tx, awardId);
    const ending = ENDINGS.find(({ cause }) => cause === award.status);
    if (ending === undefined) return;
    const releases = endingReleases(await this.yearsOf(tx, awardId), []);
    const from = award.amountPence;
    const saved = await this.end(tx, award, releases, { ...ending, reason });
    const changes = [{ field: 'amountPence', from, to: saved.amountPence }];
    await recordAward(tx, `awards.${ending.command}`, saved, changes, reason);
  }

  private async release(
    tx: Transaction,
    award: AwardRow,
    releases: readonly YearRelease[],
    command: Ending['command'],
    reason: string | null,
  ): Promise<void> {
    const amounts = releases.map(({ budgetLineId, releasedPence }) => ({
      budgetLineId,
      amountPence: releasedPence,
    }));
    const movements = awardMovements(command, amounts);
    if (movements.length === 0) return;
    const journal = {
      kind: 'release' as const,
      fundId: award.fundId,
      awardId: award.id,
      subjectType: 'award',
      subjectId: award.id,
      subjectReference: award.reference,
      reason: reason ?? undefined,
    };
    await this.budgets.post(tx, journal, movements);
  }
}
