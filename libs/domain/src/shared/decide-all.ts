import { accept, refuse, type Decision } from './decision.js';
import { refusalSentence, type FieldReason, type Refusal } from './refusals.js';

/** The records of one command: where its body lists them, and what each is called. */
export interface ListedItems<Item> {
  /** The field of the request body that lists the items, "/awardIds". */
  readonly pointer: string;
  readonly items: readonly Item[];
  /** The name of an item in messages, "ADPF-A-2026-0004". */
  readonly name: (item: Item) => string;
}

/**
 * One command for several records, or for none of them: the value of each, or the refusal of the first that is
 * refused. Its `errors` point to every refused record in the list.
 */
export function decideAll<Item, Value>(
  { pointer, items, name }: ListedItems<Item>,
  decide: (item: Item, index: number) => Decision<Value>,
): Decision<readonly Value[]> {
  const values: Value[] = [];
  const refusals: Refusal[] = [];
  const errors: FieldReason[] = [];
  for (const [index, item] of items.entries()) {
    const decision = decide(item, index);
    if (decision.ok) {
      values.push(decision.value);
      continue;
    }
    refusals.push(decision.refusal);
    const detail = `${name(item)}: ${refusalSentence(decision.refusal)}`;
    errors.push({ pointer: `${pointer}/${index}`, detail });
  }
  const [first] = refusals;
  return first === undefined ? accept(values) : refuse(first.code, first.params, errors);
}

/** Refuses a list that is empty or names a record twice: `shared.invalid` by pointer. */
export function decideListed(pointer: string, ids: readonly string[]): Decision<readonly string[]> {
  if (ids.length === 0)
    return refuse('shared.invalid', {}, [{ pointer, detail: 'Choose at least one' }]);
  const errors = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ pointer: `${pointer}/${index}`, detail: 'This is in the list twice' }],
  );
  return errors.length === 0 ? accept(ids) : refuse('shared.invalid', {}, errors);
}
