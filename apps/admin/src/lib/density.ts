import type { Audience } from '@almoner/domain/shared';
import { useLayoutEffect, useState } from 'react';
import { recall, remember } from './remembered.js';

/** How much fits on a page: roomy for organisations and phones, compact for people who work here all day. */
export const DENSITIES = ['public', 'casework'] as const;

export type Density = (typeof DENSITIES)[number];

const REMEMBERED = 'density';

/** The density that was chosen before in this browser; null where none was, or where the browser keeps nothing. */
function storedDensity(): Density | null {
  const stored = recall(REMEMBERED);
  return DENSITIES.find((density) => density === stored) ?? null;
}

/**
 * The present density: the one in the address, otherwise the one that staff have chosen, otherwise the audience's
 * default. The stylesheet reads it from the document element.
 */
export function useDensity(
  audience: Audience,
  asked: Density | undefined,
): [Density, (density: Density) => void] {
  const [chosen, setChosen] = useState(storedDensity);
  const own = audience === 'staff' ? (chosen ?? 'casework') : 'public';
  const density = asked ?? own;
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  const choose = (next: Density) => {
    remember(REMEMBERED, next);
    setChosen(next);
  };
  return [density, choose];
}
