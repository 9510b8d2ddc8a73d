import { accept, refuse, type Decision } from './decision.js';
import type { Permission } from './permissions.js';

/**
 * Whether the organisation of a record reads an event in its history; `once-shown` where it depends on
 * whether the organisation sees the record yet. What is not said is for the funder alone.
 */
export type ShownToOrganisation = 'always' | 'once-shown';

/** What an action of the history is called, and who reads it. */
export interface ActionRow {
  /** What the history says has happened, "Award approved". */
  readonly history: string;
  readonly shown?: ShownToOrganisation;
}

/** The actions of a feature by their code, `awards.approve`. */
export type ActionTable = Readonly<Record<`${string}.${string}`, ActionRow>>;

/**
 * The words of a command where every record has the same. In braces stands a field of the record: `{amountPence}` is
 * shown as money, `{opensOn}` as a date. A command whose words depend on more is written by hand in the admin.
 */
export interface CommandWords {
  /** The words of its button, "Approve award". */
  readonly label: string;
  /** The sentence that says what will happen. */
  readonly consequence: string;
  /** What is said once it is done. */
  readonly done: string;
  /** Whether the person says why. */
  readonly reason?: 'required';
  /** What the reason is called where it is more than one, "What has to change". */
  readonly reasonLabel?: string;
  readonly reasonHint?: string;
  /** How it is drawn where it is not the first thing to do. */
  readonly kind?: 'secondary' | 'warning';
}

/** One row of a lifecycle: the command, the states it leaves from, the state it leads to, who may. */
export interface Transition<State extends string, Command extends string>
  extends Partial<ActionRow>, Partial<CommandWords> {
  readonly command: Command;
  readonly from: readonly State[];
  readonly to: State;
  readonly permission: Permission;
  /** What it follows from, where nobody gives it by a route of its own. */
  readonly by?: string;
  /** What its history records, `awards.approve`; nothing where the history of another record tells it. */
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

/** The commands of a lifecycle whose words stand in their row. */
export type WordedCommandOf<Table extends Lifecycle<string, string>> = Extract<
  RowOf<Table>,
  CommandWords
>['command'];

type ActionOf<Table extends Lifecycle<string, string>> = Extract<
  RowOf<Table>,
  { readonly action: string }
>['action'];

/** The actions that the commands of a lifecycle leave in the history. */
export function actionsOf<const Table extends Lifecycle<string, string>>(
  lifecycle: Table,
): Readonly<Record<ActionOf<Table>, ActionRow>> {
  const entries = lifecycle.transitions.flatMap(({ action, history = '', shown }) =>
    action === undefined ? [] : [[action, { history, shown }] as const],
  );
  return Object.fromEntries(entries) as Record<ActionOf<Table>, ActionRow>;
}

/** The state a command leads to from `state`, or the refusal `shared.wrong-state`. */
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

/** The states that no command leaves. */
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
