import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { problemOf } from './problem.js';

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the built admin: files by name, hashed assets to be cached for a year, and index.html for every address that
 * is not the API's, so that reloading works on every page of the admin. Clients that accept brotli or gzip get the
 * compressed files that the build has made.
 */
export async function serveAdmin(app: NestFastifyApplication, dist: string): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(
      `ADMIN_DIST has no index.html: build the admin first (npm run build). Looked in ${dist}`,
    );
  }
  const server = app.getHttpAdapter().getInstance();
  await server.register(
    fastifyStatic as never,
    {
      root: dist,
      wildcard: false,
      preCompressed: true,
      globIgnore: ['**/*.br', '**/*.gz'],
      setHeaders: (reply: FastifyReply, path: string) => {
        const hashed = path.startsWith(join(dist, 'assets', '/'));
        void reply.header(
          'Cache-Control',
          hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
        );
      },
    } as never,
  );
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) {
      const problem = problemOf(
        404,
        'http.no-such-route',
        'There is nothing at this address.',
        String(request.id),
      );
      return reply.status(404).type('application/problem+json').send(problem);
    }
    return (reply as unknown as { sendFile(name: string): unknown }).sendFile('index.html');
  });
}
