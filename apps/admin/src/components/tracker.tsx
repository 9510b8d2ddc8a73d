import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';

interface TrackerProps {
  readonly label: string;
  readonly steps: readonly string[];
  /** The index of the present step; the number of steps when all are done. */
  readonly current: number;
  /** One sentence: what the record waits for, and from whom. */
  readonly children?: ReactNode;
}

function stateOf(index: number, current: number): 'done' | 'current' | 'ahead' {
  if (index < current) return 'done';
  return index === current ? 'current' : 'ahead';
}

const STATE_WORDS = { done: 'Done', current: 'Now', ahead: 'To come' } as const;

/** How far a record has come through its steps. */
export function Tracker({ label, steps, current, children }: TrackerProps) {
  return (
    <section className="al_tracker" aria-label={label}>
      <ol className="al_tracker__steps">
        {steps.map((step, index) => {
          const state = stateOf(index, current);
          return (
            <li
              key={step}
              className={classNames('al_tracker__step', `al_tracker__step--${state}`)}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              {step}
              <span className="al_tracker__state al_small">{STATE_WORDS[state]}</span>
            </li>
          );
        })}
      </ol>
      {children && <p>{children}</p>}
    </section>
  );
}
