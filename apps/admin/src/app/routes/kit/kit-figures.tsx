import { BudgetBar } from '../../../components/budget-bar.js';
import { ChartFigure } from '../../../components/chart-figure.js';
import {
  DateText,
  FinancialYear,
  InstantText,
  Money,
  Percent,
} from '../../../components/figures.js';
import { Figure, FigureLink, FigureList } from '../../../components/figure-link.js';
import { SummaryList } from '../../../components/facts.js';
import { moneyText } from '../../../lib/formatters.js';
import { KitExample, KitSection } from './kit-section.js';

const SPEND = [
  { label: 'April', values: { planned: 20_000_000, paid: 18_500_000 } },
  { label: 'May', values: { planned: 24_000_000, paid: 24_000_000 } },
  { label: 'June', values: { planned: 31_000_000, paid: null } },
];

/** Figures in each format, and charts. */
export function KitFigures() {
  return (
    <KitSection id="figures" title="Figures">
      <KitExample title="Formatters">
        <SummaryList
          items={[
            { key: 'Money', value: <Money pence={39_949_600} /> },
            { key: 'Money with pence', value: <Money pence={123_456} /> },
            { key: 'Money taken back', value: <Money pence={-18_100} /> },
            { key: 'Money not published', value: <Money pence={null} /> },
            { key: 'Date', value: <DateText date="2026-11-30" /> },
            { key: 'No date', value: <DateText date={null} /> },
            { key: 'Instant', value: <InstantText instant="2026-11-21T14:02:00Z" /> },
            { key: 'Financial year', value: <FinancialYear year="2023/2024" /> },
            { key: 'Share', value: <Percent basisPoints={7650} /> },
          ]}
        />
      </KitExample>
      <KitExample title="Figures that open the list behind them">
        <FigureList label="The fund in figures">
          <FigureLink to="/kit" value="£4.1 million" label="awarded of £5 million" />
          <FigureLink to="/kit" value="518" label="children and young people supported" />
          <Figure value="0" label="returns overdue" />
        </FigureList>
      </KitExample>
      <KitExample title="Budget">
        <BudgetBar
          title="2026-27"
          totals={{
            allocatedPence: 300_000_000,
            availablePence: 60_050_400,
            lapsedPence: 0,
            reservedPence: 40_000_000,
            indicativePence: 15_000_000,
            committedPence: 149_949_600,
            paidPence: 50_000_000,
          }}
        />
        <BudgetBar
          title="2027-28, nothing allocated yet"
          totals={{
            allocatedPence: 0,
            availablePence: 0,
            lapsedPence: 0,
            reservedPence: 0,
            indicativePence: 0,
            committedPence: 0,
            paidPence: 0,
          }}
        />
      </KitExample>
      <KitExample title="Chart">
        <ChartFigure
          headline="£425,000 was paid by the end of May, £15,000 less than planned"
          category="Month"
          kind="bar"
          series={[
            { key: 'planned', label: 'Planned' },
            { key: 'paid', label: 'Paid' },
          ]}
          points={SPEND}
          format={moneyText}
          fileName="kit-example.csv"
        />
      </KitExample>
    </KitSection>
  );
}
