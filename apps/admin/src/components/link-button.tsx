import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { buttonClass, type ButtonKind } from './button.js';

interface ButtonAnchorProps extends ComponentPropsWithRef<'a'> {
  readonly kind?: ButtonKind;
}

function ButtonAnchor({ kind = 'primary', ...anchor }: ButtonAnchorProps) {
  return <a {...anchor} className={buttonClass(kind)} />;
}

/** A link to another page that looks like a button: the primary step of a page. Takes the router's link props. */
export const LinkButton = createLink(ButtonAnchor);
