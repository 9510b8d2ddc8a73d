import { useState } from 'react';
import type { DuePayment, RunPreview } from './payment-runs-types.js';

/** The due payments that are selected for a run. */
export interface DueChoice {
  readonly payments: readonly DuePayment[];
  readonly ids: ReadonlySet<string>;
  readonly choose: (id: string, chosen: boolean) => void;
}

/** Keeps which due payments are selected. At first all that are ready are. */
export function useDueChoice(preview: RunPreview): DueChoice {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const payments = preview.due.filter(({ id }) => !left.has(id));
  const choose = (id: string, chosen: boolean) => {
    const next = new Set(left);
    if (chosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return { payments, ids: new Set(payments.map(({ id }) => id)), choose };
}
