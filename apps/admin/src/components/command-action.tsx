import { useState } from 'react';
import type { CommandAnswer } from '../lib/command-answers.js';
import { Button } from './button.js';
import { CommandConfirmation, type CommandProps } from './command-confirmation.js';

export type { CommandInput } from './command-confirmation.js';

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
