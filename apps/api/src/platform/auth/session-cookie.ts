import { hash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';

/** The cookie of a session. In production its name begins with `__Host-`. */
export const SESSION_COOKIE = 'almoner_session';

/** The cookie by which a browser is known in which somebody signed in before. */
export const DEVICE_COOKIE = 'almoner_device';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLoopback(request: FastifyRequest): boolean {
  return LOOPBACK.has(request.hostname.replace(/:\d+$/, ''));
}

/** A new secret for a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of the secret of a cookie, and names the session or the browser to the database. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/**
 * The cookies of the service. Scripts cannot read them. In production they are sent over TLS only, whatever name the request
 * gives the host, and browsers take them from no other host and for no other path (`__Host-`); elsewhere they need no TLS
 * on localhost. They say for how many seconds they last, never until which moment: the clock of the browser is another than
 * that of the server, and in the demonstration another day (docs/adr/0020).
 */
@Injectable()
export class Cookies {
  private readonly isProduction: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.isProduction = config.environment === 'production';
  }

  sessionToken(request: FastifyRequest): string | undefined {
    return request.cookies[this.nameOf(SESSION_COOKIE)];
  }

  deviceToken(request: FastifyRequest): string | undefined {
    return request.cookies[this.nameOf(DEVICE_COOKIE)];
  }

  setSession(request: FastifyRequest, reply: FastifyReply, token: string, maxAge: number): void {
    this.set(request, reply, SESSION_COOKIE, token, maxAge);
  }

  setDevice(request: FastifyRequest, reply: FastifyReply, token: string, maxAge: number): void {
    this.set(request, reply, DEVICE_COOKIE, token, maxAge);
  }

  clearSession(request: FastifyRequest, reply: FastifyReply): void {
    void reply.clearCookie(this.nameOf(SESSION_COOKIE), this.attributes(request));
  }

  private set(
    request: FastifyRequest,
    reply: FastifyReply,
    name: string,
    token: string,
    maxAge: number,
  ): void {
    void reply.setCookie(this.nameOf(name), token, { ...this.attributes(request), maxAge });
  }

  private nameOf(name: string): string {
    return this.isProduction ? `__Host-${name}` : name;
  }

  private attributes(request: FastifyRequest) {
    const secure = this.isProduction || !isLoopback(request);
    return { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const;
  }
}
