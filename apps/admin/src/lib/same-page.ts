import { useNavigate, type LinkProps } from '@tanstack/react-router';

/** Changes to search parameters; undefined removes one. */
export type SearchChange = Readonly<Record<string, string | readonly string[] | undefined>>;

type SearchUpdate = (previous: Record<string, unknown>) => Record<string, unknown>;

function merged(change: SearchChange): SearchUpdate {
  return (previous) => ({ ...previous, ...change });
}

/**
 * Link properties for the page one is on with other search parameters. The router types search by route;
 * a component that serves every list cannot know the route, and each route reads its parameters with its own checks.
 */
export function samePage(change: SearchChange): LinkProps {
  return { to: '.', search: merged(change) } as unknown as LinkProps;
}

/**
 * Changes search parameters of the page one is on, keeping the rest; with `replace` the page before stays one step
 * back, as while one types.
 */
export function useSearchChange(): (change: SearchChange, options?: { replace: boolean }) => void {
  const navigate = useNavigate();
  return (change, options) =>
    void navigate({ ...samePage(change), ...options, resetScroll: false } as Parameters<
      typeof navigate
    >[0]);
}
