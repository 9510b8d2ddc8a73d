import { Injectable } from '@nestjs/common';

/** The only source of the present moment. Tests replace it by a clock of their own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
