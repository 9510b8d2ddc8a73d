import {
  assistanceUsed,
  decideAcceptFairWork,
  decideAssessSubsidy,
  decideAssured,
  decideConfirmPayBands,
  decideGiveFairWork,
  decideMayPublish,
  decideRecordAssurance,
  DUE_DILIGENCE_CHECKS,
  dueDiligenceCheckWords,
  dueDiligenceStatus,
  dueDiligenceStatusWords,
  fairWorkStateWords,
  subsidyKindWords,
  publicationDuty,
  publicationStateWords,
  type CheckResult,
  type DueDiligenceCheck,
  type OfferAssurance,
  type PublicationDuty,
} from '@almoner/domain/assurances';
import type { AwardStatus } from '@almoner/domain/awards';
import { addMonths } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import { commandAnswer, refusalSentence } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import { required } from '../../platform/database/find.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { READABLE_AWARDS } from '../../readable/awards.sql.js';
import { personName, READABLE_USERS } from '../../readable/identity.sql.js';
import type { AssuranceView, SubsidyNoticeView, OwnFairWorkView } from './assurances.dto.js';
import { AssurancesRepository } from './assurances.repository.js';

type FairWorkView = AssuranceView['fairWork'];
type SubsidyView = NonNullable<AssuranceView['subsidy']>;

interface Row {
  readonly status: AwardStatus;
  readonly fundId: string;
  readonly amountPence: Pence;
  readonly fairWorkBefore: string;
  readonly fairWork: FairWorkView['record'];
  readonly subsidy: Pick<
    SubsidyView,
    'kind' | 'scheme' | 'reason' | 'assessedAt' | 'assessedByName'
  > | null;
}

interface CheckRow {
  readonly kind: DueDiligenceCheck;
  readonly result: CheckResult;
  readonly note: string;
  readonly checkedAt: string;
  readonly checkedByName: string | null;
}

function isoInstant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const ASSURANCE = `
  SELECT a.status, a.fund_id AS "fundId",
         a.amount_pence AS "amountPence", coalesce(s.fair_work_before, '') AS "fairWorkBefore",
         CASE WHEN w.award_id IS NOT NULL THEN jsonb_build_object(
           'hasWorkers', w.has_workers, 'livingWage', w.living_wage, 'wageEvidence', w.wage_evidence,
           'wage', CASE WHEN w.wage_on IS NOT NULL THEN jsonb_build_object(
             'reference', w.wage_reference, 'on', w.wage_on, 'seenBy', w.wage_seen_by) END,
           'exceptionReason', w.exception_reason, 'givenByOrganisation', w.given_by_organisation,
           'voice', CASE WHEN w.voice_on IS NOT NULL THEN jsonb_build_object(
             'reference', w.voice_reference, 'on', w.voice_on, 'seenBy', w.voice_seen_by) END,
           'recordedAt', ${isoInstant('w.recorded_at')}, 'recordedByName', ${personName('w.recorded_by_id')},
           'payBandsConfirmedAt', ${isoInstant('w.pay_bands_confirmed_at')},
           'payBandsConfirmedByName', ${personName('w.pay_bands_confirmed_by_id')},
           'acceptedAt', ${isoInstant('w.accepted_at')}, 'acceptedByName', ${personName('w.accepted_by_id')}) END AS "fairWork",
         CASE WHEN s.subsidy_kind IS NOT NULL THEN jsonb_build_object(
           'kind', s.subsidy_kind, 'scheme', s.subsidy_scheme, 'reason', s.subsidy_reason, 'assessedByName', b.name,
           'assessedAt', ${isoInstant('s.subsidy_at')}) END AS subsidy
    FROM ${READABLE_AWARDS} a LEFT JOIN award_assurances s ON s.award_id = a.id
    LEFT JOIN fair_work w ON w.award_id = a.id LEFT JOIN ${READABLE_USERS} b ON b.id = s.subsidy_by_id
   WHERE a.id = $1`;

