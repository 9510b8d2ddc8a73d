import type { Actor, FundScope } from '@almoner/domain/shared';

/** What identifies a command, so that it is carried out only once however often it is sent. */
export interface IdempotencyKey {
  readonly key: string;
  readonly route: string;
  readonly bodyHash: string;
}

/** The person, the funds they reach, and the request. Made once for each request and passed to the unit of work. */
export interface RequestContext {
  readonly actor: Actor;
  /** The funds in which the actor has the route's permission. */
  readonly fundScope: FundScope;
  readonly requestId: string;
  readonly idempotency: IdempotencyKey | null;
  /** The record that the route names. */
  readonly recordId?: string | undefined;
}
