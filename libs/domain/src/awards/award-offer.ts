import { addDays, comparePlainDates, formatDate, type PlainDate } from '../calendar/index.js';
import { accept, andThen, permits, refuse, type Actor, type Decision } from '../shared/index.js';
import { decideAwardCommand, isAwardVisible, type Award } from './award-policy.js';
import type { AwardStatus } from './award-statuses.js';

/** How long an organisation has to answer unless told, in days (1-product: an offer lapses on a date). */
export const OFFER_DAYS = 28;

/** The longest an offer may stand open from today, in days. */
export const LONGEST_OFFER_DAYS = 366;

/** The day on which an offer made today lapses unless told. */
export function usualExpiry(today: PlainDate): PlainDate {
  return addDays(today, OFFER_DAYS);
}

/**
 * The last day of an offer: the one that was asked for, or 28 days from today. `shared.invalid` at
 * `/expiresOn` for a day that is not after today, or more than a year ahead.
 */
export function decideExpiry(asked: PlainDate | null, today: PlainDate): Decision<PlainDate> {
  const day = asked ?? usualExpiry(today);
  const last = addDays(today, LONGEST_OFFER_DAYS);
  if (comparePlainDates(day, today) > 0 && comparePlainDates(day, last) <= 0) return accept(day);
  const detail = `Enter a day after today and no later than ${formatDate(last)}`;
  return refuse('shared.invalid', {}, [{ pointer: '/expiresOn', detail }]);
}

/** Whether the last day on which the offer could be accepted is past. */
export function isOfferOverdue({ status, expiresOn }: Award, today: PlainDate): boolean {
  return status === 'offered' && expiresOn != null && comparePlainDates(expiresOn, today) < 0;
}

/** The offer that the organisation sees. */
export function decideOfferAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAwardCommand('offer', award, actor);
}

/** A later last day for an offer that is not answered yet, also for one that is overdue and not lapsed. */
export function decideExtendOffer(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAwardCommand('extend-offer', award, actor);
}

/** The day an offer is extended to: later than the one it has (`shared.invalid` at `/expiresOn`). */
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

function decideAnswer(
  command: 'accept' | 'decline',
  award: Award,
  actor: Actor,
): Decision<AwardStatus> {
  const mine = actor.audience === 'organisation' && isAwardVisible(award, actor);
  if (mine && !permits(actor, 'awards.accept', award.fundId)) return refuse('awards.not-signatory');
  return decideAwardCommand(command, award, actor);
}

/**
 * Acceptance by a certifier of the organisation, `awards.not-signatory` for its other people, and
 * `awards.offer-lapsed` after the last day of the offer, whether or not it was marked as lapsed yet.
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

/** The organisation turns the offer down; what was reserved is available again. */
export function decideDeclineAward(award: Award, actor: Actor): Decision<AwardStatus> {
  return decideAnswer('decline', award, actor);
}

/**
 * Lapsing by hand: what was reserved is available again. Before its last day is past an offer is a
 * promise, so it stands: `awards.offer-still-open`.
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
