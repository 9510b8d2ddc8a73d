import type { Actor, FundScope } from '@almoner/domain/shared';

/** What identifies a command, so that it is carried out only once however often it is sent. */
export interface IdempotencyKey {
  readonly key: string;
  readonly route: string;
  readonly bodyHash: string;
}

/**
 * By what the database knows whose command it is, since it believes nothing else (docs/adr/0027): the SHA-256 of the token
 * of their session; a person whom the service has just recognised, which only signing in and out need; or the service's
 * own work.
 */
export type Proof =
  { readonly session: Buffer } | { readonly recognised: string } | { readonly ownWork: true };

/** The person, the funds they reach, and the request. Made once for each request and passed to the unit of work. */
export interface RequestContext {
  readonly actor: Actor;
  readonly proof: Proof;
  /** The funds in which the actor has the route's permission. */
  readonly fundScope: FundScope;
  readonly requestId: string;
  readonly idempotency: IdempotencyKey | null;
  /** The record that the route names. */
  readonly recordId?: string | undefined;
}
