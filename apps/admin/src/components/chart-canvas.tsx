import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

export interface ChartSeries {
  readonly key: string;
  readonly label: string;
}

/** One position on the horizontal axis. A missing value means "no data", never zero. */
export interface ChartPoint {
  readonly label: string;
  readonly values: Readonly<Record<string, number | null>>;
}

interface ChartCanvasProps {
  readonly kind: 'bar' | 'line';
  readonly series: readonly ChartSeries[];
  readonly points: readonly ChartPoint[];
  readonly format: (value: number) => string;
}

/** The design system's colours for data, in its order. */
const COLOURS = ['#002d54', '#2b9c93', '#6a2063', '#e5682a', '#0b4c0b', '#5d9f3c'] as const;
const DASHES = ['0', '6 3', '2 3', '10 4', '1 4', '8 2 2 2'] as const;

/** The drawing of a chart, for sighted readers. The table beside it has the same figures. */
export function ChartCanvas({ kind, series, points, format }: ChartCanvasProps) {
  const rows = points.map((point) => ({ label: point.label, ...point.values }));
  const Chart = kind === 'bar' ? BarChart : LineChart;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart
        data={rows}
        accessibilityLayer={false}
        margin={{ top: 8, right: 16, bottom: 8, left: 16 }}
      >
        <CartesianGrid vertical={false} stroke="#ebebeb" />
        <XAxis dataKey="label" tick={{ fill: '#1a1a1a' }} />
        <YAxis tickFormatter={format} width={90} tick={{ fill: '#1a1a1a' }} />
        <Tooltip formatter={(value) => (typeof value === 'number' ? format(value) : 'No data')} />
        {series.length > 1 && <Legend />}
        {series.map((one, index) =>
          kind === 'bar' ? (
            <Bar
              key={one.key}
              dataKey={one.key}
              name={one.label}
              fill={COLOURS[index % 6]}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={one.key}
              dataKey={one.key}
              name={one.label}
              stroke={COLOURS[index % 6]}
              strokeDasharray={DASHES[index % 6]}
              strokeWidth={2}
              isAnimationActive={false}
            />
          ),
        )}
      </Chart>
    </ResponsiveContainer>
  );
}
