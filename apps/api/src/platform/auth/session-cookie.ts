import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'almoner_session';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLoopback(request: FastifyRequest): boolean {
  return LOOPBACK.has(request.hostname.replace(/:\d+$/, ''));
}

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE];
}

/** What is stored of the token of a session, and names the session to the database. */
export function sessionHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/**
 * Sets the session cookie: scripts cannot read it, and it is sent over TLS only, except on localhost. It says for how many
 * seconds it lasts, never until which moment: the clock of the browser is another than that of the server, and in the
 * demonstration another day (docs/adr/0020).
 */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  maxAge: number,
): void {
  void reply.setCookie(SESSION_COOKIE, token, {
    httpOnly: true,
    secure: !isLoopback(request),
    sameSite: 'lax',
    path: '/',
    maxAge,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, { path: '/' });
}
