import { LEDGER_LINE_STATUSES, type LedgerLineStatus } from '@almoner/domain/ledger';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

export class LedgerLineItem {
  @IdField()
  id: string;

  @IdField()
  importId: string;

  @TextField()
  fileName: string;

  @IntegerField({ min: 2, description: "The row in the file's own numbering." })
  rowNumber: number;

  @DateField()
  date: string;

  @IntegerField({ description: 'Pence; a credit is negative.' })
  amountPence: number;

  @TextField({ min: 0 })
  reference: string;

  @TextField({ min: 0 })
  payee: string;

  @ChoiceField(LEDGER_LINE_STATUSES, { name: 'LedgerLineStatus' })
  status: LedgerLineStatus;

  @TextField()
  statusWords: string;

  @IdField({ nullable: true, description: 'The payment that the line confirms.' })
  paymentId: string | null;

  @TextField({ nullable: true, example: 'ALM000000123' })
  paymentReference: string | null;

  @IntegerField({ min: 1 })
  version: number;
}

export class MatchView {
  @IdField()
  id: string;

  @IdField()
  ledgerLineId: string;

  @IdField()
  paymentId: string;

  @TextField({ example: 'ALM000000123' })
  paymentReference: string;

  @TextField()
  organisationName: string;

  @ChoiceField(['exact', 'manual'], { name: 'MatchKind' })
  kind: 'exact' | 'manual';

  @InstantField()
  matchedAt: string;

  @TextField()
  matchedByName: string;
}

/** A sent payment of the same amount, which the line could be matched to. */
export class MatchCandidate {
  @IdField()
  paymentId: string;

  @TextField({ example: 'ALM000000123' })
  reference: string;

  @TextField()
  organisationName: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  awardReference: string;

  @MoneyField()
  amountPence: number;

  @DateField()
  sentOn: string;
}

export class LedgerLineView extends LedgerLineItem {
  @TextListField({ description: 'The headings of the file.' })
  headings: string[];

  @TextListField({ description: 'The cells of the row as the file has them.' })
  cells: string[];

  @ObjectField(() => MatchView, { nullable: true })
  match: MatchView | null;

  @ListField(() => MatchCandidate, {
    description:
      'Sent payments of the same amount, nearest day first; at most 25. Empty once matched.',
  })
  candidates: MatchCandidate[];

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];
}

export class MatchLedgerLine {
  @IdField()
  paymentId: string;
}

export class UndoMatch {
  @TextField({ max: 1000 })
  reason: string;
}
