import type { ReactNode } from 'react';

/** One group of components on the kit page. */
export function KitSection({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {children}
    </section>
  );
}

/** One component in one state, with the name of the state. */
export function KitExample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="al_kit-example">
      <h3 className="al_kit-example__title">{title}</h3>
      {children}
    </div>
  );
}
