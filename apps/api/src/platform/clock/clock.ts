import { Injectable } from '@nestjs/common';

/**
 * The only source of the present moment in the process. It runs with the machine's time, or ahead of it in a test and
 * in the demonstration, whose databases have a time of their own (docs/adr/0020).
 */
@Injectable()
export class Clock {
  /** A clock that runs on from a moment. */
  static startingAt(moment: Date): Clock {
    return new Clock(moment.getTime() - Date.now());
  }

  /** `aheadMs`: how far it is ahead of the machine's time; behind it where negative. */
  constructor(private readonly aheadMs = 0) {}

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
}
