import type { FastifyReply, FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Config } from '../config/config.js';
import { Cookies } from './session-cookie.js';

interface Kept {
  readonly name: string;
  readonly secure: boolean;
}

function cookiesFor(environment: Config['environment'], hostname: string): Kept[] {
  const kept: Kept[] = [];
  const keep = (name: string, _value: unknown, { secure }: { secure: boolean }) =>
    kept.push({ name, secure });
  const reply = {
    setCookie: keep,
    clearCookie: (name: string, options: { secure: boolean }) => keep(name, '', options),
  } as unknown as FastifyReply;
  const request = { hostname, cookies: {} } as unknown as FastifyRequest;
  const cookies = new Cookies({ environment } as Config);
  cookies.setSession(request, reply, 'token', 60);
  cookies.setDevice(request, reply, 'token', 60);
  cookies.clearSession(request, reply);
  return kept;
}

describe('the cookies', () => {
  it.each(['almoner.example', 'localhost', '127.0.0.1:3000', '[::1]'])(
    'are Secure and __Host- in production, also where a request says that its host is %s',
    (hostname) => {
      expect(cookiesFor('production', hostname)).toEqual([
        { name: '__Host-almoner_session', secure: true },
        { name: '__Host-almoner_device', secure: true },
        { name: '__Host-almoner_session', secure: true },
      ]);
    },
  );

  it('are Secure elsewhere too, but on localhost', () => {
    const secure = (host: string) => cookiesFor('development', host).map((one) => one.secure);
    expect(secure('almoner.example')).toEqual([true, true, true]);
    expect(secure('localhost')).toEqual([false, false, false]);
  });

  it('of a session are read by the name of production there, and by no other', () => {
    const request = { cookies: { almoner_session: 'planted' } } as unknown as FastifyRequest;
    expect(
      new Cookies({ environment: 'production' } as Config).sessionToken(request),
    ).toBeUndefined();
    expect(new Cookies({ environment: 'test' } as Config).sessionToken(request)).toBe('planted');
  });
});
