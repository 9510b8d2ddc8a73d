import { useNavigate, type LinkProps } from '@tanstack/react-router';

/** Changes to search parameters; undefined removes one. */
export type SearchChange = Readonly<Record<string, string | readonly string[] | undefined>>;

type SearchUpdate = (previous: Record<string, unknown>) => Record<string, unknown>;

function merged(change: SearchChange): SearchUpdate {
  return (previous) => ({ ...previous, ...change });
}

/**
 * Link properties for the present page with other search parameters. The router types search parameters by route, but a
 * component that serves every list cannot know its route; each route checks its parameters when it reads them.
 */
export function samePage(change: SearchChange): LinkProps {
  return { to: '.', search: merged(change) } as unknown as LinkProps;
}

/**
 * Changes search parameters of the present page and keeps the others. With `replace` the change makes no entry in the
 * browser's history, as is best while typing.
 */
export function useSearchChange(): (change: SearchChange, options?: { replace: boolean }) => void {
  const navigate = useNavigate();
  return (change, options) =>
    void navigate({ ...samePage(change), ...options, resetScroll: false } as Parameters<
      typeof navigate
    >[0]);
}
