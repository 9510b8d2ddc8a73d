import { globSync } from 'node:fs';
import path from 'node:path';
import type { Lifecycle } from '@almoner/domain/shared';

const DOMAIN = path.join(import.meta.dirname, '../../../libs/domain/src');

/** Every lifecycle that a feature of the domain exports. */
export async function lifecyclesOfDomain(): Promise<Lifecycle<string, string>[]> {
  const features = await Promise.all(
    globSync('*/index.ts', { cwd: DOMAIN }).map(
      (door) => import(`../../../libs/domain/src/${door.replace(/ts$/, 'js')}`) as Promise<object>,
    ),
  );
  return features.flatMap((exported) =>
    Object.entries(exported).flatMap(([name, value]) =>
      name.endsWith('_LIFECYCLE') ? [value as Lifecycle<string, string>] : [],
    ),
  );
}
