/** The questions and criteria of the demonstration's calls: invented, and plain. */
export const QUESTIONS = [
  {
    key: 'need',
    title: 'What is the need, and how do you know?',
    hint: 'Say who is affected by substance use in the families you will support, and what they have told you.',
    maxWords: 400,
    required: true,
  },
  {
    key: 'approach',
    title: 'What will you do?',
    hint: 'Describe the support, who gives it, and how the whole family is part of it.',
    maxWords: 500,
    required: true,
  },
  {
    key: 'outcomes',
    title: 'What will be different for children and families?',
    hint: 'Name the changes you expect and how you will measure them.',
    maxWords: 400,
    required: true,
  },
  {
    key: 'partners',
    title: 'Who will you work with?',
    hint: 'For example your alcohol and drug partnership, schools and health visitors.',
    maxWords: 250,
    required: false,
  },
];

export const CRITERIA = [
  {
    code: 'A',
    title: 'Need',
    guidance: 'The need is evidenced locally, and families were heard.',
    weight: 25,
    questionKeys: ['need'],
  },
  {
    code: 'B',
    title: 'Approach',
    guidance: 'Holistic, whole family and family inclusive; staff have the skills.',
    weight: 35,
    questionKeys: ['approach', 'partners'],
  },
  {
    code: 'C',
    title: 'Outcomes',
    guidance: 'The outcomes are clear, measurable and worth having.',
    weight: 25,
    questionKeys: ['outcomes'],
  },
  {
    code: 'D',
    title: 'Value for money',
    guidance: 'The cost is reasonable for the number of families and the depth of support.',
    weight: 15,
    questionKeys: ['approach', 'outcomes'],
  },
];

export const ANSWERS = {
  need: 'Families who live with a loved one’s substance use tell us that help comes late and stops too soon. In the past year we had to turn away one family in three that asked. Schools and the health visiting team see the same.',
  approach:
    'Two family support workers and a children’s counsellor work with each family for as long as they need it, at home and in the hub. The first visit is within two weeks. Parents, children and kinship carers agree the plan together and review it every eight weeks.',
  outcomes:
    'Children feel safer and take part in school again. Parents report better routines and less conflict. We measure with the family at the start, after three months and at the end.',
  partners:
    'The alcohol and drug partnership, two primary schools, the health visiting team and the kinship care network.',
};
