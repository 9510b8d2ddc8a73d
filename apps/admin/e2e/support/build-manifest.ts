import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One file the build made, as Vite's manifest tells of it. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** The folder of the built admin. */
export const DIST = path.resolve(import.meta.dirname, '../../dist');

function readManifest(): Readonly<Record<string, Chunk>> {
  return JSON.parse(readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8')) as never;
}

/**
 * The scripts that the given sources became together with what they import, by their path below `dist`; with
 * `lazily`, also what they load later by an import(). Fails where a source has no chunk of its own: what is looked
 * for has moved.
 */
export function scriptsOf(sources: readonly string[], lazily = false): Set<string> {
  const manifest = readManifest();
  const found = new Set<string>();
  const collect = (source: string): void => {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`The build has no chunk for ${source}`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(collect);
    if (lazily) chunk.dynamicImports?.forEach(collect);
  };
  sources.forEach(collect);
  return found;
}
