import { followingDayFault, type EarlierDay, type PlainDate } from '../calendar/index.js';
import { accept, type Decision, refuse } from './decision.js';

/** A field that takes the day of something that has happened, and what that followed. */
export interface FollowingDay {
  /** The pointer of the field, such as `/receivedOn`. */
  readonly pointer: string;
  readonly day: PlainDate;
  /** Null where nothing is known to be before it. */
  readonly earlier: EarlierDay | null;
}

/** Refuses with `shared.invalid`, by the field, a day after today or before what it follows. */
export function decideFollowingDay(
  { pointer, day, earlier }: FollowingDay,
  today: PlainDate,
): Decision<null> {
  const detail = followingDayFault(day, earlier, today);
  return detail === null ? accept(null) : refuse('shared.invalid', {}, [{ pointer, detail }]);
}
