import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';

function BreadcrumbAnchor({ className: _className, ...anchor }: ComponentPropsWithRef<'a'>) {
  return (
    <li className="ds_breadcrumbs__item">
      <a {...anchor} className="ds_breadcrumbs__link" />
    </li>
  );
}

/** One page above this one. Takes the router's link props. */
export const Breadcrumb = createLink(BreadcrumbAnchor);

/** The pages above this one, without this page. */
export function Breadcrumbs({ children }: { children: ReactNode }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="ds_breadcrumbs">{children}</ol>
    </nav>
  );
}
