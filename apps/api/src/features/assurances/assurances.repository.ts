import {
  assistancePeriodStart,
  type Checked,
  type CheckResult,
  type DeclaredSubsidy,
  type DueDiligenceCheck,
  type FairWork,
  type OfferAssurance,
  type SubsidyKind,
} from '@almoner/domain/assurances';
import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import type { AwardRow } from '../awards/award.entity.js';

/** The award that a check is about. */
type Owned = Pick<AwardRow, 'id' | 'fundId' | 'organisationId'>;

interface FactsRow {
  readonly required: boolean;
  readonly subsidyKind: SubsidyKind | null;
  readonly organisationName: string;
  readonly askedPence: Pence;
  readonly oursPence: Pence;
  readonly publishedOn: PlainDate | null;
}

const FACTS = `
  SELECT f.requires_due_diligence AS required, s.subsidy_kind AS "subsidyKind", o.name AS "organisationName",
         a.amount_pence AS "askedPence", s.published_on AS "publishedOn",
         minimal_financial_assistance_pence(a.organisation_id, a.id, $2) AS "oursPence"
    FROM ${READABLE_AWARDS} a JOIN ${READABLE_FUNDS} f ON f.id = a.fund_id JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id
    LEFT JOIN award_assurances s ON s.award_id = a.id
   WHERE a.id = $1`;

/** The assurance of awards. Whoever changes it has locked the award. */
@Injectable()
export class AssurancesRepository {
  /** The assurance of an award as the rules of an offer take it, as of today. */
  async ofAward(tx: Transaction, awardId: string): Promise<OfferAssurance> {
    const since = assistancePeriodStart(todayInScotland(tx.now));
    const [row] = await tx.query<FactsRow>(FACTS, [awardId, since]);
    const facts = required(row);
    const checked = await tx.query<Checked>(
      'SELECT kind, result FROM award_checks WHERE award_id = $1',
      [awardId],
    );
    const { organisationName, oursPence, askedPence } = facts;
    const declared = await this.declaredOf(tx, awardId);
    const use = { organisationName, oursPence, askedPence, declared };
    return { required: facts.required, subsidyKind: facts.subsidyKind, checked, use };
  }

  declaredOf(tx: Transaction, awardId: string): Promise<DeclaredSubsidy[]> {
    return tx.query(
      `SELECT giver, amount_pence AS "amountPence", given_on AS "givenOn" FROM declared_subsidies
        WHERE award_id = $1 ORDER BY given_on, id`,
      [awardId],
    );
  }

  async saveCheck(
    tx: Transaction,
    { id, fundId, organisationId }: Owned,
    check: { kind: DueDiligenceCheck; result: CheckResult; note: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO award_checks (award_id, fund_id, organisation_id, kind, result, note, checked_at, checked_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (award_id, kind) DO UPDATE
          SET result = excluded.result, note = excluded.note, checked_at = excluded.checked_at,
              checked_by_id = excluded.checked_by_id`,
      [id, fundId, organisationId, check.kind, check.result, check.note, tx.now, tx.actor.userId],
    );
  }

  async saveFairWork(tx: Transaction, award: Owned, found: FairWork): Promise<void> {
    await this.begin(tx, award);
    await tx.query(
      `UPDATE award_assurances SET living_wage = $2, exemption_reason = $3, effective_voice = $4,
              fair_work_statement = $5, fair_work_at = $6, fair_work_by_id = $7 WHERE award_id = $1`,
      [
        ...[award.id, found.realLivingWage, found.exemptionReason, found.effectiveVoice],
        ...[found.statement, tx.now, tx.actor.userId],
      ],
    );
  }

  /** Saves the kind of subsidy and its declaration, replacing the earlier ones. */
  async saveSubsidy(
    tx: Transaction,
    award: Owned,
    kind: SubsidyKind,
    reason: string,
    declared: readonly DeclaredSubsidy[],
  ): Promise<void> {
    const { id, fundId, organisationId } = award;
    await this.begin(tx, award);
    await tx.query(
      `UPDATE award_assurances SET subsidy_kind = $2, subsidy_reason = $3, subsidy_at = $4, subsidy_by_id = $5
        WHERE award_id = $1`,
      [id, kind, reason, tx.now, tx.actor.userId],
    );
    await tx.query('DELETE FROM declared_subsidies WHERE award_id = $1', [id]);
    for (const { giver, amountPence, givenOn } of declared)
      await tx.query(
        `INSERT INTO declared_subsidies (award_id, fund_id, organisation_id, giver, amount_pence, given_on)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, fundId, organisationId, giver, amountPence, givenOn],
      );
  }

  async savePublication(
    tx: Transaction,
    awardId: string,
    reference: string,
    publishedOn: PlainDate,
  ): Promise<void> {
    await tx.query(
      `UPDATE award_assurances SET publication_reference = $2, published_on = $3, published_by_id = $4
        WHERE award_id = $1`,
      [awardId, reference, publishedOn, tx.actor.userId],
    );
  }

  /**
   * Locks the assistance given to an organisation, so that two of its awards cannot both use up the same remaining
   * limit.
   */
  async lockAssistanceOf(tx: Transaction, organisationId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `minimal financial assistance ${organisationId}`,
    ]);
  }

  private async begin(tx: Transaction, { id, fundId, organisationId }: Owned): Promise<void> {
    await tx.query(
      `INSERT INTO award_assurances (award_id, fund_id, organisation_id) VALUES ($1, $2, $3)
       ON CONFLICT (award_id) DO NOTHING`,
      [id, fundId, organisationId],
    );
  }
}
