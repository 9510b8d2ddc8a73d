import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROUTES = path.resolve(import.meta.dirname, '../../src/app/routes');

/** The paths of all routes, from the files that declare them. */
export function routePaths(): string[] {
  const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.route.tsx'),
  );
  const paths = files.flatMap((file) => {
    const source = readFileSync(path.join(ROUTES, file), 'utf8');
    return [...source.matchAll(/^ {2}path: '([^']+)',$/gm)].map(([, found]) => found ?? '');
  });
  return paths.sort();
}
