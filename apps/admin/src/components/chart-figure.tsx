import { lazy, Suspense } from 'react';
import { downloadCsv, type CsvCell } from '../lib/csv-download.js';
import { Button } from './buttons.js';
import type { ChartPoint, ChartSeries } from './chart-canvas.js';
import { type Column, DataTable } from './data-table.js';
import { Loading } from './page.js';

function ChartUnavailable() {
  return <p>The chart could not be loaded. The table below has its figures.</p>;
}

/** loaded last because it is large; without it the page still has the table */
const ChartCanvas = lazy(() =>
  import('./chart-canvas.js')
    .then((module) => ({ default: module.ChartCanvas }))
    .catch(() => ({ default: ChartUnavailable })),
);

interface ChartFigureProps {
  /** The finding in one sentence with its numbers. */
  readonly headline: string;
  /** The name of the horizontal axis, which is also that of the first column. */
  readonly category: string;
  readonly kind: 'bar' | 'line';
  readonly series: readonly ChartSeries[];
  readonly points: readonly ChartPoint[];
  /** Formats a value for the chart and the table. */
  readonly format: (value: number) => string;
  /** What the table shows where there is no value; "No data" where left out. */
  readonly none?: string;
  readonly fileName: string;
  /** The address of the figures as a file; where left out, the file is made in the browser from the points. */
  readonly exportPath?: string;
}

function csvRows({ category, series, points }: ChartFigureProps): CsvCell[][] {
  const headings = [category, ...series.map((one) => one.label)];
  return [
    headings,
    ...points.map((point) => [point.label, ...series.map((one) => point.values[one.key] ?? null)]),
  ];
}

function columnsOf({
  category,
  series,
  format,
  none = 'No data',
}: ChartFigureProps): Column<ChartPoint>[] {
  const valueText = (value: number | null | undefined) => (value == null ? none : format(value));
  return [
    { key: 'label', heading: category, rowHeading: true, cell: (point) => point.label },
    ...series.map((one): Column<ChartPoint> => ({
      key: one.key,
      heading: one.label,
      numeric: true,
      cell: (point) => valueText(point.values[one.key]),
    })),
  ];
}

/** A chart with its finding, its table, and its figures as a file. The drawing is loaded when it is shown. */
export function ChartFigure(props: ChartFigureProps) {
  return (
    <figure className="al_chart">
      <figcaption className="al_chart__headline">{props.headline}</figcaption>
      <div className="al_chart__canvas" aria-hidden="true">
        <Suspense fallback={<Loading label="Drawing the chart" />}>
          <ChartCanvas
            kind={props.kind}
            series={props.series}
            points={props.points}
            format={props.format}
          />
        </Suspense>
      </div>
      <details className="ds_details">
        <summary className="ds_details__summary">Show the figures as a table</summary>
        <div className="ds_details__text">
          <DataTable
            caption={props.headline}
            columns={columnsOf(props)}
            rows={props.points}
            rowKey={(point) => point.label}
            empty="There are no figures for this chart."
            narrow="scroll"
          />
        </div>
      </details>
      {props.exportPath ? (
        <p className="al_export">
          <a href={props.exportPath} download>
            Download the figures (CSV)
          </a>
        </p>
      ) : (
        <Button kind="secondary" onClick={() => downloadCsv(props.fileName, csvRows(props))}>
          Download the figures (CSV)
        </Button>
      )}
    </figure>
  );
}
