import {
  fundScope,
  refusal,
  RefusalError,
  type Actor,
  type FundScope,
} from '@almoner/domain/shared';
import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { readIdempotencyKey } from '../http/idempotency-key.js';
import { ACCESS, IDEMPOTENT, ORGANISATION_HEADER, type Access } from './permission.decorator.js';
import { keepContext } from './request-context.decorator.js';
import { Cookies, tokenHash } from './session-cookie.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requires a header that a form on another site cannot send, so that a cookie alone never allows a change. */
function requireOwnRequest(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method) || request.headers['x-almoner-request'] === '1') return;
  throw new RefusalError(refusal('identity.forged-request'));
}

/** Refuses what a person of organisations asks who acts for none of them, but for what needs none. */
function requireOrganisation(access: Access, actor: Actor): void {
  if (access.kind !== 'permission' || actor.audience === 'staff' || actor.organisationId !== null)
    return;
  if (actor.memberships?.length === 0) throw new RefusalError(refusal('identity.no-organisation'));
  const pointer = `/headers/${ORGANISATION_HEADER}`;
  const detail = 'Send the id of the organisation for which you act.';
  throw new RefusalError(refusal('identity.choose-organisation', {}, [{ pointer, detail }]));
}

function scopeFor(access: Access, actor: Actor): FundScope {
  const scope = access.kind === 'permission' ? fundScope(actor, access.permission) : 'all';
  if (scope !== 'all' && scope.length === 0)
    throw new RefusalError(refusal('shared.not-permitted'));
  return scope;
}

/**
 * Lets a request through only where its route declares an access and the request meets it. A route without a
 * declaration lets nobody through.
 */
@Injectable()
export class AccessGuard extends AuthGuard('session-cookie') {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new RefusalError(refusal('shared.not-permitted'));
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Actor }>();
    requireOwnRequest(request);
    if (access.kind === 'public') return true;
    await super.canActivate(context);
    const actor = request.user as Actor;
    requireOrganisation(access, actor);
    const idempotent = this.reflector.get<boolean | undefined>(IDEMPOTENT, context.getHandler());
    keepContext(request, {
      actor,
      proof: { session: tokenHash(this.cookies.sessionToken(request) ?? '') },
      fundScope: scopeFor(access, actor),
      requestId: String(request.id),
      idempotency: idempotent ? readIdempotencyKey(request, actor.organisationId) : null,
      recordId: (request.params as { readonly id?: string }).id,
    });
    return true;
  }

  override handleRequest<TUser = Actor>(error: Error | null, user: TUser | false): TUser {
    if (error) throw error;
    if (!user) throw new RefusalError(refusal('identity.sign-in-required'));
    return user;
  }
}
