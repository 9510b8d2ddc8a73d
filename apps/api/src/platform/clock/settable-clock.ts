import { Clock } from './clock.js';

/** A clock that stays at the moment it was last set to, for the demonstration world and for tests. */
export class SettableClock extends Clock {
  private moment: Date;

  constructor(moment: Date) {
    super();
    this.moment = moment;
  }

  set(moment: Date): void {
    this.moment = moment;
  }

  override now(): Date {
    return this.moment;
  }
}
