import { dateText, moneyText } from './formatters.js';

/** Whether this person may give a command to this record and, where not, why; one entry of `commands` of a record. */
export interface CommandAnswer {
  readonly command: string;
  readonly allowed: boolean;
  readonly code: string | null;
  readonly reason: string | null;
}

/** Refusals that only mean "not now" or "not you": buttons with them are hidden. Every other reason is shown. */
const NOT_WORTH_SHOWING = new Set(['shared.wrong-state', 'shared.not-permitted']);

/** The answer for a command; null where the page should not show the command at all. */
export function offeredAnswer(
  answers: readonly CommandAnswer[],
  command: string,
): CommandAnswer | null {
  const answer = answers.find((candidate) => candidate.command === command);
  if (!answer || (!answer.allowed && NOT_WORTH_SHOWING.has(answer.code ?? ''))) return null;
  return answer;
}

/** The values that the words of a command may name; those of the record have the names of its fields. */
export type CommandFacts = Readonly<Record<string, unknown>>;

/** Fills values into words: `{amountPence}` as money, `{opensOn}` as a date. */
export function filledWords(words: string, facts: CommandFacts): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (name.endsWith('Pence')) return moneyText(fact as number);
    if (name.endsWith('On')) return dateText(fact as string);
    return String(fact);
  });
}
