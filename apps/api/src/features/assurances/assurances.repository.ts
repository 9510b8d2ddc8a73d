import {
  assistanceLimit,
  assistancePeriodStart,
  isAssistance,
  subsidyNotice,
  type Checked,
  type CheckResult,
  type DeclaredSubsidy,
  type DueDiligenceCheck,
  type FairWork,
  type GivenFairWork,
  type OfferAssurance,
  type PublishedSubsidy,
  type RecordedFairWork,
  type SubsidyKind,
} from '@almoner/domain/assurances';
import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import type { ReferenceValues } from '@almoner/domain/reference-data';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { fairWorkState } from '../../readable/assurances.sql.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { READABLE_FUNDS } from '../../readable/funds.sql.js';
import { personName } from '../../readable/identity.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import type { AwardRow } from '../awards/award.entity.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';
import { SUBSIDY_FACTS } from './subsidies.sql.js';

/** What an officer who records evidence anew takes back; an organisation cannot replace what was confirmed. */
const CONFIRMED_ANEW = `, pay_bands_confirmed_at = NULL, pay_bands_confirmed_by_id = NULL,
              accepted_at = NULL, accepted_by_id = NULL`;

/** The award that a check is about. */
type Owned = Pick<AwardRow, 'id' | 'fundId' | 'organisationId'>;

interface SubsidyRow {
  readonly subsidyKind: SubsidyKind | null;
  readonly organisationName: string;
  readonly askedPence: Pence;
  readonly oursPence: Pence;
}

/** How an award stands under subsidy control today, and the notice for its recipient. */
export interface SubsidyToday extends Pick<OfferAssurance, 'subsidyKind' | 'use'> {
  readonly notice: string | null;
}

/** What is recorded about the subsidy of an award. */
export interface RecordedSubsidy {
  readonly kind: SubsidyKind;
  readonly scheme: string;
  readonly reason: string;
}

const SUBSIDY = `
  SELECT s.subsidy_kind AS "subsidyKind", o.name AS "organisationName", a.amount_pence AS "askedPence",
         enterprise_assistance_pence(a.id, $2) AS "oursPence"
    FROM ${READABLE_AWARDS} a JOIN ${READABLE_ORGANISATIONS} o ON o.id = a.organisation_id
    LEFT JOIN award_assurances s ON s.award_id = a.id
   WHERE a.id = $1`;

/** The assurance of awards. Whoever changes it has locked the award. */
@Injectable()
export class AssurancesRepository {
  constructor(
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
  ) {}

  /** The assurance of an award as the rules of an offer take it, as of today. */
  async ofAward(tx: Transaction, awardId: string): Promise<OfferAssurance> {
    const subsidy = await this.subsidyOf(tx, awardId);
    const [row] = await tx.query<{ required: boolean; checked: Checked[] }>(
      `SELECT f.requires_due_diligence AS required,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'result', c.result)), '[]')
                 FROM award_checks c WHERE c.award_id = a.id) AS checked
         FROM ${READABLE_AWARDS} a JOIN ${READABLE_FUNDS} f ON f.id = a.fund_id WHERE a.id = $1`,
      [awardId],
    );
    return { ...required(row), subsidyKind: subsidy.subsidyKind, use: subsidy.use };
  }

  /** The subsidy of an award as of today. Its organisation may read it too, since the rules ask again at acceptance. */
  async subsidyOf(tx: Transaction, awardId: string): Promise<SubsidyToday> {
    const today = todayInScotland(tx.now);
    const values = await this.referenceData.inForce(tx, today);
    const since = assistancePeriodStart(today, values);
    const [row] = await tx.query<SubsidyRow>(SUBSIDY, [awardId, since]);
    const { subsidyKind, ...facts } = required(row);
    const kind = isAssistance(subsidyKind) ? subsidyKind : 'minimal-financial-assistance';
    const limitPence = assistanceLimit(kind, values);
    const declared = await this.declaredOf(tx, awardId);
    return {
      subsidyKind,
      use: { ...facts, declared, since, limitPence },
      notice: subsidyNotice(subsidyKind, facts.askedPence, values),
    };
  }

