import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One file that the build made, as in Vite's manifest. */
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
 * The scripts made from the given sources and everything these import, as paths below `dist`; with `lazily`, also those
 * that they load later by an import(). Fails where a source has no chunk of its own, so that a check cannot pass
 * because its source was moved.
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
