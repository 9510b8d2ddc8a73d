import type { CommandOf, CommandWords, Lifecycle, WordedCommandOf } from '@almoner/domain/shared';
import { Fragment, type ReactNode } from 'react';
import { idempotent } from '../lib/api/conditional-headers.js';
import {
  filledWords,
  offeredAnswer,
  type CommandAnswer,
  type CommandFacts,
} from '../lib/command-answers.js';
import { CommandAction } from './command-action.js';

type Path = { readonly path: { id: string } };
type Keyed = { readonly headers: ReturnType<typeof idempotent> };
type Reasoned = { readonly body: { reason: string } };

/** A function of the generated client that gives one record a command. */
type CommandOperation =
  | ((options: Path) => Promise<unknown>)
  | ((options: Path & Keyed) => Promise<unknown>)
  | ((options: Path & Reasoned) => Promise<unknown>)
  | ((options: Path & Keyed & Reasoned) => Promise<unknown>);

interface CommandedRecord<Table extends Lifecycle<string, string>> {
  readonly lifecycle: Table;
  readonly record: { readonly id: string; readonly commands: readonly CommandAnswer[] };
  /** Values for the words of the command, besides or instead of the fields of the record. */
  readonly facts?: CommandFacts;
  readonly onDone?: () => void;
}

interface RecordCommandProps<
  Table extends Lifecycle<string, string>,
> extends CommandedRecord<Table> {
  readonly command: WordedCommandOf<Table>;
  readonly give: CommandOperation;
}

/** One command with the words of its row in the lifecycle. Shows nothing where the command is not to be offered. */
export function RecordCommand<const Table extends Lifecycle<string, string>>(
  props: RecordCommandProps<Table>,
) {
  const { lifecycle, record, facts, command, give, onDone } = props;
  const row = lifecycle.transitions.find((candidate) => candidate.command === command);
  const { kind, label, consequence, done, reason: asked, ...words } = row as CommandWords;
  const fill = (text: string) => filledWords(text, { ...record, ...facts });
  return (
    <CommandAction
      answer={offeredAnswer(record.commands, command)}
      kind={kind}
      label={fill(label)}
      reason={asked}
      reasonLabel={words.reasonLabel}
      reasonHint={words.reasonHint && fill(words.reasonHint)}
      consequence={fill(consequence)}
      done={fill(done)}
      onDone={onDone}
      send={({ reason, idempotencyKey }) =>
        (give as (options: object) => Promise<unknown>)({
          path: { id: record.id },
          headers: idempotent(idempotencyKey),
          ...(asked && { body: { reason } }),
        })
      }
    />
  );
}

interface RecordCommandsProps<
  Table extends Lifecycle<string, string>,
> extends CommandedRecord<Table> {
  /**
   * The commands that the page offers, in order: the generated function for a command whose words are in its row, an
   * element for one that needs its own form.
   */
  readonly offers: {
    readonly [Command in CommandOf<Table>]?:
      ReactNode | (Command extends WordedCommandOf<Table> ? CommandOperation : never);
  };
}

/** The commands that the reader may give to a record next, each with its consequence or the reason why not. */
export function RecordCommands<const Table extends Lifecycle<string, string>>({
  offers,
  ...about
}: RecordCommandsProps<Table>) {
  return (
    <div className="al_actions">
      {Object.entries(offers).map(([command, offer]) =>
        typeof offer === 'function' ? (
          <RecordCommand
            key={command}
            {...about}
            command={command as WordedCommandOf<Table>}
            give={offer as CommandOperation}
          />
        ) : (
          <Fragment key={command}>{offer as ReactNode}</Fragment>
        ),
      )}
    </div>
  );
}
