import {
  CHECK_RESULTS,
  DUE_DILIGENCE_CHECKS,
  DUE_DILIGENCE_STATUSES,
  FAIR_WORK_STATES,
  PUBLICATION_STATES,
  LIVING_WAGE_ANSWERS,
  SUBSIDY_KINDS,
  WAGE_EVIDENCE,
} from '@almoner/domain/assurances';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';

class DueDiligenceCheckView extends Fields({
  kind: field.choice(DUE_DILIGENCE_CHECKS, { name: 'DueDiligenceCheck' }),
  kindWords: field.text({ description: 'The check in words.' }),
  result: field.choice(CHECK_RESULTS, {
    nullable: true,
    name: 'CheckResult',
    description: 'Null until checked.',
  }),
  note: field.text({ min: 0 }),
  checkedAt: field.instant({ nullable: true }),
  checkedByName: field.text({ nullable: true }),
}) {}

class DueDiligenceView extends Fields({
  status: field.choice(DUE_DILIGENCE_STATUSES, { name: 'DueDiligenceStatus' }),
  statusWords: field.text(),
  required: field.flag({
    description: 'True where the fund offers an award only after it is passed.',
  }),
  checks: field.list(() => DueDiligenceCheckView),
}) {}

class SeenEvidenceField extends Fields({
  reference: field.text({ description: 'What it is and where it is kept.' }),
  on: field.date({ description: 'The day of the document.' }),
  seenBy: field.text({ description: 'Who has seen it.' }),
}) {}

class EvidenceView extends Fields({
  reference: field.text({ description: 'What it is and where it is kept.' }),
  on: field.date({ description: 'The day of the document.' }),
  seenBy: field.text({
    nullable: true,
    description: 'Who has seen it; null until an officer accepts what the organisation gave.',
  }),
}) {}

class FairWorkRecordView extends Fields({
  hasWorkers: field.flag({ description: 'False for an organisation without workers.' }),
  livingWage: field.choice(LIVING_WAGE_ANSWERS, { name: 'LivingWageAnswer', nullable: true }),
  wageEvidence: field.choice(WAGE_EVIDENCE, { name: 'WageEvidence', nullable: true }),
  wage: field.object(() => EvidenceView, { nullable: true }),
  exceptionReason: field.text({ min: 0 }),
  voice: field.object(() => EvidenceView, {
    nullable: true,
    description: 'The evidence of an effective voice of workers.',
  }),
  givenByOrganisation: field.flag({
    description: 'True where the organisation gave the evidence itself.',
  }),
  recordedAt: field.instant(),
  recordedByName: field.text(),
  payBandsConfirmedAt: field.instant({ nullable: true }),
  payBandsConfirmedByName: field.text({ nullable: true }),
  acceptedAt: field.instant({ nullable: true }),
  acceptedByName: field.text({ nullable: true }),
}) {}

class FairWorkView extends Fields({
  state: field.choice(FAIR_WORK_STATES, { name: 'FairWorkState' }),
  stateWords: field.text(),
  needsStrongEvidence: field.flag({
    description: 'Whether the amount needs more than a statement about the real Living Wage.',
  }),
  record: field.object(() => FairWorkRecordView, { nullable: true }),
  before: field.text({
    min: 0,
    max: 5000,
    description: 'What was recorded before evidence was asked; empty where nothing was.',
  }),
  accept: field.object(() => CommandAnswer, {
    description: 'Whether the reader may accept it now, and why not.',
  }),
  confirmPayBands: field.object(() => CommandAnswer, {
    description: 'Whether the reader may confirm the pay bands now, and why not.',
  }),
}) {}

export class DeclaredSubsidyField extends Fields({
  giver: field.text({ description: 'Who gave it.' }),
  amountPence: field.money({ min: 1 }),
  givenOn: field.date(),
}) {}

