import { isForAudience } from './actor.js';
import type { Decision } from './decision.js';
import type { Lifecycle } from './lifecycle.js';
import type { Audience } from './permissions.js';
import { refusalSentence, type RefusalCode } from './refusals.js';

/** Whether the actor may give a command now and, if not, why. Buttons show it. */
export interface CommandAnswer<Command extends string = string> {
  readonly command: Command;
  readonly allowed: boolean;
  readonly code: RefusalCode | null;
  readonly reason: string | null;
}

/** A decision as the answer for a button. */
export function commandAnswer<Command extends string>(
  command: Command,
  decision: Decision<unknown>,
): CommandAnswer<Command> {
  if (decision.ok) return { command, allowed: true, code: null, reason: null };
  const { refusal } = decision;
  return { command, allowed: false, code: refusal.code, reason: refusalSentence(refusal) };
}

/**
 * The decisions about the commands of a record, for the admin: the function that decides a command also enables
 * its button (ARCHITECTURE.md, What happens in a command). Leaves out commands that no role of the audience
 * has.
 */
export function commandAnswers<Command extends string>(
  audience: Audience,
  lifecycle: Lifecycle<string, Command>,
  decisions: Readonly<Partial<Record<NoInfer<Command>, Decision<unknown>>>>,
): CommandAnswer<Command>[] {
  const offered = lifecycle.transitions.filter((row) => isForAudience(row.permission, audience));
  const commands = [...new Set(offered.map((row) => row.command))];
  return commands.flatMap((command) => {
    const decision = decisions[command];
    return decision === undefined ? [] : [commandAnswer(command, decision)];
  });
}
