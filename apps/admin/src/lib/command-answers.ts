import { dateText, moneyText } from './formatters.js';

/** What the domain says to one command for this person and this record; `commands[]` of every single view. */
export interface CommandAnswer {
  readonly command: string;
  readonly allowed: boolean;
  readonly code: string | null;
  readonly reason: string | null;
}

/** Refusals that only say "not now" or "not you": the button would be noise. Every other reason is worth showing. */
const NOT_WORTH_SHOWING = new Set(['shared.wrong-state', 'shared.not-permitted']);

/** The answer to a command, or null where the page should not offer it at all. */
export function offeredAnswer(
  answers: readonly CommandAnswer[],
  command: string,
): CommandAnswer | null {
  const answer = answers.find((candidate) => candidate.command === command);
  if (!answer || (!answer.allowed && NOT_WORTH_SHOWING.has(answer.code ?? ''))) return null;
  return answer;
}

/** What the words of a command name, by the names of the record's own fields. */
export type CommandFacts = Readonly<Record<string, unknown>>;

/** Words with the facts in their place: `{amountPence}` as money, `{opensOn}` as a date. */
export function filledWords(words: string, facts: CommandFacts): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (name.endsWith('Pence')) return moneyText(fact as number);
    if (name.endsWith('On')) return dateText(fact as string);
    return String(fact);
  });
}