class SubsidyPublicationView extends Fields({
  id: field.id(),
  reference: field.text(),
  publishedOn: field.date(),
  amountPence: field.money({
    description:
      'Pence as published; 0 where it corrects the entry of an award that came to nothing.',
  }),
  recordedAt: field.instant(),
  recordedByName: field.text({ nullable: true }),
}) {}

class SubsidyConfirmationView extends Fields({
  notice: field.text({ max: 4000, description: 'The text that the person was shown.' }),
  confirmedAt: field.instant(),
  confirmedByName: field.text({ nullable: true }),
}) {}

/** The notice that a recipient of assistance with a limit is shown before it accepts. */
export class SubsidyNoticeView extends Fields({
  kindWords: field.text({
    nullable: true,
    description: 'The kind of subsidy; null until recorded.',
  }),
  notice: field.text({
    max: 4000,
    nullable: true,
    description: 'The text to confirm, or the one that was confirmed; null where none is needed.',
  }),
  confirmation: field.object(() => SubsidyConfirmationView, { nullable: true }),
}) {}

class SubsidyView extends Fields({
  kind: field.choice(SUBSIDY_KINDS, { name: 'SubsidyKind' }),
  kindWords: field.text(),
  scheme: field.text({ min: 0, description: 'Which scheme; empty for every other kind.' }),
  reason: field.text({ min: 0 }),
  declared: field.list(() => DeclaredSubsidyField, {
    description: 'What the enterprise declares from others.',
  }),
  assessedAt: field.instant(),
  assessedByName: field.text({ nullable: true }),
  publicationState: field.choice(PUBLICATION_STATES, { name: 'PublicationState' }),
  publicationStateWords: field.text(),
  subsidyPublicationDueOn: field.date({
    nullable: true,
    description: 'Last day for the public database; null where nothing is due.',
  }),
  publications: field.list(() => SubsidyPublicationView, {
    description: 'What was entered on the public database, the first entry first.',
  }),
  keptUntil: field.date({
    nullable: true,
    description: 'The last day on which the latest entry may not be removed.',
  }),
  confirmation: field.object(() => SubsidyConfirmationView, {
    nullable: true,
    description: 'The confirmed notice.',
  }),
}) {}

class AssistanceView extends Fields({
  since: field.date({
    description: 'The first day that counts: two financial years before the present one.',
  }),
  oursPence: field.money({
    description: 'Pence in our other awards to the organisations of the enterprise, in every fund.',
  }),
  usedPence: field.money({
    description:
      'Pence of the limit that the enterprise has used in our other awards and by declared assistance, without this award.',
  }),
  limitPence: field.money({ description: 'Pence: Subsidy Control Act 2022, section 36 or 38.' }),
}) {}

/** The assurance of an award: due diligence, Fair Work First and subsidy control. Staff only. */
export class AssuranceView extends Fields({
  illustrative: illustrativeFigures,
  awardId: field.id(),
  dueDiligence: field.object(() => DueDiligenceView),
  fairWork: field.object(() => FairWorkView),
  subsidy: field.object(() => SubsidyView, { nullable: true }),
  assistance: field.object(() => AssistanceView, {
    description: 'Minimal Financial Assistance of the organisation.',
  }),
  blocksOffer: field.text({
    nullable: true,
    description: 'Why the award cannot be offered; null where it can.',
  }),
  mayRecord: field.flag({
    description: 'Whether the reader may record checks and Fair Work First now.',
  }),
  mayAssessSubsidy: field.flag({
    description: 'Whether the reader may assess the subsidy now: until the offer.',
  }),
  mayPublish: field.flag({
    description: 'Whether the reader may record the entry on the public database now.',
  }),
}) {}

export class RecordCheck extends Fields({
  kind: field.choice(DUE_DILIGENCE_CHECKS, { name: 'DueDiligenceCheck' }),
  result: field.choice(CHECK_RESULTS, { name: 'CheckResult' }),
  note: field.text({
    min: 0,
    max: 4000,
    optional: true,
    description: 'What was looked at and found.',
  }),
}) {}

