import type { ReactNode } from 'react';

/** A bar at the foot of a long form, always in view, with the state of saving and the next step. */
export function SaveBar({ children }: { children: ReactNode }) {
  return <div className="al_save-bar">{children}</div>;
}
