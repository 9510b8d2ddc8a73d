import type { ReactNode } from 'react';

interface IdentityFact {
  readonly key: string;
  readonly value: ReactNode;
}

/** The facts that identify a record, shown on each of its pages. */
export function IdentityBar({ label, facts }: { label: string; facts: readonly IdentityFact[] }) {
  return (
    <section className="al_identity" aria-label={label}>
      <dl className="al_identity__list">
        {facts.map((fact) => (
          <div key={fact.key}>
            <dt className="al_small">{fact.key}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

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
