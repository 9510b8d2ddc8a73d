import type { ReactNode } from 'react';

export interface SummaryItem {
  readonly key: string;
  readonly value: ReactNode;
  /** Links or buttons that change the value. */
  readonly action?: ReactNode;
}

/** Facts of one record, each with a name. The caller leaves out rows without a value. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  const hasActions = items.some((item) => item.action !== undefined);
  return (
    <dl className="ds_summary-list ds_summary-list--short-keys">
      {items.map((item) => (
        <div className="ds_summary-list__item" key={item.key}>
          <dt className="ds_summary-list__key">{item.key}</dt>
          <dd className="ds_summary-list__value">{item.value}</dd>
          {hasActions && <dd className="ds_summary-list__actions">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
