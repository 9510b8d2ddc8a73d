import { Inject, Injectable, Optional } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';

/** What is recorded for whoever watches over the service. SECURITY.md says when each happens. */
export type SecurityEvent =
  | 'sign-in'
  | 'sign-in.failed'
  | 'sign-in.refused'
  | 'password.wrong'
  | 'account.locked'
  | 'account.lock-lifted'
  | 'permission.refused'
  | 'record.not-found'
  | 'request.forged'
  | 'bank-details.revealed';

/** Who, from where, in which request, and what else is said of the event. No value is ever a password or a body. */
export interface SecurityFacts {
  /** The id of the account; null where nobody is known. */
  readonly account: string | null;
  /** The network address of the request; null for work without one. */
  readonly address: string | null;
  readonly requestId: string;
  readonly [fact: string]: string | number | boolean | null;
}

/** The injection token of where security events go instead of to their file or to standard output. */
export const SECURITY_LOG_TO = Symbol('where security events go');

const LONGEST = 200;

/** A value as one short line: without control, formatting and unpaired characters, which could forge or hide lines. */
export function onOneLine(value: string): string {
  return value.slice(0, LONGEST).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?');
}

function bounded(facts: SecurityFacts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? onOneLine(value) : value,
    ]),
  );
}

/**
 * The stream of security events: one line of JSON for each, marked `stream: "security"`. They go to the file of
 * `SECURITY_LOG_FILE`, or to standard output beside the ordinary log. They are written whatever `LOG_LEVEL` says, except where
 * it is silent.
 */
@Injectable()
export class SecurityLog {
  private readonly logger: Logger;

  constructor(
    @Inject(CONFIG) { logLevel, securityLogFile }: Config,
    @Optional() @Inject(SECURITY_LOG_TO) to?: DestinationStream,
  ) {
    const options = {
      level: logLevel === 'silent' ? 'silent' : 'info',
      base: { stream: 'security' },
      timestamp: pino.stdTimeFunctions.isoTime,
    };
    const file = () =>
      pino.destination({ dest: securityLogFile ?? 1, append: true, mkdir: true, sync: true });
    this.logger = pino(options, to ?? file());
  }

  record(event: SecurityEvent, facts: SecurityFacts): void {
    this.logger.info({ event, ...bounded(facts) });
  }
}