const OWN_FAIR_WORK = `
  SELECT a.amount_pence AS "amountPence",
         CASE WHEN w.award_id IS NOT NULL THEN jsonb_build_object(
           'hasWorkers', w.has_workers, 'livingWage', w.living_wage, 'wageEvidence', w.wage_evidence,
           'wage', CASE WHEN w.wage_on IS NOT NULL THEN jsonb_build_object('reference', w.wage_reference, 'on', w.wage_on) END,
           'exceptionReason', w.exception_reason,
           'voice', CASE WHEN w.voice_on IS NOT NULL THEN jsonb_build_object('reference', w.voice_reference, 'on', w.voice_on) END,
           'recordedAt', ${isoInstant('w.recorded_at')}, 'acceptedAt', ${isoInstant('w.accepted_at')}) END AS record
    FROM ${READABLE_AWARDS} a LEFT JOIN fair_work w ON w.award_id = a.id WHERE a.id = $1`;

const CHECKS = `
  SELECT c.kind, c.result, c.note, c.checked_at AS "checkedAt", u.name AS "checkedByName"
    FROM award_checks c LEFT JOIN ${READABLE_USERS} u ON u.id = c.checked_by_id WHERE c.award_id = $1`;

function dueDiligenceView(
  { required: asked, checked }: OfferAssurance,
  rows: readonly CheckRow[],
): AssuranceView['dueDiligence'] {
  const status = dueDiligenceStatus(checked);
  const none = { result: null, note: '', checkedAt: null, checkedByName: null };
  return {
    status,
    statusWords: dueDiligenceStatusWords(status),
    required: asked,
    checks: DUE_DILIGENCE_CHECKS.map((kind) => ({
      ...(rows.find((row) => row.kind === kind) ?? { kind, ...none }),
      kindWords: dueDiligenceCheckWords(kind),
    })),
  };
}

const NO_DUTY: PublicationDuty = { state: 'none', dueOn: null };

const PUBLICATIONS = `
  SELECT p.id, p.reference, p.published_on AS "publishedOn", p.amount_pence AS "amountPence", p.recorded_at AS "recordedAt",
         ${personName('p.recorded_by_id')} AS "recordedByName"
    FROM subsidy_publications p WHERE p.award_id = $1 ORDER BY p.id`;

const CONFIRMATION = `
  SELECT c.notice, c.confirmed_at AS "confirmedAt", ${personName('c.confirmed_by_id')} AS "confirmedByName"
    FROM subsidy_confirmations c WHERE c.award_id = $1`;

type Publication = SubsidyView['publications'][number];

type Confirmation = NonNullable<SubsidyNoticeView['confirmation']>;

