import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  AUDIT_ACTIONS,
  auditActionWords,
  changesBetween,
  fieldsOf,
  isAuditAction,
  withoutValues,
  type AuditAction,
  type AuditSubjectType,
} from './index.js';

describe('changesBetween', () => {
  it('names what differs, from what and to what', () => {
    const before = { title: 'Old', amountPence: 100, version: 1 };
    expect(changesBetween(before, { title: 'New', amountPence: 100, version: 1 })).toEqual([
      { field: 'title', from: 'Old', to: 'New' },
    ]);
  });

  it('writes what was not there, or no longer is, as null', () => {
    expect(changesBetween(null, { title: 'New' })).toEqual([
      { field: 'title', from: null, to: 'New' },
    ]);
    expect(changesBetween({ note: 'x' }, {})).toEqual([{ field: 'note', from: 'x', to: null }]);
    expect(changesBetween({ note: undefined }, { note: null })).toEqual([]);
  });

  it('sees 0, an empty text and false as values', () => {
    const changes = changesBetween({ a: null, b: null, c: null }, { a: 0, b: '', c: false });
    expect(changes.map((change) => change.to)).toEqual([0, '', false]);
  });

  it('sees through the order of keys but not of lists', () => {
    const one = { answers: { a: '1', b: { c: 1, d: 2 } } };
    expect(changesBetween(one, { answers: { b: { d: 2, c: 1 }, a: '1' } })).toEqual([]);
    expect(changesBetween({ list: [1, 2] }, { list: [2, 1] })).toHaveLength(1);
  });

  it('finds nothing between a record and itself, and the same fields in both directions', () => {
    const records = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null)),
    );
    fc.assert(
      fc.property(records, records, (one, other) => {
        expect(changesBetween(one, one)).toEqual([]);
        expect(changesBetween(one, other).map((change) => change.field)).toEqual(
          changesBetween(other, one).map((change) => change.field),
        );
      }),
    );
  });
});

describe('fieldsOf', () => {
  it('keeps the fields that are named and no others', () => {
    const record = { name: 'Circle', note: null, version: 3 };
    expect(fieldsOf(record, ['name', 'note'])).toEqual({ name: 'Circle', note: null });
  });
});

describe('withoutValues', () => {
  it('keeps which fields changed and nothing of what stood in them', () => {
    const changes = changesBetween({ need: 'A secret', plan: '' }, { need: 'Another', plan: '' });
    expect(withoutValues(changes)).toEqual([{ field: 'need', from: null, to: null }]);
  });
});

describe('the actions of the history', () => {
  it('are a closed list: the compiler refuses any other, and so does the check', () => {
    // @ts-expect-error an action that no feature declares
    const unknown: AuditAction = 'awards.celebrate';
    // @ts-expect-error a kind of record that has no history
    const elsewhere: AuditSubjectType = 'party';
    expect([unknown, elsewhere, 'toString', ''].filter(isAuditAction)).toEqual([]);
    const known: AuditAction = 'awards.approve';
    expect(isAuditAction(known)).toBe(true);
  });

  it('each have words in sentence case', () => {
    for (const { history } of Object.values(AUDIT_ACTIONS))
      expect(history).toMatch(/^[A-Z][A-Za-z :-]+$/);
  });

  it('are shown by their code where the history no longer knows them', () => {
    expect(auditActionWords('awards.approve')).toBe('Award approved');
    expect(auditActionWords('awards.celebrate')).toBe('awards.celebrate');
  });
});
