import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names.js';
import { createLink } from '@tanstack/react-router';

export type ButtonKind = 'primary' | 'secondary' | 'warning';

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  readonly kind?: ButtonKind;
  /** True while the request runs: the button keeps the focus, says so, and ignores clicks. */
  readonly pending?: boolean;
  /** Why the button cannot be used now. It can still be focused, and shows the reason below it. */
  readonly reason?: string | null;
}

/** The CSS classes of a button, or of a link that looks like one. */
function buttonClass(kind: ButtonKind): string {
  return classNames('ds_button', kind !== 'primary' && `ds_button--${kind}`);
}

/** A button. Where it cannot be used, it explains why instead of being disabled. */
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

interface ButtonAnchorProps extends ComponentPropsWithRef<'a'> {
  readonly kind?: ButtonKind;
}

function ButtonAnchor({ kind = 'primary', ...anchor }: ButtonAnchorProps) {
  return <a {...anchor} className={buttonClass(kind)} />;
}

/** A link that looks like a button, for the main step of a page. Takes the router's link props. */
export const LinkButton = createLink(ButtonAnchor);

/** Buttons and links that belong together, side by side. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="ds_button-group">{children}</div>;
}

/** A bar at the foot of a long form, always in view, with the state of saving and the next step. */
export function SaveBar({ children }: { children: ReactNode }) {
  return <div className="al_save-bar">{children}</div>;
}
