import type { CallValues } from './call-values.js';

const QUESTIONS: CallValues['questions'] = [
  {
    key: 'need',
    title: 'Why is this project needed?',
    hint: 'Who will it help, and how do you know that they need it?',
    maxWords: 300,
    required: true,
  },
  {
    key: 'activities',
    title: 'What will you do?',
    hint: 'Say what will happen, where, when and for how many people.',
    maxWords: 500,
    required: true,
  },
  {
    key: 'outcomes',
    title: 'What will change for the people you support?',
    hint: 'Say what will be different, and how you will know.',
    maxWords: 400,
    required: true,
  },
  {
    key: 'involvement',
    title: 'How have the people you support shaped this project?',
    hint: '',
    maxWords: 300,
    required: true,
  },
  {
    key: 'delivery',
    title: 'Who will do the work, and how will you manage it?',
    hint: '',
    maxWords: 300,
    required: true,
  },
  {
    key: 'costs',
    title: 'How did you work out the costs?',
    hint: 'Say what the money pays for, and what other money you have.',
    maxWords: 300,
    required: true,
  },
];

const CRITERIA: CallValues['criteria'] = [
  {
    code: 'A',
    title: 'Need',
    guidance:
      'The need is clear, recent and evidenced, and people with experience of it were asked.',
    weight: 25,
    questionKeys: ['need', 'involvement'],
  },
  {
    code: 'B',
    title: 'Plan',
    guidance: 'The activities fit the need, and the plan can be carried out in the time.',
    weight: 30,
    questionKeys: ['activities'],
  },
  {
    code: 'C',
    title: 'Outcomes',
    guidance: 'What will change is specific, matters to people, and can be measured.',
    weight: 25,
    questionKeys: ['outcomes'],
  },
  {
    code: 'D',
    title: 'Delivery and value',
    guidance: 'The right people will do the work, and the costs are fair for what is done.',
    weight: 20,
    questionKeys: ['delivery', 'costs'],
  },
];

/** The values with which the form of a new call begins: questions and criteria to keep, change or remove. */
export const NEW_CALL: CallValues = {
  title: '',
  summary: '',
  opensOn: '',
  closesOn: '',
  financialYears: [],
  themes: '',
  questions: QUESTIONS,
  criteria: CRITERIA,
};