  /** The values in force today. */
  valuesToday(tx: Transaction): Promise<ReferenceValues> {
    return this.referenceData.inForce(tx, todayInScotland(tx.now));
  }

  /**
   * What the duty to publish follows from, with the values in force on the day of the decision; null where nothing is
   * recorded.
   */
  async publishedOf(
    tx: Transaction,
    awardId: string,
  ): Promise<{ subsidy: PublishedSubsidy; values: ReferenceValues } | null> {
    const [subsidy] = await tx.query<PublishedSubsidy>(
      `SELECT f.kind, f.amount_pence AS "amountPence", f.approved_on AS "approvedOn", f.void_on AS "voidOn",
              f.approved_pence AS "approvedPence", f.changed_on AS "changedOn", f.published_pence AS "publishedPence"
         FROM ${SUBSIDY_FACTS} f WHERE f.award_id = $1`,
      [awardId],
    );
    if (!subsidy) return null;
    const day = subsidy.approvedOn ?? todayInScotland(tx.now);
    return { subsidy, values: await this.referenceData.inForce(tx, day) };
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

  /** Saves what is recorded of Fair Work First, replacing what was recorded, confirmed and accepted before. */
  async saveFairWork(
    tx: Transaction,
    award: Owned,
    found: FairWork,
    isGiven = false,
  ): Promise<void> {
    const { id, fundId, organisationId } = award;
    const { hasWorkers, livingWage, wageEvidence, wage, exceptionReason, voice } = found;
    await tx.query(
      `INSERT INTO fair_work (award_id, fund_id, organisation_id, has_workers, living_wage, wage_evidence, wage_reference,
                              wage_on, wage_seen_by, exception_reason, voice_reference, voice_on, voice_seen_by,
                              recorded_at, recorded_by_id, given_by_organisation)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ON CONFLICT (award_id) DO UPDATE
          SET has_workers = excluded.has_workers, living_wage = excluded.living_wage,
              wage_evidence = excluded.wage_evidence, wage_reference = excluded.wage_reference,
              wage_on = excluded.wage_on, wage_seen_by = excluded.wage_seen_by,
              exception_reason = excluded.exception_reason, voice_reference = excluded.voice_reference,
              voice_on = excluded.voice_on, voice_seen_by = excluded.voice_seen_by,
              recorded_at = excluded.recorded_at, recorded_by_id = excluded.recorded_by_id,
              given_by_organisation = excluded.given_by_organisation${isGiven ? '' : CONFIRMED_ANEW}`,
      [
        ...[id, fundId, organisationId, hasWorkers, livingWage, wageEvidence],
        ...[wage?.reference, wage?.on, wage?.seenBy, exceptionReason],
        ...[voice?.reference, voice?.on, voice?.seenBy, tx.now, tx.actor.userId, isGiven],
      ],
    );
  }

  async confirmPayBands(tx: Transaction, awardId: string): Promise<void> {
    await tx.query(
      `UPDATE fair_work SET pay_bands_confirmed_at = $2, pay_bands_confirmed_by_id = $3 WHERE award_id = $1`,
      [awardId, tx.now, tx.actor.userId],
    );
  }

  async acceptFairWork(tx: Transaction, awardId: string): Promise<void> {
    await tx.query(
      `UPDATE fair_work SET accepted_at = $2, accepted_by_id = $3,
              wage_seen_by = CASE WHEN wage_on IS NOT NULL THEN coalesce(wage_seen_by, $4) END,
              voice_seen_by = CASE WHEN voice_on IS NOT NULL THEN coalesce(voice_seen_by, $4) END
        WHERE award_id = $1`,
      [awardId, tx.now, tx.actor.userId, tx.actor.name],
    );
  }

  /** The same for its organisation, which does not see who recorded it. */
  async givenFairWorkOf(tx: Transaction, awardId: string): Promise<GivenFairWork> {
    const [row] = await tx.query<GivenFairWork>(
      `SELECT a.fund_id AS "fundId", a.organisation_id AS "organisationId", a.status, NULL AS recorder,
              ${fairWorkState('a')} AS state, w.wage_evidence AS "wageEvidence",
              w.pay_bands_confirmed_at IS NOT NULL AS "payBandsConfirmed",
              coalesce(w.given_by_organisation, false) AS "isGiven"
         FROM ${READABLE_AWARDS} a LEFT JOIN fair_work w ON w.award_id = a.id WHERE a.id = $1`,
      [awardId],
    );
    return required(row);
  }

  /** Where the award stands with Fair Work First, as the rules take it. */
  async fairWorkOf(tx: Transaction, awardId: string): Promise<RecordedFairWork> {
    const [row] = await tx.query<RecordedFairWork>(
      `SELECT a.fund_id AS "fundId", ${fairWorkState('a')} AS state, w.wage_evidence AS "wageEvidence",
              w.pay_bands_confirmed_at IS NOT NULL AS "payBandsConfirmed",
              CASE WHEN w.award_id IS NOT NULL THEN jsonb_build_object(
                'userId', w.recorded_by_id, 'name', ${personName('w.recorded_by_id')}) END AS recorder
         FROM ${READABLE_AWARDS} a LEFT JOIN fair_work w ON w.award_id = a.id WHERE a.id = $1`,
      [awardId],
    );
    return required(row);
  }

  /** Saves how several awards stand under subsidy control, replacing what was recorded and declared before. */
  async saveSubsidies(
    tx: Transaction,
    awards: readonly Owned[],
    { kind, scheme, reason }: RecordedSubsidy,
  ): Promise<void> {
    const ids = awards.map(({ id }) => id);
    await this.begin(tx, awards);
    await tx.query(
      `UPDATE award_assurances SET subsidy_kind = $2, subsidy_scheme = $3, subsidy_reason = $4, subsidy_at = $5,
              subsidy_by_id = $6 WHERE award_id = ANY ($1::uuid[])`,
      [ids, kind, scheme, reason, tx.now, tx.actor.userId],
    );
    await tx.query('DELETE FROM declared_subsidies WHERE award_id = ANY ($1::uuid[])', [ids]);
  }

  async saveDeclared(
    tx: Transaction,
    { id, fundId, organisationId }: Owned,
    declared: readonly DeclaredSubsidy[],
  ): Promise<void> {
    for (const { giver, amountPence, givenOn } of declared)
      await tx.query(
        `INSERT INTO declared_subsidies (award_id, fund_id, organisation_id, giver, amount_pence, given_on)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, fundId, organisationId, giver, amountPence, givenOn],
      );
  }

  /** Adds an entry on the public database, a change of it or, with an amount of zero, its correction. */
  async addPublication(
    tx: Transaction,
    { id, fundId, organisationId }: Owned,
    entry: {
      readonly reference: string;
      readonly publishedOn: PlainDate;
      readonly amountPence: Pence;
    },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO subsidy_publications (award_id, fund_id, organisation_id, reference, published_on, amount_pence,
                                         recorded_at, recorded_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[id, fundId, organisationId, entry.reference, entry.publishedOn, entry.amountPence],
        ...[tx.now, tx.actor.userId],
      ],
    );
  }

  /** Keeps the notice that the recipient was shown, with the person who confirmed it and when. */
  async keepConfirmation(
    tx: Transaction,
    { id, fundId, organisationId, amountPence }: Owned & Pick<AwardRow, 'amountPence'>,
    notice: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO subsidy_confirmations (award_id, fund_id, organisation_id, notice, amount_pence, confirmed_at,
                                          confirmed_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, fundId, organisationId, notice, amountPence, tx.now, tx.actor.userId],
    );
  }

  /**
   * Locks the assistance given to the enterprise of an award, so that two of its awards cannot both use up the same
   * remaining limit.
   */
  async lockAssistanceOf(tx: Transaction, awardId: string): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('assistance ' || enterprise_of_award($1), 0))`,
      [awardId],
    );
  }

  private async begin(tx: Transaction, awards: readonly Owned[]): Promise<void> {
    await tx.query(
      `INSERT INTO award_assurances (award_id, fund_id, organisation_id)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) ON CONFLICT (award_id) DO NOTHING`,
      [
        awards.map(({ id }) => id),
        awards.map(({ fundId }) => fundId),
        awards.map(({ organisationId }) => organisationId),
      ],
    );
  }
}
