import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROUTES = path.resolve(import.meta.dirname, '../../src/app/routes');

/**
 * The paths that a file declares. Fails where a route is written in a way that this cannot read, so that no route is
 * missed.
 */
function pathsIn(source: string): string[] {
  const paths = [...source.matchAll(/^ +(?:path: |\.\.\.signedIn\()'([^']+)'\)?,$/gm)].map(
    ([, found]) => found ?? '',
  );
  const routes = source.match(/\bcreateRoute\(/g) ?? [];
  if (paths.length === routes.length) return paths;
  throw new Error(`${routes.length} routes with ${paths.length} paths in:\n${source}`);
}

/** The paths of all routes, from the files that declare them. */
export function routePaths(): string[] {
  const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.route.tsx'),
  );
  return files.flatMap((file) => pathsIn(readFileSync(path.join(ROUTES, file), 'utf8'))).sort();
}
