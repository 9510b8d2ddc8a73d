import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';

function TabAnchor({
  className: _className,
  ...anchor
}: ComponentPropsWithRef<'a'> & { 'data-status'?: string }) {
  return (
    <li className={classNames('ds_tabs__tab', anchor['data-status'] === 'active' && 'ds_current')}>
      <a {...anchor} className="ds_tabs__tab-link" />
    </li>
  );
}

/** One tab: a link to a page of its own. Takes the router's link props. */
export const Tab = createLink(TabAnchor);

/** Sections of one record, each at its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="ds_tabs ds_tabs--links">
      <nav className="ds_tabs__navigation" aria-label={label}>
        <ul className="ds_tabs__list">{children}</ul>
      </nav>
    </div>
  );
}
