import './button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

/** `primary` is the one thing to do here, `danger` destroys, `quiet` stands in bars and rows. */
export type ButtonVariant = 'primary' | 'plain' | 'danger' | 'quiet';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly variant?: ButtonVariant;
  readonly children: ReactNode;
}

export function Button({ variant = 'plain', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${variant}`}>
      {children}
    </AriaButton>
  );
}
