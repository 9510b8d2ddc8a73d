import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';

interface FigureAnchorProps extends Omit<ComponentPropsWithRef<'a'>, 'children'> {
  readonly value: ReactNode;
  readonly label: ReactNode;
}

function FigureAnchor({ value, label, ...anchor }: FigureAnchorProps) {
  return (
    <a {...anchor} className="al_figure">
      <span className="al_figure__value">{value}</span>
      <span className="al_figure__label">{label}</span>
    </a>
  );
}

/** A figure that links to the list it is the total of. Takes the router's link props. */
export const FigureLink = createLink(FigureAnchor);

/** The same as `FigureLink`, without a link. */
export function Figure({ value, label }: Pick<FigureAnchorProps, 'value' | 'label'>) {
  return (
    <div className="al_figure al_figure--plain">
      <span className="al_figure__value">{value}</span>
      <span className="al_figure__label">{label}</span>
    </div>
  );
}

/** A row of figures; each is a list item. */
export function FigureList({ label, children }: { label: string; children: readonly ReactNode[] }) {
  return (
    <ul className="al_figures" aria-label={label}>
      {children.map((figure, index) => (
        <li key={index}>{figure}</li>
      ))}
    </ul>
  );
}
