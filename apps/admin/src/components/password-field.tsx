import { useState } from 'react';
import { classNames } from '../lib/class-names.js';
import { Button } from './button.js';
import { describedBy, Question } from './question.js';
import type { TextFieldProps } from './text-field.js';

/** A password that the person may show while typing. */
export function PasswordField({
  label,
  hint,
  error,
  name,
  width: _width,
  ...input
}: TextFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Question id={name} label={label} hint={hint} error={error}>
      <div className="al_password">
        <input
          autoComplete="current-password"
          spellCheck={false}
          autoCapitalize="none"
          {...input}
          type={shown ? 'text' : 'password'}
          id={name}
          name={name}
          className={classNames('ds_input', error && 'ds_input--error')}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, { hint, error })}
        />
        <Button kind="secondary" aria-controls={name} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span className="visually-hidden"> password</span>
        </Button>
      </div>
    </Question>
  );
}
