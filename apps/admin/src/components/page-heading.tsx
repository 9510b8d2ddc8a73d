import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';

interface PageHeadingProps {
  /** The text of the heading and of the browser tab. */
  readonly title: string;
  /** A line above the heading: the kind of record, or its reference. */
  readonly label?: ReactNode;
  readonly children?: ReactNode;
}

/** The heading of a page. After a navigation it takes the focus, so that a screen reader starts at the new page. */
export function PageHeading({ title, label, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const router = useRouter();
  useEffect(() => {
    document.title = `${title} - Almoner`;
  }, [title]);
  useEffect(() => {
    const cameFromAnotherPage = router.state.resolvedLocation !== undefined;
    if (cameFromAnotherPage) heading.current?.focus({ preventScroll: true });
  }, [router]);
  return (
    <header className="ds_page-header">
      {label && <p className="ds_page-header__label ds_content-label">{label}</p>}
      <h1 className="ds_page-header__title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children && <div className="ds_page-header__metadata">{children}</div>}
    </header>
  );
}
