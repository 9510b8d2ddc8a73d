import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { DENSITIES, type Density } from '../lib/density.js';
import { choiceParam } from '../lib/search-params.js';
import { PageFrame } from './layout/page-frame.js';

interface RouterContext {
  readonly queryClient: QueryClient;
}

/** The frame around every page. `?density=` shows a page in a given density, for comparisons and tests. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: (search: Record<string, unknown>): { density?: Density } => ({
    density: choiceParam(search, 'density', DENSITIES),
  }),
  component: PageFrame,
});
