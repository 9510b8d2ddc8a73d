import type { BudgetAccount } from '@almoner/domain/budgets';
import type { ReactNode } from 'react';
import { sumText } from '../lib/formatters.js';

/**
 * The totals of a budget line, or of several of one year, in pence: allocated = available + lapsed + reserved +
 * committed + paid. A sum is null where it is too large to show.
 */
export interface BudgetTotals {
  readonly allocatedPence: number | null;
  readonly availablePence: number | null;
  /** What is left of a closed year. */
  readonly lapsedPence: number | null;
  readonly reservedPence: number | null;
  /** The part of what is reserved that is for indicative years. */
  readonly indicativePence: number | null;
  readonly committedPence: number | null;
  readonly paidPence: number | null;
}

const PARTS = [
  { key: 'paid', label: 'paid', field: 'paidPence' },
  { key: 'committed', label: 'committed', field: 'committedPence' },
  { key: 'reserved', label: 'reserved', field: 'reservedPence' },
  { key: 'available', label: 'available', field: 'availablePence' },
  { key: 'lapsed', label: 'lapsed', field: 'lapsedPence' },
] as const;

type Part = (typeof PARTS)[number];

/** Nothing is said of what a budget does not have: an open year has not lapsed, a closed one has nothing available. */
function isShown({ key }: Part, totals: BudgetTotals): boolean {
  if (key === 'lapsed') return totals.lapsedPence !== 0;
  return key !== 'available' || totals.lapsedPence === 0 || totals.availablePence !== 0;
}

function partWords({ label, field }: Part, totals: BudgetTotals): string {
  return `${sumText(totals[field])} ${label}`;
}

/** What is left of a budget, in words: "£1,000 available", "£200 lapsed", or both over several pots. */
function leftWords(totals: BudgetTotals): string {
  return PARTS.filter(({ key }) => key === 'available' || key === 'lapsed')
    .filter((part) => isShown(part, totals))
    .map((part) => partWords(part, totals))
    .join(' and ');
}

/** Where each part of the bar starts and ends, as parts of the whole; an overspent amount takes no room. */
function segments(totals: BudgetTotals) {
  const sizes = PARTS.map((part) => Math.max(0, totals[part.field] ?? 0));
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1;
  return PARTS.map((part, index) => ({
    key: part.key,
    start: (100 * sizes.slice(0, index).reduce((sum, size) => sum + size, 0)) / whole,
    width: (100 * (sizes[index] ?? 0)) / whole,
  }));
}

interface BudgetBarProps {
  readonly title: string;
  readonly totals: BudgetTotals;
  /** Makes the link from a figure, given in words, to the movements of its account, or to the indicative award years. */
  readonly figureLink?: (figure: BudgetAccount | 'indicative', words: string) => ReactNode;
}

/** A budget in words and as a bar: paid, committed, reserved, and what is available or has lapsed. */
export function BudgetBar({ title, totals, figureLink }: BudgetBarProps) {
  const figure = (of: BudgetAccount | 'indicative', words: string) =>
    figureLink?.(of, words) ?? words;
  return (
    <figure className="al_budget">
      <figcaption className="al_budget__sentence">
        <strong>{title}:</strong> {leftWords(totals)} of{' '}
        {figure('funding', `${sumText(totals.allocatedPence)} allocated`)}
      </figcaption>
      <svg
        className="al_budget__bar"
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {segments(totals).map((segment) => (
          <rect
            key={segment.key}
            className={`al_budget__part--${segment.key}`}
            x={segment.start}
            width={segment.width}
            height={1}
          />
        ))}
      </svg>
      <ul className="al_budget__key al_small">
        {PARTS.filter((part) => isShown(part, totals)).map((part) => (
          <li key={part.key}>
            <span className={`al_budget__swatch al_budget__part--${part.key}`} aria-hidden="true" />
            <span>
              {figure(part.key === 'lapsed' ? 'available' : part.key, partWords(part, totals))}
              {part.key === 'reserved' && totals.indicativePence !== 0 && (
                <>
                  , of which {figure('indicative', `${sumText(totals.indicativePence)} indicative`)}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
