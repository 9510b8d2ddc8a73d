import { accept, refuse, type Decision } from './decision.js';
import type { Permission } from './permissions.js';

/**
 * Whether people of the organisation read an event in the history of their record: `always`, or `once-shown`,
 * which is once the record itself is shown to them. Absent: only staff read it.
 */
export type ShownToOrganisation = 'always' | 'once-shown';

/** The words of an audit action, and who reads it. */
export interface ActionRow {
  /** The words in the history, "Award approved". */
  readonly history: string;
  readonly shown?: ShownToOrganisation;
}

/** The audit actions of a feature by their code, `awards.approve`. */
export type ActionTable = Readonly<Record<`${string}.${string}`, ActionRow>>;

/**
 * The words of a command that are the same for every record. A field of the record in braces is filled in:
 * `{amountPence}` as money, `{opensOn}` as a date. Where the words depend on more, the admin has them.
 */
export interface CommandWords {
  /** The label of the button, "Approve award". */
  readonly label: string;
  /** The sentence that says what the command will do. */
  readonly consequence: string;
  /** The message once it is done. */
  readonly done: string;
  /** Set where the person has to give a reason. */
  readonly reason?: 'required';
  /** The label of the reason, where "Reason" does not say enough: "What has to change". */
  readonly reasonLabel?: string;
  readonly reasonHint?: string;
  /** How the button looks where it is not the main one. */
  readonly kind?: 'secondary' | 'warning';
}

/**
 * One row of a lifecycle: a command, the states from which it can be given, the state it leads to, and the
 * permission it needs.
 */
export interface Transition<State extends string, Command extends string>
  extends Partial<ActionRow>, Partial<CommandWords> {
  readonly command: Command;
  readonly from: readonly State[];
  readonly to: State;
  readonly permission: Permission;
  /** What causes the transition, where no route gives the command. */
  readonly by?: string;
  /**
   * The audit action that the command records, `awards.approve`; absent where the history of another record
   * shows it.
   */
  readonly action?: `${string}.${string}`;
}

/** A lifecycle as a table of data (docs/glossary.md, Lifecycles). */
export interface Lifecycle<State extends string, Command extends string> {
  /** The noun shown in refusals, e.g. "award". */
  readonly thing: string;
  readonly initial: State;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Command>[];
}

type RowOf<Table extends Lifecycle<string, string>> = Table['transitions'][number];

/** The commands of a lifecycle. */
export type CommandOf<Table extends Lifecycle<string, string>> = RowOf<Table>['command'];

/** The commands of a lifecycle that have their words in their row. */
export type WordedCommandOf<Table extends Lifecycle<string, string>> = Extract<
  RowOf<Table>,
  CommandWords
>['command'];

type ActionOf<Table extends Lifecycle<string, string>> = Extract<
  RowOf<Table>,
  { readonly action: string }
>['action'];

/** The audit actions of the commands of a lifecycle. */
export function actionsOf<const Table extends Lifecycle<string, string>>(
  lifecycle: Table,
): Readonly<Record<ActionOf<Table>, ActionRow>> {
  const entries = lifecycle.transitions.flatMap(({ action, history = '', shown }) =>
    action === undefined ? [] : [[action, { history, shown }] as const],
  );
  return Object.fromEntries(entries) as Record<ActionOf<Table>, ActionRow>;
}

/** The state that a command leads to from `state`, or the refusal `shared.wrong-state`. */
export function transition<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
  command: Command,
  state: State,
): Decision<State> {
  const row = lifecycle.transitions.find((t) => t.command === command && t.from.includes(state));
  if (row) return accept(row.to);
  return refuse('shared.wrong-state', {
    thing: lifecycle.thing,
    state: state.replaceAll('-', ' '),
  });
}

/** The commands that the table allows from a state. */
export function commandsFrom<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
  state: State,
): Command[] {
  return lifecycle.transitions.filter((t) => t.from.includes(state)).map((t) => t.command);
}

/** The states from which the table allows a command. */
export function statesBefore<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
  command: Command,
): State[] {
  return lifecycle.states.filter((state) => commandsFrom(lifecycle, state).includes(command));
}

/** The states in which no command is possible any more. */
export function lastStatesOf<State extends string>(lifecycle: Lifecycle<State, string>): State[] {
  return lifecycle.states.filter((state) => commandsFrom(lifecycle, state).length === 0);
}

/**
 * What is wrong with a lifecycle table: states it cannot reach, unknown states, and commands that
 * lead two ways from one state. Empty for a sound table; checked in the tests of every lifecycle.
 */
export function lifecycleFaults<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
): string[] {
  const reached = new Set<string>([lifecycle.initial]);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const t of lifecycle.transitions)
      if (t.from.some((s) => reached.has(s))) reached.add(t.to);
  }
  const known = new Set<string>(lifecycle.states);
  const unreachable = lifecycle.states
    .filter((s) => !reached.has(s))
    .map((s) => `${s} is never reached`);
  const unknown = lifecycle.transitions
    .flatMap((t) => [...t.from, t.to])
    .filter((s) => !known.has(s))
    .map((s) => `${s} is not a state`);
  const pairs = lifecycle.transitions.flatMap((t) => t.from.map((s) => `${t.command} from ${s}`));
  const ambiguous = pairs
    .filter((p, i) => pairs.indexOf(p) !== i)
    .map((p) => `${p} leads two ways`);
  return [...unreachable, ...unknown, ...ambiguous];
}
