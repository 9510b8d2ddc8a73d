import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'almoner_session';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLoopback(request: FastifyRequest): boolean {
  return LOOPBACK.has(request.hostname.replace(/:\d+$/, ''));
}

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE];
}

/** Sets the session cookie: scripts cannot read it, and it is sent over TLS only, except on localhost. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  expires: Date,
): void {
  void reply.setCookie(SESSION_COOKIE, token, {
    httpOnly: true,
    secure: !isLoopback(request),
    sameSite: 'lax',
    path: '/',
    expires,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, { path: '/' });
}
