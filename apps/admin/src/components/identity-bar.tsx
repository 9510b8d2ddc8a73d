import type { ReactNode } from 'react';

export interface IdentityFact {
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
