import { describe, expect, it } from '@jest/globals';
import { pence } from '../money/index.js';
import { FUND_ID, staff } from '../testing/index.js';
import {
  composeLetter,
  decideTemplate,
  decideTemplateBody,
  letterTitle,
  letterValues,
  parseTemplate,
  TABLE_FIELDS,
  templateCommands,
  templateFaults,
  TEXT_FIELDS,
  type LetterFacts,
} from './index.js';

const FACTS: LetterFacts = {
  today: '2026-11-02',
  organisationName: 'Circle',
  fundName: 'Children and Families Fund',
  reference: 'CFF-A-2026-0007',
  title: 'Whole family support',
  purpose: 'Home visits.\n\nGroups.',
  specialConditions: '',
  amountPence: pence(39_949_600),
  years: [
    { financialYear: 2026, amountPence: pence(20_000_000), status: 'confirmed' },
    { financialYear: 2027, amountPence: pence(19_949_600), status: 'indicative' },
  ],
  instalments: [{ amountPence: pence(5_000_000), dueOn: '2027-01-15', waitsFor: '' }],
  conditions: [],
  expiresOn: '2026-11-30',
  subsidyStatement: 'This grant is not a subsidy.',
  contact: 'Isla Grant',
};

const compose = (body: string, facts: Partial<LetterFacts> = {}) =>
  composeLetter(body, letterValues({ ...FACTS, ...facts }));

describe('the syntax of a template', () => {
  it('tells titles, headings, paragraphs, lists and tables apart', () => {
    const body = '# Title\n\nOne\ntwo\n## Heading\n- a\n- b\nAfter\n{{years-table}}\nEnd';
    expect(parseTemplate(body)).toEqual([
      { kind: 'heading', level: 1, text: 'Title' },
      { kind: 'paragraph', text: 'One two' },
      { kind: 'heading', level: 2, text: 'Heading' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'paragraph', text: 'After' },
      { kind: 'table', field: 'years-table' },
      { kind: 'paragraph', text: 'End' },
    ]);
  });

  it('knows every documented field', () => {
    const texts = Object.keys(TEXT_FIELDS).map((field) => `{{${field}}}`);
    const tables = Object.keys(TABLE_FIELDS).map((field) => `{{${field}}}`);
    expect(templateFaults(['# Title', ...texts, ...tables].join('\n\n'))).toEqual([]);
  });

  it.each([
    ['# T\n\nPay {{ammount}}', '{{ammount}} is not a field of letters'],
    ['# T\n\nSee {{years-table}} below', 'Put {{years-table}} alone on a line: it brings a table'],
    [
      '# T\n\nPay {{amount',
      '“Pay {{amount” has a field that does not begin with {{ and end with }}',
    ],
    ['No title', 'Begin with one title: a line that starts with “# ”'],
    ['# One\n\n# Two', 'Begin with one title: a line that starts with “# ”'],
    ['# T\n\n### Deep', 'A heading starts with “# ” or “## ”'],
    ['# T\n\n- {{constructor}}', '{{constructor}} is not a field of letters'],
  ])('refuses %j and says why', (body, detail) => {
    expect(decideTemplateBody(body)).toMatchObject({
      refusal: { code: 'letters.template-faults', errors: [{ pointer: '/body', detail }] },
    });
  });
});

describe('a letter', () => {
  it('says the amount in full and as the most there is', () => {
    expect(compose('# A grant of {{amount}}')).toEqual([
      { kind: 'heading', level: 1, text: 'A grant of up to £399,496.00' },
    ]);
  });

  it('tells which years are firm', () => {
    const [, table] = compose('# T\n{{years-table}}');
    expect(table).toMatchObject({
      rows: [
        ['2026-27', 'Confirmed', '£200,000.00'],
        ['2027-28', 'Indicative', '£199,496.00'],
        ['All years', '', '£399,496.00'],
      ],
    });
  });

  it('says in a sentence what there is nothing of', () => {
    const [, instalments, conditions] = compose(
      '# T\n{{instalments-table}}\n{{conditions-table}}',
      {
        instalments: [],
      },
    );
    expect([instalments?.kind, conditions?.kind]).toEqual(['paragraph', 'paragraph']);
  });

  it('makes a paragraph of each paragraph of a field, and none of an empty one', () => {
    const letter = compose('# T\n\n{{award-purpose}}\n\n{{special-conditions}}\n\nEnd');
    expect(letter.slice(1)).toEqual([
      { kind: 'paragraph', text: 'Home visits.' },
      { kind: 'paragraph', text: 'Groups.' },
      { kind: 'paragraph', text: 'End' },
    ]);
  });

  it('never reads what a field says as a heading, a table or a field', () => {
    const purpose = '# Not a heading\n{{years-table}}\n- {{contact}}';
    const letter = compose('# T\n\n{{award-purpose}}', { purpose });
    expect(letter.slice(1)).toEqual(
      purpose.split('\n').map((text) => ({ kind: 'paragraph', text })),
    );
    const named = compose('# {{award-title}}', { title: '$& {{amount}}' });
    expect(letterTitle(named)).toBe('$& {{amount}}');
  });
});

describe('who may change a template', () => {
  const everywhere = staff('Isla Grant', ['fund-officer']);
  const here = staff('Eilidh Shaw', ['fund-officer'], FUND_ID);
  const draft = { status: 'draft', fundId: FUND_ID } as const;

  it('is for its fund those who edit there, for every fund those who edit everywhere', () => {
    expect(decideTemplate('edit', draft, here).ok).toBe(true);
    expect(decideTemplate('edit', { ...draft, fundId: null }, everywhere).ok).toBe(true);
    expect(decideTemplate('edit', { ...draft, fundId: null }, here)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('is nobody once it is published', () => {
    const published = { status: 'published', fundId: FUND_ID } as const;
    expect(decideTemplate('edit', published, everywhere)).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
    expect(templateCommands(published, everywhere).map((c) => [c.command, c.allowed])).toEqual([
      ['edit', false],
      ['publish', false],
      ['begin-next', true],
    ]);
  });
});
