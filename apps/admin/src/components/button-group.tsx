import type { ReactNode } from 'react';

/** Buttons and links that belong together, side by side. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="ds_button-group">{children}</div>;
}
