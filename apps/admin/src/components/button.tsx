import { useId, type ComponentPropsWithRef } from 'react';
import { classNames } from '../lib/class-names.js';

export type ButtonKind = 'primary' | 'secondary' | 'warning';

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  readonly kind?: ButtonKind;
  /** The act is under way: the button keeps focus, says so, and does nothing. */
  readonly pending?: boolean;
  /** Why the button cannot be used now. It stays reachable, and the reason is shown under it. */
  readonly reason?: string | null;
}

/** The classes of a button or of a link that looks like one. */
export function buttonClass(kind: ButtonKind): string {
  return classNames('ds_button', kind !== 'primary' && `ds_button--${kind}`);
}

/** A button that, when it cannot be used, explains why instead of going dead. */
export function Button({
  kind = 'primary',
  pending = false,
  reason,
  onClick,
  children,
  type,
  ...button
}: ButtonProps) {
  const reasonId = useId();
  const inert = pending || Boolean(reason);
  const element = (
    <button
      {...button}
      type={type ?? 'button'}
      className={classNames(buttonClass(kind), button.className)}
      aria-disabled={inert || undefined}
      aria-describedby={reason ? reasonId : button['aria-describedby']}
      onClick={(event) => (inert ? event.preventDefault() : onClick?.(event))}
    >
      {pending ? 'Please wait…' : children}
    </button>
  );
  if (!reason) return element;
  return (
    <div className="al_button-with-reason">
      {element}
      <p className="al_reason" id={reasonId}>
        {reason}
      </p>
    </div>
  );
}
