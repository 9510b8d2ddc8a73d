import { describe, expect, it } from 'vitest';
import { pence } from '../money/index.js';
import { FUND_ID, staff } from '../testing/index.js';
import {
  composeLetter,
  decideTemplate,
  decideTemplateBody,
  letterTitle,
  letterValues,
  parseTemplate,
  FUNDER_DETAIL_NOT_RECORDED,
  funderDetailsOf,
  ILLUSTRATIVE_LETTER,
  LETTER_KINDS,
  letterFieldsOf,
  templateCommands,
  templateFaults,
  type LetterFacts,
} from './index.js';

const FACTS: LetterFacts = {
  illustrative: false,
  today: '2026-11-02',
  organisationName: 'Circle',
  fundName: 'Children and Families Fund',
  reference: 'CFF-A-2026-0007',
  title: 'Whole family support',
  purpose: 'Home visits.\n\nGroups.',
  specialTerms: '',
  shares: [],
  amountPence: pence(39_949_600),
  years: [
    { financialYear: 2026, amountPence: pence(20_000_000), status: 'confirmed' },
    { financialYear: 2027, amountPence: pence(19_949_600), status: 'indicative' },
  ],
  instalments: [{ amountPence: pence(5_000_000), dueOn: '2027-01-15', waitsFor: '' }],
  conditions: [],
  expiresOn: '2026-11-30',
  subsidyKind: 'not-a-subsidy',
  subsidyStatement: 'This grant is not a subsidy.',
  hasMatchFunding: false,
  returns: [],
  hasNoWorkers: false,
  fairWorkFirstFrom: '2023-07-01',
  fairWorkEvidencePence: pence(10_000_000),
  recordsKeptYears: 6,
  funder: {
    name: 'Whole Family Support',
    address: '1 Example Quay, Edinburgh',
    logoText: 'Whole Family Support',
    signatories: [{ name: 'Morag Sinclair', office: 'Deputy Director' }],
    missing: [],
  },
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

  it('numbers headings and paragraphs that begin with a number, and knows a new page', () => {
    expect(
      parseTemplate('# T\n// A note\n## 1. Payment\n1. We pay\nyou.\n1. You claim.\n---\n## End'),
    ).toEqual([
      { kind: 'heading', level: 1, text: 'T' },
      { kind: 'heading', level: 2, text: 'Payment', numbered: true },
      { kind: 'clause', text: 'We pay you.' },
      { kind: 'clause', text: 'You claim.' },
      { kind: 'page' },
      { kind: 'heading', level: 2, text: 'End' },
    ]);
  });

  it.each(LETTER_KINDS)('knows every documented field and fact of an %s', (kind) => {
    const { texts, tables, facts } = letterFieldsOf(kind);
    const fields = [...texts, ...tables].map(([name]) => `{{${name}}}`);
    const parts = facts.map(([name]) => `{{when ${name}}}\nText\n{{end}}`);
    const body = ['# Title', ...fields, ...parts].join('\n\n');
    expect(templateFaults(body, kind)).toEqual([]);
  });

  it('refuses a field and a fact of another kind of letter', () => {
    const body = '# T\n\n{{subsidy-statement}}\n\n{{when is-subsidy}}\nText\n{{end}}';
    expect(templateFaults(body, 'allocation').map(({ detail }) => detail)).toEqual([
      '{{subsidy-statement}} is not part of an allocation letter',
      'is-subsidy is not part of an allocation letter',
    ]);
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
    ['# T\n\n{{when is-rich}}\nA\n{{end}}', 'is-rich is not a fact of letters'],
    ['# T\n\n{{when is-subsidy}}\nA', 'End {{when is-subsidy}} with {{end}}'],
    ['# T\n\nA\n{{end}}', 'An {{end}} has no line with {{when …}} before it'],
    [
      '# T\n{{when is-subsidy}}\n{{when has-instalments}}\nA\n{{end}}',
      'End {{when is-subsidy}} with {{end}} before {{when has-instalments}}',
    ],
    [
      '# T\n\nA {{when is-subsidy}} B',
      'Put {{when is-subsidy}} alone on a line: it begins or ends a part',
    ],
    ['{{when is-subsidy}}\n# T\n{{end}}', 'Begin with one title: a line that starts with “# ”'],
  ])('refuses %j and says why', (body, detail) => {
    expect(decideTemplateBody(body, 'offer')).toMatchObject({
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

  it('of a demonstration says below its title that it is illustrative, and no other letter does (illustrative)', () => {
    const body = '# T\n\n{{when has-match-funding}}\nFirst\n{{end}}\n\nLast';
    const marked = compose(body, { illustrative: true });
    expect(marked[1]).toEqual({ kind: 'paragraph', text: ILLUSTRATIVE_LETTER });
    expect(marked.filter((_part, place) => place !== 1)).toEqual(compose(body));
    expect(JSON.stringify(compose(body)).toLowerCase()).not.toContain('illustrative');
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

  it('of several years says when the first begins and the last ends, in whatever order they come', () => {
    const [a, b] = FACTS.years;
    const c = { financialYear: 2029, amountPence: pence(1), status: 'indicative' as const };
    for (const years of [
      [a!, b!, c],
      [c, b!, a!],
    ])
      expect(letterValues({ ...FACTS, years }).texts.period).toBe('1 April 2026 to 31 March 2030');
    expect(letterValues({ ...FACTS, years: [b!] }).texts.period).toBe(
      '1 April 2027 to 31 March 2028',
    );
  });

  it('adds up its instalments over all years, and says what each waits for', () => {
    const instalments = [
      { amountPence: pence(5_000_000), dueOn: '2027-01-15', waitsFor: '' },
      { amountPence: pence(1), dueOn: '2027-04-01', waitsFor: 'The lease' },
      { amountPence: pence(250), dueOn: '2028-04-01', waitsFor: '' },
    ];
    const [, table] = compose('# T\n{{instalments-table}}', { instalments });
    expect(table).toMatchObject({
      rows: [
        ['15 January 2027', 'Nothing else', '£50,000.00'],
        ['1 April 2027', 'The lease', '£0.01'],
        ['1 April 2028', 'Nothing else', '£2.50'],
        ['All instalments', '', '£50,002.51'],
      ],
      totalled: true,
    });
  });

  it('says of each condition by which day it is to be met, or that it has none', () => {
    const condition = { title: 'Constitution', text: 'Adopted', owner: 'The organisation' };
    const conditions = [
      { ...condition, dueOn: '2027-03-31' },
      { ...condition, title: 'Lease', dueOn: null },
    ];
    const [, table] = compose('# T\n{{conditions-table}}', { conditions });
    expect(table).toMatchObject({
      rows: [
        ['Constitution', 'Adopted', 'The organisation', '31 March 2027'],
        ['Lease', 'Adopted', 'The organisation', 'No date'],
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

  it('has the clauses whose facts hold, and numbers those it has', () => {
    const body = `# T
## 1. Payment
1. We pay.
{{when has-match-funding}}
## 1. Match funding
1. Others pay {{special-terms}}
1. Tell us.
{{end}}
{{when not has-match-funding}}
1. Nobody else pays.
{{end}}
## 1. Ending
1. It ends.`;
    const numbers = (facts: Partial<LetterFacts>) =>
      compose(body, facts).flatMap((part) =>
        'number' in part ? [`${part.number} ${part.text}`] : [],
      );
    expect(numbers({ hasMatchFunding: true })).toEqual([
      '1 Payment',
      '1.1 We pay.',
      '2 Match funding',
      '2.1 Others pay',
      '2.2 Tell us.',
      '3 Ending',
      '3.1 It ends.',
    ]);
    expect(numbers({ hasMatchFunding: false })).toEqual([
      '1 Payment',
      '1.1 We pay.',
      '1.2 Nobody else pays.',
      '2 Ending',
      '2.1 It ends.',
    ]);
  });

  it.each([
    ['has-no-workers', { hasNoWorkers: true }, { hasNoWorkers: false }],
    ['asks-for-fair-work', { today: '2023-07-01' }, { today: '2023-06-30' }],
    ['is-spei-assistance', { subsidyKind: 'spei-assistance' }, { subsidyKind: 'stand-alone' }],
    ['is-stand-alone-subsidy', { subsidyKind: 'stand-alone' }, { subsidyKind: 'scheme' }],
    ['is-under-scheme', { subsidyKind: 'scheme' }, { subsidyKind: null }],
  ] as const)('has the clause of %s by the facts of the day of the letter', (fact, holds, not) => {
    const clauses = (facts: Partial<LetterFacts>) =>
      compose(`# T\n\n{{when ${fact}}}\nClause\n{{end}}`, facts).length - 1;
    expect([clauses(holds), clauses(not)]).toEqual([1, 0]);
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

describe('the funder in a letter', () => {
  const values = {
    funderName: 'Whole Family Support',
    funderAddress: '1 Example Quay, Edinburgh',
    funderLogoText: 'Whole Family Support Scotland',
    funderSignatories: 'Morag Sinclair, Deputy Director, Families\nIan Bell',
  };

  it('is who is recorded, with a signatory on each line', () => {
    expect(funderDetailsOf(values, 'Fund')).toEqual({
      name: 'Whole Family Support',
      address: '1 Example Quay, Edinburgh',
      logoText: 'Whole Family Support Scotland',
      signatories: [
        { name: 'Morag Sinclair', office: 'Deputy Director, Families' },
        { name: 'Ian Bell', office: '' },
      ],
      missing: [],
    });
  });

  it('is the fund while nobody has recorded it, and says what is missing', () => {
    const none = FUNDER_DETAIL_NOT_RECORDED;
    expect(
      funderDetailsOf(
        { funderName: none, funderAddress: none, funderLogoText: none, funderSignatories: none },
        'Fund',
      ),
    ).toEqual({
      name: 'Fund',
      address: '',
      logoText: 'Fund',
      signatories: [],
      missing: ['name', 'address', 'signatories'],
    });
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