@Injectable()
export class AssurancesQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AssurancesRepository) private readonly assurances: AssurancesRepository,
  ) {}

  get(context: RequestContext, awardId: string): Promise<AssuranceView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, awardId));
  }

  /** The notice about the subsidy of an award, for the person who accepts it and for staff. */
  notice(context: RequestContext, awardId: string): Promise<SubsidyNoticeView> {
    return this.unitOfWork.read(context, async (tx) => {
      const { subsidyKind, notice } = await this.assurances.subsidyOf(tx, awardId);
      const confirmation = await this.confirmationOf(tx, awardId);
      return {
        kindWords: subsidyKind && subsidyKindWords(subsidyKind),
        notice: confirmation ? confirmation.notice : notice,
        confirmation,
      };
    });
  }

  /** Fair Work First of an award as its organisation reads it, without the names of staff. */
  getOwnFairWork(context: RequestContext, awardId: string): Promise<OwnFairWorkView> {
    return this.unitOfWork.read(context, (tx) => this.ownFairWork(tx, awardId));
  }

  async ownFairWork(tx: Transaction, awardId: string): Promise<OwnFairWorkView> {
    const [row] = await tx.query<Pick<OwnFairWorkView, 'record'> & Pick<Row, 'amountPence'>>(
      OWN_FAIR_WORK,
      [awardId],
    );
    const { amountPence, record } = required(row);
    const found = await this.assurances.givenFairWorkOf(tx, awardId);
    const { fairWorkEvidencePence } = await this.assurances.valuesToday(tx);
    return {
      awardId,
      state: found.state,
      stateWords: fairWorkStateWords(found.state),
      needsStrongEvidence: amountPence >= fairWorkEvidencePence,
      record,
      give: commandAnswer('give-fair-work', decideGiveFairWork(found, tx.actor)),
    };
  }

  async view(tx: Transaction, awardId: string): Promise<AssuranceView> {
    const [found] = await tx.query<Row>(ASSURANCE, [awardId]);
    const row = required(found);
    const facts = await this.assurances.ofAward(tx, awardId);
    const checks = await tx.query<CheckRow>(CHECKS, [awardId]);
    const duty = await this.dutyOf(tx, awardId);
    return {
      awardId,
      dueDiligence: dueDiligenceView(facts, checks),
      fairWork: await this.fairWorkView(tx, awardId, row),
      subsidy: row.subsidy && (await this.subsidyView(tx, awardId, row.subsidy, facts, duty)),
      ...judged(tx, row, facts, duty),
    };
  }

  /** The duty to publish the subsidy of an award. */
  async dutyOf(tx: Transaction, awardId: string): Promise<PublicationDuty> {
    const found = await this.assurances.publishedOf(tx, awardId);
    return found ? publicationDuty(found.subsidy, found.values) : NO_DUTY;
  }

  private async fairWorkView(
    tx: Transaction,
    awardId: string,
    { fairWork, fairWorkBefore, amountPence }: Row,
  ): Promise<FairWorkView> {
    const found = await this.assurances.fairWorkOf(tx, awardId);
    const { fairWorkEvidencePence } = await this.assurances.valuesToday(tx);
    return {
      state: found.state,
      stateWords: fairWorkStateWords(found.state),
      needsStrongEvidence: amountPence >= fairWorkEvidencePence,
      record: fairWork,
      before: fairWorkBefore,
      accept: commandAnswer('accept-fair-work', decideAcceptFairWork(found, tx.actor)),
      confirmPayBands: commandAnswer('confirm-pay-bands', decideConfirmPayBands(found, tx.actor)),
    };
  }

  private async confirmationOf(tx: Transaction, awardId: string): Promise<Confirmation | null> {
    const [confirmation] = await tx.query<Confirmation>(CONFIRMATION, [awardId]);
    return confirmation ?? null;
  }

  private async subsidyView(
    tx: Transaction,
    awardId: string,
    subsidy: NonNullable<Row['subsidy']>,
    facts: OfferAssurance,
    { state, dueOn }: PublicationDuty,
  ): Promise<SubsidyView> {
    const publications = await tx.query<Publication>(PUBLICATIONS, [awardId]);
    const latest = publications.at(-1)?.publishedOn;
    const { subsidyEntryKeptYears } = await this.assurances.valuesToday(tx);
    return {
      ...subsidy,
      kindWords: subsidyKindWords(subsidy.kind),
      declared: [...facts.use.declared],
      publicationState: state,
      publicationStateWords: publicationStateWords(state),
      subsidyPublicationDueOn: dueOn,
      publications,
      keptUntil: latest === undefined ? null : addMonths(latest, 12 * subsidyEntryKeptYears),
      confirmation: await this.confirmationOf(tx, awardId),
    };
  }
}

function judged(
  { actor }: Transaction,
  row: Row,
  facts: OfferAssurance,
  duty: PublicationDuty,
): Pick<
  AssuranceView,
  'assistance' | 'blocksOffer' | 'mayRecord' | 'mayAssessSubsidy' | 'mayPublish'
> {
  const { since, oursPence, limitPence } = facts.use;
  const assured = decideAssured(facts);
  return {
    assistance: { since, oursPence, usedPence: assistanceUsed(facts.use), limitPence },
    blocksOffer: assured.ok ? null : refusalSentence(assured.refusal),
    mayRecord: decideRecordAssurance(row, actor).ok,
    mayAssessSubsidy: decideAssessSubsidy(row, facts.subsidyKind, actor).ok,
    mayPublish: decideMayPublish(row, duty, actor).ok,
  };
}
