import { isAwardShown, LIVE_AWARD_STATUSES, type AwardStatus } from '../awards/index.js';
import { comparePlainDates, type PlainDate } from '../calendar/index.js';
import type { Pence } from '../money/index.js';
import type { ReferenceValues } from '../reference-data/index.js';
import { decideSeparation } from '../separation/index.js';
import {
  accept,
  andThen,
  keysOf,
  permits,
  refuse,
  type Actor,
  type Decision,
  type FieldReason,
  type Person,
} from '../shared/index.js';

const WAGE_WORDS = {
  paid: 'Paid to everybody',
  excepted: 'Excepted',
};

/** Whether everybody is paid at least the real Living Wage, or the award is excepted from it. */
export const LIVING_WAGE_ANSWERS = keysOf(WAGE_WORDS);

export type LivingWageAnswer = keyof typeof WAGE_WORDS;

const EVIDENCE_WORDS = {
  accreditation: 'Accreditation as a Living Wage employer',
  'pay-bands': 'Pay bands, confirmed by finance',
  certificate: 'Certificate of an accountant',
  statement: 'Statement of the organisation',
};

/** What shows that the real Living Wage is paid. */
export const WAGE_EVIDENCE = keysOf(EVIDENCE_WORDS);

export type WageEvidence = keyof typeof EVIDENCE_WORDS;

const STATE_WORDS = {
  'not-asked': 'Not asked for',
  missing: 'Not recorded',
  recorded: 'Recorded, waiting to be accepted',
  accepted: 'Accepted',
};

/** Where an award stands with Fair Work First; payments need `accepted` or `not-asked`. */
export const FAIR_WORK_STATES = keysOf(STATE_WORDS);

export type FairWorkState = keyof typeof STATE_WORDS;

export function livingWageWords(answer: LivingWageAnswer): string {
  return WAGE_WORDS[answer];
}

export function wageEvidenceWords(evidence: WageEvidence): string {
  return EVIDENCE_WORDS[evidence];
}

export function fairWorkStateWords(state: FairWorkState): string {
  return STATE_WORDS[state];
}

/** A piece of evidence, until documents can be attached: its reference, its day and who has seen it. */
export interface SeenEvidence {
  readonly reference: string;
  readonly on: PlainDate;
  /** Null where the organisation gave it: who accepts it has seen it. */
  readonly seenBy: string | null;
}

/** How an award meets Fair Work First, by the two criteria of Scottish Government grants. */
export interface FairWork {
  /** False for an organisation without workers, of which nothing else is asked. */
  readonly hasWorkers: boolean;
  readonly livingWage: LivingWageAnswer | null;
  readonly wageEvidence: WageEvidence | null;
  readonly wage: SeenEvidence | null;
  /** Why the real Living Wage is excepted; empty unless it is. */
  readonly exceptionReason: string;
  /** The evidence of an effective voice of workers, which cannot be excepted. */
  readonly voice: SeenEvidence | null;
}

const NO_WORKERS: FairWork = {
  hasWorkers: false,
  livingWage: null,
  wageEvidence: null,
  wage: null,
  exceptionReason: '',
  voice: null,
};

function evidenceFaults(
  name: 'wage' | 'voice',
  evidence: SeenEvidence | null,
  today: PlainDate,
): FieldReason[] {
  if (evidence === null)
    return [{ pointer: `/${name}`, detail: 'Enter what the evidence is and its day' }];
  return comparePlainDates(evidence.on, today) > 0
    ? [{ pointer: `/${name}/on`, detail: 'Enter today or an earlier day' }]
    : [];
}

function wageFaults(
  told: FairWork,
  amountPence: Pence,
  { fairWorkEvidencePence }: Pick<ReferenceValues, 'fairWorkEvidencePence'>,
  today: PlainDate,
): FieldReason[] {
  if (told.livingWage === null)
    return [{ pointer: '/livingWage', detail: 'Say whether the real Living Wage is paid' }];
  if (told.livingWage === 'excepted')
    return told.exceptionReason === ''
      ? [{ pointer: '/exceptionReason', detail: 'Say why the real Living Wage is excepted' }]
      : [];
  const isStrong = told.wageEvidence !== null && told.wageEvidence !== 'statement';
  const detail =
    told.wageEvidence === null
      ? 'Say what shows it'
      : 'This amount needs accreditation, pay bands confirmed by finance, or the certificate of an accountant';
  const kind = isStrong || (told.wageEvidence !== null && amountPence < fairWorkEvidencePence);
  return [
    ...(kind ? [] : [{ pointer: '/wageEvidence', detail }]),
    ...evidenceFaults('wage', told.wage, today),
  ];
}

