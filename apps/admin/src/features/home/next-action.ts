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
  'allocations-to-acknowledge': (item) => ({
    title: `An allocation letter to acknowledge${item.dueOn ? ` by ${dateText(item.dueOn)}` : ''}`,
    explanation: `${item.title}: up to ${moneyText(item.amountPence)}. Read the letter and the share of each partnership, then acknowledge it.`,
    button: 'Read the letter',
  }),
  'conditions-to-show': (item) => ({
    title: `Condition to show you have met${due(item)}`,
    explanation: `${item.title}. Say in a few words what you have done. The funder checks it.`,
    button: 'Show that it is met',
  }),
  'fair-work-to-give': (item) => ({
    title: 'Fair Work First to show before you are paid',
    explanation: `${item.title}. Say what shows that you pay the real Living Wage and that your workers have an effective voice. An officer of the fund looks at it.`,
    button: 'Give your evidence',
  }),
  'bank-details-to-give': () => ({
    title: 'Give your bank details',
    explanation:
      'Your award is accepted. We cannot pay you until we have your bank details and have checked them. Have a bank statement at hand.',
    button: 'Give your bank details',
  }),
  'payments-to-claim': (item) => ({
    title: `You can claim ${moneyText(item.amountPence)}`,
    explanation: `${item.title}. Say what the money is for and what you have not spent yet. A finance officer looks at it.`,
    button: 'Claim this payment',
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

/** Sections that tell of something and ask for nothing. */
const ONLY_TOLD = new Set(['money-sent']);

/** The words of a section; its title where it has none of its own, so that no work is left out. */
function wordsOf({ key, title }: WorkSection): Words | null {
  if (ONLY_TOLD.has(key)) return null;
  return WORDS[key] ?? ((item) => ({ title, explanation: `${item.title}.`, button: 'Open' }));
}

/** Sections in which somebody, or money, waits for the organisation. */
const AWAITED = new Set([
  'offers-to-accept',
  'allocations-to-acknowledge',
  'fair-work-to-give',
  'bank-details-to-give',
  'money-to-pay-back',
]);

/** Sections of what the organisation may ask for, with no harm done where it does not. */
const OFFERED = new Set(['payments-to-claim']);

/**
 * The day to sort by. Without a date, an item comes first where somebody waits for it, otherwise last; what is only offered
 * comes last with its date too.
 */
function dayOf(sectionKey: string, item: WorkItem): string {
  if (OFFERED.has(sectionKey)) return '9999';
  return item.dueOn ?? (AWAITED.has(sectionKey) ? '0000' : '9999');
}

/** Everything an organisation has to do, the most urgent first. */
export function actionsOf(sections: readonly WorkSection[]): NextAction[] {
  const waiting = sections.flatMap((section) => {
    const { key, items } = section;
    const words = wordsOf(section);
    return words
      ? items.map((item) => ({ day: dayOf(key, item), action: { item, ...words(item) } }))
      : [];
  });
  return waiting.sort((a, b) => a.day.localeCompare(b.day)).map(({ action }) => action);
}
