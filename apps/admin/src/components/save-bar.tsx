import type { ReactNode } from 'react';

/** Holds the state of saving and the next step at the foot of a long form, always in view. */
export function SaveBar({ children }: { children: ReactNode }) {
  return <div className="al_save-bar">{children}</div>;
}
