import {
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
} from 'react';
import type { SummaryLine } from '../lib/forms/problem-errors.js';
import { Button, type ButtonKind } from './buttons.js';

function focusField(event: MouseEvent, fieldId: string): void {
  const form = event.currentTarget.closest('form');
  const named = form?.elements.namedItem(fieldId);
  const field = named instanceof HTMLElement ? named : document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  const input = field.matches('fieldset') ? (field.querySelector('input') ?? field) : field;
  input.focus();
  field.scrollIntoView({ block: 'center' });
}

interface ErrorSummaryProps {
  readonly lines: readonly SummaryLine[];
  readonly title?: string;
  /** Makes the link to a field on another page. */
  readonly fieldLink?: (fieldId: string, message: string) => ReactNode;
}

function FieldAnchor({ fieldId, message }: { fieldId: string; message: string }) {
  return (
    <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
      {message}
    </a>
  );
}

/** All errors of a form, at its top. It takes the focus when a submit fails, and links to each field. */
export function ErrorSummary({
  lines,
  title = 'There is a problem',
  fieldLink,
}: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const fingerprint = lines.map((line) => line.message).join('\n');
  useEffect(() => {
    if (fingerprint) summary.current?.focus();
  }, [fingerprint]);
  if (lines.length === 0) return null;
  return (
    <div
      className="ds_error-summary"
      ref={summary}
      tabIndex={-1}
      role="alert"
      aria-labelledby={titleId}
    >
      <h2 className="ds_error-summary__title" id={titleId}>
        {title}
      </h2>
      <ul className="ds_error-summary__list">
        {lines.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId
              ? (fieldLink?.(fieldId, message) ?? (
                  <FieldAnchor fieldId={fieldId} message={message} />
                ))
              : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FormProps {
  /** The form of `useProblemForm`. */
  readonly form: {
    readonly submit: (event: SyntheticEvent) => Promise<void>;
    readonly pending: boolean;
    readonly summary: readonly SummaryLine[];
  };
  /** The words of the button that sends the form; where left out, the children contain the button. */
  readonly submit?: string;
  readonly kind?: ButtonKind;
  /** Whether it takes the width of the page, for tables, instead of that of a line of text. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A form with its errors at the top and the button that sends it below. */
export function Form({ form, submit, kind, wide = false, children }: FormProps) {
  return (
    <form
      className={wide ? undefined : 'al_narrow'}
      onSubmit={(event) => void form.submit(event)}
      noValidate
    >
      <ErrorSummary lines={form.summary} />
      {children}
      {submit && (
        <Button type="submit" kind={kind} pending={form.pending}>
          {submit}
        </Button>
      )}
    </form>
  );
}
