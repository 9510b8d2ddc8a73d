import type { ReactNode } from 'react';
import type { NextAction } from '../next-action.js';

interface NextActionPanelProps {
  readonly action: NextAction;
  /** The button that opens the record. */
  readonly button: ReactNode;
}

/** The one next action, with one button. */
export function NextActionPanel({ action, button }: NextActionPanelProps) {
  return (
    <section className="al_next-action" aria-labelledby="next-action-heading">
      <h2 id="next-action-heading">{action.title}</h2>
      <p>{action.explanation}</p>
      {button}
    </section>
  );
}