/** What is answered of Fair Work First, by an officer or by the organisation itself. */
class FairWorkAnswers extends Fields({
  hasWorkers: field.flag({ description: 'False for an organisation without workers.' }),
  livingWage: field.choice(LIVING_WAGE_ANSWERS, {
    name: 'LivingWageAnswer',
    optional: true,
    description: 'Needed where there are workers.',
  }),
  wageEvidence: field.choice(WAGE_EVIDENCE, {
    name: 'WageEvidence',
    optional: true,
    description: 'What shows that the real Living Wage is paid; needed where it is.',
  }),
}) {}

export class RecordFairWork extends Fields(FairWorkAnswers, {
  wage: field.object(() => SeenEvidenceField, { optional: true }),
  exceptionReason: field.text({
    min: 0,
    max: 4000,
    optional: true,
    description: 'Why the real Living Wage is excepted; needed where it is.',
  }),
  voice: field.object(() => SeenEvidenceField, {
    optional: true,
    description: 'The evidence of an effective voice of workers; needed where there are workers.',
  }),
}) {}

class SubsidyAssessment extends Fields({
  kind: field.choice(SUBSIDY_KINDS, { name: 'SubsidyKind' }),
  reason: field.text({ max: 4000, description: 'Why it is of this kind.' }),
  scheme: field.text({
    min: 0,
    optional: true,
    description: 'The name of the scheme and its number; needed for a subsidy under a scheme.',
  }),
}) {}

export class AssessSubsidy extends Fields(SubsidyAssessment, {
  declared: field.list(() => DeclaredSubsidyField, {
    optional: true,
    description: 'Minimal financial or SPEI assistance from others in the period.',
  }),
}) {}

export class AssessSubsidies extends Fields(SubsidyAssessment, {
  awardIds: field.idList({ description: 'The awards: all are assessed, or none.' }),
}) {}

export class PublishSubsidy extends Fields({
  reference: field.text({ description: 'The reference of the entry on the public database.' }),
  publishedOn: field.date(),
}) {}

class GivenEvidenceField extends Fields({
  reference: field.text({ description: 'What it is and where you keep it.' }),
  on: field.date({ description: 'The day of the document.' }),
}) {}

/** The evidence of Fair Work First that an organisation gives itself. */
export class GiveFairWork extends Fields(FairWorkAnswers, {
  wage: field.object(() => GivenEvidenceField, { optional: true }),
  exceptionReason: field.text({
    min: 0,
    max: 4000,
    optional: true,
    description: 'Why the real Living Wage cannot be paid; needed where it is not.',
  }),
  voice: field.object(() => GivenEvidenceField, {
    optional: true,
    description: 'The evidence of an effective voice of workers; needed where there are workers.',
  }),
}) {}

class OwnFairWorkRecordView extends Fields({
  hasWorkers: field.flag(),
  livingWage: field.choice(LIVING_WAGE_ANSWERS, { name: 'LivingWageAnswer', nullable: true }),
  wageEvidence: field.choice(WAGE_EVIDENCE, { name: 'WageEvidence', nullable: true }),
  wage: field.object(() => GivenEvidenceField, { nullable: true }),
  exceptionReason: field.text({ min: 0 }),
  voice: field.object(() => GivenEvidenceField, { nullable: true }),
  recordedAt: field.instant(),
  acceptedAt: field.instant({ nullable: true }),
}) {}

/** Fair Work First of an award, as its organisation reads it. */
export class OwnFairWorkView extends Fields({
  awardId: field.id(),
  state: field.choice(FAIR_WORK_STATES, { name: 'FairWorkState' }),
  stateWords: field.text(),
  needsStrongEvidence: field.flag({
    description: 'Whether the amount needs more than a statement about the real Living Wage.',
  }),
  record: field.object(() => OwnFairWorkRecordView, { nullable: true }),
  give: field.object(() => CommandAnswer, {
    description: 'Whether the reader may give evidence now, and why not.',
  }),
}) {}
