import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { buttonClass, type ButtonKind } from './button.js';

interface ButtonAnchorProps extends ComponentPropsWithRef<'a'> {
  readonly kind?: ButtonKind;
}

function ButtonAnchor({ kind = 'primary', ...anchor }: ButtonAnchorProps) {
  return <a {...anchor} className={buttonClass(kind)} />;
}

/** A link that looks like a button, for the main step of a page. Takes the router's link props. */
export const LinkButton = createLink(ButtonAnchor);