/**
 * Checks what is recorded and keeps only what is asked: nothing of an organisation without workers, no evidence of an
 * excepted wage. Refuses with `shared.invalid`, which names each field. From `fairWorkEvidencePence` on a statement is
 * not enough (Scottish Government, Fair Work First guidance).
 */
export function decideFairWork(
  told: FairWork,
  amountPence: Pence,
  values: Pick<ReferenceValues, 'fairWorkEvidencePence'>,
  today: PlainDate,
): Decision<FairWork> {
  if (!told.hasWorkers) return accept(NO_WORKERS);
  const faults = [
    ...wageFaults(told, amountPence, values, today),
    ...evidenceFaults('voice', told.voice, today),
  ];
  if (faults.length > 0) return refuse('shared.invalid', {}, faults);
  return told.livingWage === 'excepted'
    ? accept({ ...told, wageEvidence: null, wage: null })
    : accept({ ...told, exceptionReason: '' });
}

/** What is recorded of an award, as the rules of its acceptance take it. */
export interface RecordedFairWork {
  readonly fundId: string;
  readonly state: FairWorkState;
  readonly wageEvidence: WageEvidence | null;
  readonly payBandsConfirmed: boolean;
  readonly recorder: Person | null;
}

/** What the rules need to know before the organisation of an award gives its own evidence. */
export interface GivenFairWork extends RecordedFairWork {
  readonly organisationId: string;
  readonly status: AwardStatus;
  /** Whether what is recorded is the organisation's own. */
  readonly isGiven: boolean;
}

/** Whether an organisation is asked for its evidence in this state of its award: from the offer until the award ends. */
export function isFairWorkGivable(status: AwardStatus): boolean {
  return LIVE_AWARD_STATUSES.includes(status) && isAwardShown(status);
}

/**
 * Gives the evidence of an organisation, or gives it anew. Refused once an officer has recorded or accepted evidence, or
 * finance has confirmed the pay bands in it, and where none is asked for.
 */
export function decideGiveFairWork(found: GivenFairWork, actor: Actor): Decision<null> {
  const isOwn = actor.organisationId === found.organisationId;
  if (!isOwn || !permits(actor, 'awards.give-fair-work', found.fundId))
    return refuse('shared.not-permitted');
  const isReplaceable = found.state === 'recorded' && found.isGiven && !found.payBandsConfirmed;
  if (isFairWorkGivable(found.status) && (found.state === 'missing' || isReplaceable))
    return accept(null);
  return refuse('shared.wrong-state', {
    thing: 'record of Fair Work First',
    state: fairWorkStateWords(found.state).toLowerCase(),
  });
}

function decideRecorded({ state }: RecordedFairWork): Decision<null> {
  return state === 'recorded'
    ? accept(null)
    : refuse('shared.wrong-state', {
        thing: 'record of Fair Work First',
        state: fairWorkStateWords(state).toLowerCase(),
      });
}

/**
 * Accepts the evidence, and with it an exception. Refuses the person who recorded it (`separation.same-person`), and
 * pay bands that finance has not confirmed (`assurances.pay-bands-not-confirmed`).
 */
export function decideAcceptFairWork(found: RecordedFairWork, actor: Actor): Decision<null> {
  if (!permits(actor, 'awards.assure', found.fundId)) return refuse('shared.not-permitted');
  const { recorder, wageEvidence, payBandsConfirmed } = found;
  const duties = recorder ? [{ ...recorder, duty: 'fair-work-recorder' as const }] : [];
  return andThen(decideRecorded(found), () =>
    andThen(decideSeparation('fair-work-accepter', duties, actor), () =>
      wageEvidence === 'pay-bands' && !payBandsConfirmed
        ? refuse('assurances.pay-bands-not-confirmed')
        : accept(null),
    ),
  );
}

/** Confirms pay bands, which finance has compared with the real Living Wage. Refused where there are none to confirm. */
export function decideConfirmPayBands(found: RecordedFairWork, actor: Actor): Decision<null> {
  if (!permits(actor, 'awards.confirm-pay-bands', found.fundId))
    return refuse('shared.not-permitted');
  return andThen(decideRecorded(found), () =>
    found.wageEvidence === 'pay-bands' && !found.payBandsConfirmed
      ? accept(null)
      : refuse('assurances.no-pay-bands'),
  );
}

/** Whether money may be paid: Fair Work First is accepted, or not asked of this award. */
export function decideFairWorkMet(state: FairWorkState): Decision<null> {
  return state === 'accepted' || state === 'not-asked'
    ? accept(null)
    : refuse('payments.fair-work-not-accepted', { state: fairWorkStateWords(state).toLowerCase() });
}
