import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useProblemForm } from '../lib/forms/use-problem-form.js';
import { useNotices } from '../lib/notices.js';
import { Button, ButtonGroup, type ButtonKind } from './buttons.js';
import { ErrorSummary } from './form.js';
import { TextArea } from './fields.js';
import type { CommandAnswer } from '../lib/command-answers.js';

/** What is sent with a command. */
export interface CommandInput {
  /** Empty where no reason was asked for or given. */
  readonly reason: string;
  /** The same for every retry of this confirmation. */
  readonly idempotencyKey: string;
}

/** A command as a page offers it. */
export interface CommandProps {
  readonly label: string;
  readonly kind?: ButtonKind;
  /** The sentence that says what will happen. */
  readonly consequence: ReactNode;
  /** Whether a reason is asked for. */
  readonly reason?: 'required' | 'optional';
  /** The label of the reason where it is more specific, e.g. "Statement of need". */
  readonly reasonLabel?: string;
  readonly reasonHint?: string;
  /** Further fields of the command; the caller reads them. */
  readonly children?: ReactNode;
  readonly send: (input: CommandInput) => Promise<unknown>;
  /** The message once it is done, e.g. "Award approved". */
  readonly done: string;
  readonly onDone?: () => void;
}

interface CommandConfirmationProps extends CommandProps {
  /** Whether it can still be sent. */
  readonly offered?: boolean;
  readonly onClose: () => void;
}

/** Asks before a command is sent, and shows the API's refusal. */
export function CommandConfirmation(props: CommandConfirmationProps) {
  const { label, kind, consequence, reason, children, send, done, onDone, onClose } = props;
  const { offered = true } = props;
  const reasonLabel = props.reasonLabel ?? 'Reason';
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { notify } = useNotices();
  const form = useProblemForm({
    defaultValues: { reason: '' },
    send: (values, idempotencyKey) => send({ reason: values.reason.trim(), idempotencyKey }),
    onSent: () => {
      notify(done);
      onClose();
      onDone?.();
    },
  });
  useEffect(() => title.current?.focus(), []);
  return (
    <form
      className="al_action__confirm"
      aria-labelledby={titleId}
      onSubmit={(event) => void form.submit(event)}
      noValidate
    >
      <ErrorSummary lines={form.summary} />
      <h3 className="al_action__title" id={titleId} ref={title} tabIndex={-1}>
        {label}?
      </h3>
      <p>{consequence}</p>
      {children}
      {reason && (
        <TextArea
          label={reason === 'optional' ? `${reasonLabel} (optional)` : reasonLabel}
          hint={props.reasonHint}
          rows={3}
          id={`${titleId}-reason`}
          error={form.formState.errors.reason?.message}
          {...form.register('reason', {
            required: reason === 'required' ? `Enter the ${reasonLabel.toLowerCase()}` : false,
          })}
        />
      )}
      <ButtonGroup>
        {offered && (
          <Button type="submit" kind={kind} pending={form.pending}>
            {`Confirm: ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
          </Button>
        )}
        <Button kind="secondary" onClick={onClose}>
          {offered ? 'Cancel' : 'Close'}
        </Button>
      </ButtonGroup>
    </form>
  );
}

interface CommandActionProps extends CommandProps {
  /** The domain's answer: `offeredAnswer(record.commands, 'approve')`. Null shows nothing. */
  readonly answer: CommandAnswer | null;
}

/** A command: a button that works or says why not, then a confirmation in the same place, then the request. */
export function CommandAction(props: CommandActionProps) {
  const [open, setOpen] = useState(false);
  // what was refused because somebody else acted is offered no more; its question stays until it is closed
  if (!props.answer && !open) return null;
  const close = () => setOpen(false);
  return (
    <div className="al_action">
      {props.answer && (
        <Button
          kind={props.kind}
          reason={props.answer.allowed ? null : props.answer.reason}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {props.label}
        </Button>
      )}
      {open && <CommandConfirmation {...props} offered={props.answer !== null} onClose={close} />}
    </div>
  );
}
