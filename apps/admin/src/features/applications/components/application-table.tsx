import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../../components/data-table.js';
import { usePermission } from '../../../lib/session.js';
import type { ApplicationRow } from '../api/list-applications.js';
import {
  AMOUNT_COLUMN,
  ASSESSMENT_COLUMNS,
  NAMING_COLUMNS,
  PROGRESS_COLUMNS,
} from './application-columns.js';

interface ApplicationTableProps {
  readonly applications: readonly ApplicationRow[];
  readonly sort: string | undefined;
  /** The names of areas by code. */
  readonly areaName: (code: string) => string;
  /** The box that chooses a row; without it rows are not chosen. */
  readonly selectBox?: ((application: ApplicationRow) => ReactNode) | undefined;
}

/** The queue of applications for staff. */
export function ApplicationTable(props: ApplicationTableProps) {
  const { applications, sort, areaName, selectBox } = props;
  const assessments = usePermission('assessments.read') ? ASSESSMENT_COLUMNS : [];
  const areas: Column<ApplicationRow> = {
    key: 'areas',
    heading: 'Areas',
    cell: (application) => application.areaCodes.map(areaName).join(', '),
  };
  const select: Column<ApplicationRow>[] = selectBox
    ? [{ key: 'select', heading: 'Select', cell: selectBox }]
    : [];
  return (
    <DataTable
      caption="Applications"
      captionHidden
      columns={[
        ...select,
        ...NAMING_COLUMNS,
        areas,
        ...PROGRESS_COLUMNS,
        ...assessments,
        AMOUNT_COLUMN,
      ]}
      rows={applications}
      rowKey={(application) => application.id}
      sort={sort}
      empty="No application matches these filters. Clear a filter to see more."
    />
  );
}
