import { CONDITION_OWNERS, type ConditionOwner } from '@almoner/domain/conditions';
import {
  ChoiceField,
  FlagField,
  IdField,
  IntegerField,
  TextField,
} from '../../platform/http/fields.js';

export class ConditionTemplateView {
  @IdField()
  id: string;

  @TextField()
  title: string;

  @TextField()
  text: string;

  @ChoiceField(CONDITION_OWNERS, { name: 'ConditionOwner' })
  owner: ConditionOwner;

  @TextField({ description: 'The owner in words.' })
  ownerWords: string;

  @TextField({ min: 0, description: 'What is usually asked for as evidence.' })
  usualEvidence: string;

  @FlagField({ description: 'Whether it is offered for new conditions.' })
  active: boolean;

  @IntegerField({ min: 0, description: 'How many conditions of awards were made from it.' })
  uses: number;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

export class CreateConditionTemplate {
  @TextField({ description: 'Unique in the library.' })
  title: string;

  @TextField({ max: 4000, description: 'What has to be done.' })
  text: string;

  @ChoiceField(CONDITION_OWNERS, { name: 'ConditionOwner' })
  owner: ConditionOwner;

  @TextField({ min: 0, max: 2000, optional: true })
  usualEvidence?: string;
}

export class UpdateConditionTemplate {
  @TextField({ optional: true })
  title?: string;

  @TextField({ max: 4000, optional: true })
  text?: string;

  @ChoiceField(CONDITION_OWNERS, { optional: true, name: 'ConditionOwner' })
  owner?: ConditionOwner;

  @TextField({ min: 0, max: 2000, optional: true })
  usualEvidence?: string;

  @FlagField({ optional: true, description: 'False: it is no longer offered for new conditions.' })
  active?: boolean;
}
