/** What the organisations of the present rounds answered, in the order of the questions; all of it is invented. */
type Answers = Readonly<Record<'need' | 'approach' | 'outcomes' | 'partners', string>>;

export const KELVINBANK: Answers = {
  need: 'Of the 63 families we supported last year, 41 told us that the first year after treatment was harder than the treatment itself: support for the parent had ended, and nobody had asked the children. Twenty-two of them came back to us in a crisis.',
  approach:
    'One worker stays with the whole family from the last month of treatment until a year after it. Families meet every second Saturday; children have their own hour with a play therapist, parents their own with a peer who has been there.',
  outcomes:
    'Fewer families return in a crisis: 22 of 63 last year, at most 10 of 60 by the second year. Children say at the start, after six months and at the end how safe they feel at home, on a scale that they helped to word.',
  partners:
    'The community recovery hub, which tells us when treatment ends; two nurseries and the health visiting team.',
};

export const SOLWAY: Answers = {
  need: 'In our three valleys the nearest family service is 34 miles away and the last bus leaves at 17.40. Schools referred 19 families in the past year; six could travel.',
  approach:
    'Three part-time family workers, one who lives in each valley, visit at home. Every month the families of a valley share a meal in the village hall. A counsellor joins by video or drives out where a child needs more.',
  outcomes:
    'Thirty families a year are supported within ten miles of home. School attendance of their children rises by the second term. Families rate at each review whether support came in time.',
  partners: 'Four primary schools, the rural bus operator, and the community nurses.',
};

export const EILDON: Answers = {
  need: 'Children who live with a parent’s drinking seldom ask an adult. In our survey of two secondary schools 48 of 310 pupils said that there is nobody whom they would tell.',
  approach:
    'A quiet room in each of the two schools, open three lunchtimes a week, where a trained listener is there without an appointment. Whoever wants more gets eight sessions with a counsellor, with or without a parent’s knowledge as the law allows.',
  outcomes:
    'At least 120 pupils use the rooms in a year, and 40 go on to counselling. Before and after, they answer ten questions about wellbeing that are used across Scotland.',
  partners: 'Both schools and their guidance teachers; the young people’s mental health team.',
};

export const FERRYHILL: Answers = {
  need: 'Kinship carers told us that homework is where the week goes wrong: nine in ten of the 27 who came to our open day left school before they were sixteen.',
  approach:
    'Two evenings a week families learn together: an hour of homework with a tutor, supper, an hour of something that nobody has to be good at. A support worker is there for whatever comes up.',
  outcomes:
    'Carers report calmer evenings. Teachers report homework handed in, once a term. Half of the carers take up a course of their own within two years.',
  partners: 'The primary school, the college and the kinship care team of the council.',
};

export const INVERBEG: Answers = {
  need: 'Seventeen grandparents in our parish bring up children because of a son’s or daughter’s drug use. Eleven of them are over seventy; most have told nobody why the children are with them.',
  approach:
    'One evening a week for grandparents, with crèche and transport, led by two of them and a paid worker. Twice a year a weekend away for the children.',
  outcomes:
    'Grandparents feel less alone, by their own account each half year. Each has a plan for who steps in when they are ill.',
  partners:
    'The medical practice, the church hall committee and a solicitor who gives free advice.',
};

export const ALMOND: Answers = {
  need: 'Our waiting list for children’s counselling stands at 14 weeks; Friday is the one day on which we have a room and no counsellor.',
  approach:
    'Two counsellors work on Fridays, six children each, 50 minutes a week for up to 20 weeks. A parent or carer joins every fourth session.',
  outcomes:
    'Waiting falls to six weeks by the end of the first year. Children’s scores on a standard questionnaire improve by a meaningful step for two in three.',
  partners: 'Six schools, three medical practices and the social work team that refers to us.',
};

export const GLENFARRACH: Answers = {
  need: 'The upper glen has no place where a family can sit down with a worker out of the neighbours’ sight. Last winter nine families met ours in their cars.',
  approach:
    'Two furnished rooms beside the library, open on four afternoons, with a family worker, a kettle and toys. Families come by themselves or with whoever referred them.',
  outcomes:
    'Twenty-five families a year use the rooms; at the end they say what has changed at home, and what has not.',
  partners: 'The library service, the medical practice and the two primary schools of the glen.',
};
