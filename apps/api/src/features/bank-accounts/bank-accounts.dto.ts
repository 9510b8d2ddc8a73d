import {
  BANK_ACCOUNT_STATUSES,
  BANK_DETAILS_STATES,
  CHECK_METHODS,
  KEPT_MODULUS_RESULTS,
  type BankAccountStatus,
  type BankDetailsState,
  type CheckMethod,
  type KeptModulusResult,
} from '@almoner/domain/bank-accounts';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';

/** A set of bank details, masked. */
export class BankAccountItem {
  @IdField()
  id: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @TextField()
  accountName: string;

  @TextField({ example: '••-••-64' })
  sortCodeMask: string;

  @TextField({ example: '••••6789' })
  accountNumberMask: string;

  @TextField({ nullable: true, description: 'The reference of a building society.' })
  rollNumberMask: string | null;

  @ChoiceField(KEPT_MODULUS_RESULTS, {
    name: 'ModulusCheck',
    description:
      'Whether sort code and account number fit together. It does not say that the account is the right one.',
  })
  modulusCheck: KeptModulusResult;

  @TextField({ description: 'The same as a sentence.' })
  modulusWords: string;

  @ChoiceField(BANK_ACCOUNT_STATUSES, { name: 'BankAccountStatus' })
  status: BankAccountStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @InstantField()
  enteredAt: string;

  @TextField({ nullable: true, description: 'Null for an organisation where staff entered it.' })
  enteredByName: string | null;

  @TextField({ nullable: true, description: 'Why the bank details changed.' })
  changeReason: string | null;

  @InstantField({ nullable: true })
  verifiedAt: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  verifiedByName: string | null;

  @ChoiceField(CHECK_METHODS, { name: 'CheckMethod', nullable: true, description: 'Staff only.' })
  checkMethod: CheckMethod | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  checkNote: string | null;

  @InstantField({ nullable: true, description: 'When it was rejected, withdrawn or superseded.' })
  closedAt: string | null;

  @TextField({ nullable: true })
  closedReason: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

export class BankAccountView extends BankAccountItem {
  @ObjectField(() => BankAccountItem, {
    nullable: true,
    description: 'The verified set that it would replace; null where it is the first.',
  })
  replaces: BankAccountItem | null;

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];
}

/** The bank details that an organisation is paid to, and those that wait to be verified. */
export class BankDetailsView {
  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @ChoiceField(BANK_DETAILS_STATES, {
    name: 'BankDetailsState',
    description: '`unverified` while any change waits: nothing is sent until it is checked.',
  })
  state: BankDetailsState;

  @ObjectField(() => BankAccountItem, { nullable: true, description: 'The verified set.' })
  current: BankAccountItem | null;

  @ObjectField(() => BankAccountView, { nullable: true, description: 'The set to be verified.' })
  waiting: BankAccountView | null;

  @ListField(() => BankAccountItem, { description: 'The latest 20 that are no longer used.' })
  earlier: BankAccountItem[];

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];
}
