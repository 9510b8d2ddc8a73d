import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface IndicativeLinkProps {
  /** What the figure is of: a fund or a programme, one of its years, or one budget line. */
  readonly of: {
    readonly fundId?: string;
    readonly programmeId?: string;
    readonly financialYear?: string;
    readonly budgetLineId?: string;
  };
  readonly children: ReactNode;
}

/** The link from a figure of indicative money to the award years that make it up. */
export function IndicativeLink({ of, children }: IndicativeLinkProps) {
  return (
    <Link to="/award-years" search={{ ...of, heldAs: 'indicative' }}>
      {children}
    </Link>
  );
}
