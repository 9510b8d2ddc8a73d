import { todayInScotland, type PlainDate } from '@almoner/domain/calendar';

let aheadMs = 0;

/**
 * Takes the time from the server, whose clock says which day it is: the browser's may be wrong, and that of a
 * demonstration stands on another day. `answeredAt` is the instant at which the server answered.
 */
export function followServer(answeredAt: string): void {
  aheadMs = Date.parse(answeredAt) - Date.now();
}

/** The present moment by the server's clock; by the browser's before the server has answered. */
export function presentMoment(): Date {
  return new Date(Date.now() + aheadMs);
}

/** Today in Scotland by the server's clock. */
export function today(): PlainDate {
  return todayInScotland(presentMoment());
}
