import { lazy, Suspense } from 'react';
import { downloadCsv, type CsvCell } from '../lib/csv-download.js';
import { Button } from './button.js';
import type { ChartPoint, ChartSeries } from './chart-canvas.js';
import { DataTable, type Column } from './data-table.js';
import { Loading } from './states.js';

function ChartUnavailable() {
  return <p>The chart could not be loaded. The table below has its figures.</p>;
}

/** The drawing is large and comes last; where it cannot be had, the page stands without it. */
const ChartCanvas = lazy(() =>
  import('./chart-canvas.js')
    .then((module) => ({ default: module.ChartCanvas }))
    .catch(() => ({ default: ChartUnavailable })),
);

interface ChartFigureProps {
  /** The finding in one sentence with its numbers; a chart never speaks alone. */
  readonly headline: string;
  /** The name of the horizontal axis and of the first column. */
  readonly category: string;
  readonly kind: 'bar' | 'line';
  readonly series: readonly ChartSeries[];
  readonly points: readonly ChartPoint[];
  /** How a value is written, in the chart and in the table. */
  readonly format: (value: number) => string;
  readonly fileName: string;
  /** Where the API gives the figures as a file; without it the file is made here from the points. */
  readonly exportPath?: string;
}

function csvRows({ category, series, points }: ChartFigureProps): CsvCell[][] {
  const headings = [category, ...series.map((one) => one.label)];
  return [
    headings,
    ...points.map((point) => [point.label, ...series.map((one) => point.values[one.key] ?? null)]),
  ];
}

function columnsOf({ category, series, format }: ChartFigureProps): Column<ChartPoint>[] {
  const valueText = (value: number | null | undefined) =>
    value == null ? 'No data' : format(value);
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

/** A chart with its finding, its table and its figures as a file. The drawing is loaded only when shown. */
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
