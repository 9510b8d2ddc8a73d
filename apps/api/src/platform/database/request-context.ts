import type { Actor, FundScope } from '@almoner/domain/shared';

/** What a command needs to be carried out once, however often it is sent. */
export interface IdempotencyKey {
  readonly key: string;
  readonly route: string;
  readonly bodyHash: string;
}

/** Who asks, what they reach, and under which request: made once per request, passed to the unit of work. */
export interface RequestContext {
  readonly actor: Actor;
  /** The funds in which the actor holds the permission of the route. */
  readonly fundScope: FundScope;
  readonly requestId: string;
  readonly idempotency: IdempotencyKey | null;
}
