import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Called when Escape is pressed. The buttons inside close the dialog by setting `open`. */
  readonly onClose: () => void;
  /** `interruption` is for a step that is hard to undo. */
  readonly kind?: 'plain' | 'interruption';
  readonly children: ReactNode;
}

/** A modal dialog, made with the browser's `<dialog>`, which keeps the focus inside and hides the page behind it. */
export function Dialog({ open, title, onClose, kind = 'plain', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={classNames('al_dialog', kind === 'interruption' && 'al_dialog--interruption')}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
