import {
  RETURN_KINDS,
  RETURN_STATUSES,
  type ReturnKind,
  type ReturnStatus,
} from '@almoner/domain/returns';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  TextField,
} from '../../platform/http/fields.js';

export class ReturnItem {
  @IdField()
  id: string;

  @TextField({ example: 'CFF-R-2026-0012' })
  reference: string;

  @IdField()
  awardId: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  awardReference: string;

  @TextField()
  awardTitle: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @ChoiceField(RETURN_KINDS, { name: 'ReturnKind' })
  kind: ReturnKind;

  @FinancialYearField({ description: 'The financial year that it is about.' })
  period: string;

  @DateField({ description: 'The first day on which it can be filled in.' })
  opensOn: string;

  @DateField()
  dueOn: string;

  @FlagField({ description: 'Owed and past its due date; worked out from the date.' })
  overdue: boolean;

  @ChoiceField(RETURN_STATUSES, { name: 'ReturnStatus' })
  status: ReturnStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @InstantField({ nullable: true, description: 'When it was sent for certification.' })
  submittedAt: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}
