import {
  addDays,
  comparePlainDates,
  formatDate,
  formatFinancialYear,
  type PlainDate,
} from '../calendar/index.js';
import { accept, andThen, permits, refuse, type Actor, type Decision } from '../shared/index.js';
import { decideAwardCommand, isAwardVisible, type Award } from './award-policy.js';
import type { AwardStatus } from './award-statuses.js';

/** How many days an organisation has to answer an offer, unless another day is chosen. */
export const OFFER_DAYS = 28;

/** How many days ahead the last day of an offer may be. */
export const LONGEST_OFFER_DAYS = 366;

/** The last day of an offer that is made today, unless another day is chosen. */
export function usualExpiry(today: PlainDate): PlainDate {
  return addDays(today, OFFER_DAYS);
}

/**
 * The last day of an offer: the day that was asked for, or 28 days from today. Refuses with `shared.invalid` at
 * `/expiresOn` a day that is not after today, or more than a year ahead.
 */
export function decideExpiry(asked: PlainDate | null, today: PlainDate): Decision<PlainDate> {
  const day = asked ?? usualExpiry(today);
  const last = addDays(today, LONGEST_OFFER_DAYS);
  if (comparePlainDates(day, today) > 0 && comparePlainDates(day, last) <= 0) return accept(day);
  const detail = `Enter a day after today and no later than ${formatDate(last)}`;
  return refuse('shared.invalid', {}, [{ pointer: '/expiresOn', detail }]);
}

/** Whether the last day for accepting the offer has passed. */
export function isOfferOverdue({ status, expiresOn }: Award, today: PlainDate): boolean {
  return status === 'offered' && expiresOn != null && comparePlainDates(expiresOn, today) < 0;
}

/** An offer promises at least the first year: its budget has authority, and it is confirmed (docs/glossary.md, Authority). */
function decideFirstYear({ budgetedYears = [] }: Award): Decision<null> {
  const [first] = budgetedYears;
  if (first === undefined || first.status === 'confirmed') return accept(null);
  const financialYear = formatFinancialYear(first.financialYear);
  return first.authority === 'planned'
    ? refuse('awards.offer-without-authority', { financialYear })
    : refuse('awards.first-year-indicative', { financialYear });
}

/**
 * Offers an approved award. From now on the organisation sees it. Refuses with `awards.offer-without-authority` while the
 * budget of its first year is planned, and with `awards.first-year-indicative` until that year is confirmed.
 */
export function decideOfferAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return andThen(decideAwardCommand('offer', award, actor), (status) =>
    andThen(decideFirstYear(award), () => accept(status)),
  );
}

/**
 * Gives an unanswered offer a later last day, even after the old one has passed, as long as the offer was not
 * marked as lapsed.
 */
export function decideExtendOffer(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAwardCommand('extend-offer', award, actor);
}

/** The new last day of an offer: later than the present one (`shared.invalid` at `/expiresOn`). */
export function decideLaterExpiry(
  award: Award,
  asked: PlainDate,
  today: PlainDate,
): Decision<PlainDate> {
  const { expiresOn } = award;
  if (expiresOn != null && comparePlainDates(asked, expiresOn) <= 0) {
    const detail = `Enter a day after ${formatDate(expiresOn)}, the day it has now`;
    return refuse('shared.invalid', {}, [{ pointer: '/expiresOn', detail }]);
  }
  return decideExpiry(asked, today);
}

/** Whether the award is an allocation that its recipient acknowledges, rather than an offer that it may decline. */
export function isAcknowledged({ paymentMethod }: Pick<Award, 'paymentMethod'>): boolean {
  return paymentMethod === 'transfer';
}

function decideAnswer(
  command: 'accept' | 'decline' | 'acknowledge',
  award: Award,
  actor: Actor,
): Decision<AwardStatus> {
  const permission = command === 'acknowledge' ? 'awards.acknowledge' : 'awards.accept';
  const mine = actor.audience === 'organisation' && isAwardVisible(award, actor);
  if (mine && !permits(actor, permission, award.fundId)) return refuse('awards.not-signatory');
  return andThen(decideAwardCommand(command, award, actor), (status) => {
    if (isAcknowledged(award) === (command === 'acknowledge')) return accept(status);
    return refuse(isAcknowledged(award) ? 'awards.is-allocation' : 'awards.is-offer');
  });
}

/**
 * Accepts an offer. Only a certifier of the organisation may (`awards.not-signatory`), and only up to the last
 * day of the offer (`awards.offer-lapsed`, even where it was not marked as lapsed yet).
 */
export function decideAcceptAward(
  award: Award,
  actor: Actor,
  today: PlainDate,
): Decision<AwardStatus> {
  return andThen(decideAnswer('accept', award, actor), (status) =>
    isOfferOverdue(award, today)
      ? refuse('awards.offer-lapsed', { expiresOn: formatDate(award.expiresOn as PlainDate) })
      : accept(status),
  );
}

/**
 * Acknowledges the letter of an allocation, which is its acceptance. Only a certifier of the organisation may
 * (`awards.not-signatory`). It is possible after the day by which the letter asks for it, since an allocation does not
 * lapse by itself. An offer is accepted instead: `awards.is-offer`.
 */
export function decideAcknowledgeAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAnswer('acknowledge', award, actor);
}

/** Declines an offer; the reserved money is available again. */
export function decideDeclineAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAnswer('decline', award, actor);
}

/**
 * Marks an offer as lapsed; the reserved money is available again. Refused until its last day has passed,
 * because the organisation may still accept: `awards.offer-still-open`.
 */
export function decideLapseOffer(
  award: Award,
  actor: Actor,
  today: PlainDate,
): Decision<AwardStatus> {
  return andThen(decideAwardCommand('lapse', award, actor), (status) =>
    award.expiresOn == null || isOfferOverdue(award, today)
      ? accept(status)
      : refuse('awards.offer-still-open', { expiresOn: formatDate(award.expiresOn) }),
  );
}
