import { dateText, moneyText } from '../../lib/formatters.js';
import type { WorkItem, WorkSection } from './home-types.js';

/** The one thing an organisation should do next, in plain words. */
export interface NextAction {
  readonly item: WorkItem;
  readonly title: string;
  readonly explanation: string;
  readonly button: string;
}

type Words = (item: WorkItem) => Omit<NextAction, 'item'>;

/** "due 30 November 2026", "was due 30 November 2026", or an empty text where there is no date. */
function due({ dueOn, overdue }: WorkItem): string {
  if (!dueOn) return '';
  return `${overdue ? ' was' : ''} due ${dateText(dueOn)}`;
}

const WORDS: Readonly<Record<string, Words>> = {
  'offers-to-accept': (item) => ({
    title: `You are offered up to ${moneyText(item.amountPence)}`,
    explanation: `${item.title}. Read what the award says, then accept it or turn it down.`,
    button: 'Read the offer',
  }),
  'conditions-to-show': (item) => ({
    title: `Condition to show you have met${due(item)}`,
    explanation: `${item.title}. Say in a few words what you have done. The funder checks it.`,
    button: 'Show that it is met',
  }),
  'bank-details-to-give': () => ({
    title: 'Give your bank details',
    explanation:
      'Your award is accepted. We cannot pay you until we have your bank details and have checked them. Have a bank statement at hand.',
    button: 'Give your bank details',
  }),
  'money-to-pay-back': (item) => ({
    title: `${moneyText(item.amountPence)} to pay back`,
    explanation: `${item.title}. Read why, and which reference to give when you pay it back.`,
    button: 'Read what to pay back',
  }),
  'returns-to-certify': (item) => ({
    title: `Return to certify${due(item)}`,
    explanation: `${item.title}. A colleague filled it in. Check the figures, then certify it or send it back.`,
    button: 'Check and certify',
  }),
  'returns-to-write': (item) => ({
    title: `Return${due(item)}`,
    explanation: `${item.title}. About 20 minutes. You will need your figures for the year. Your answers are saved as you type.`,
    button: 'Open the return',
  }),
  'drafts-to-finish': (item) => ({
    title: item.dueOn
      ? `Application to finish by ${dateText(item.dueOn)}`
      : 'Application to finish',
    explanation: `${item.title || 'Your application'}. It is saved and not sent yet.`,
    button: 'Continue the application',
  }),
};

/** Sections in which somebody, or money, waits for the organisation. */
const AWAITED = new Set(['offers-to-accept', 'bank-details-to-give']);

/** The day to sort by. Without a date, an item comes first where somebody waits for it, otherwise last. */
function dayOf(sectionKey: string, item: WorkItem): string {
  return item.dueOn ?? (AWAITED.has(sectionKey) ? '0000' : '9999');
}

/** Everything an organisation has to do, the most urgent first. */
export function actionsOf(sections: readonly WorkSection[]): NextAction[] {
  const waiting = sections.flatMap(({ key, items }) => {
    const words = WORDS[key];
    return words
      ? items.map((item) => ({ day: dayOf(key, item), action: { item, ...words(item) } }))
      : [];
  });
  return waiting.sort((a, b) => a.day.localeCompare(b.day)).map(({ action }) => action);
}
