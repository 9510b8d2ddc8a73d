import {
  basisPointsText,
  dateText,
  financialYearText,
  instantText,
  moneyText,
  sumText,
} from '../lib/formatters.js';

/** An amount of money. Null is shown as "Not published", never as £0. */
export function Money({ pence }: { pence: number | null }) {
  return <span className="al_numeric al_nowrap">{moneyText(pence)}</span>;
}

/** A sum in pence; null where it is too large to show. */
export function Sum({ pence }: { pence: number | null }) {
  return <span className="al_numeric al_nowrap">{sumText(pence)}</span>;
}

/** A calendar date (`YYYY-MM-DD`). `none` is shown for null. */
export function DateText({ date, none = 'Not set' }: { date: string | null; none?: string }) {
  if (!date) return <span className="al_secondary">{none}</span>;
  return (
    <time className="al_nowrap" dateTime={date}>
      {dateText(date)}
    </time>
  );
}

/** An instant (ISO) as date and time in Scotland. `none` is shown for null. */
export function InstantText({
  instant,
  none = 'Not yet',
}: {
  instant: string | null;
  none?: string;
}) {
  if (!instant) return <span className="al_secondary">{none}</span>;
  return <time dateTime={instant}>{instantText(instant)}</time>;
}

/** A financial year as "2023-24". */
export function FinancialYear({ year }: { year: string }) {
  return <span className="al_nowrap">{financialYearText(year)}</span>;
}

/** A part given in basis points (10,000 is the whole), as per cent. */
export function Percent({ basisPoints }: { basisPoints: number }) {
  return <span className="al_numeric">{basisPointsText(basisPoints)}</span>;
}
