import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../lib/class-names.js';
import { describedBy, Question, type QuestionProps } from './question.js';

interface FileUploadProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'input'>, 'id' | 'name' | 'type'> {
  readonly name: string;
}

/** Chooses one file on the person's device. */
export function FileUpload({ label, hint, error, name, ...input }: FileUploadProps) {
  return (
    <Question id={name} label={label} hint={hint} error={error}>
      <input
        {...input}
        type="file"
        id={name}
        name={name}
        className={classNames('ds_file-upload__input', error && 'ds_file-upload__input--error')}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, { hint, error })}
      />
    </Question>
  );
}
