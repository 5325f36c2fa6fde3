/** One thing to read about before, or without, logging in. The first four are the doors of the help (R238). */
export type TopicId = (typeof topics)[number]['topic'];

/** What a topic belongs to: one of the four doors, or one of three headings more. */
export type Shelf = 'mitid' | 'request' | 'answer' | 'give' | 'have' | 'without' | 'know';

/** Where a topic or the end of a way leads, by name. The addresses are configuration; `start` is where one begins. */
export type Link =
  'start' | 'mitid' | 'selfService' | 'digitalPost' | 'borgerservice' | 'booking' | 'digitalHelp' | 'familieretshuset' | 'domstol';

/** Whom a topic or the end of a way tells to call, by name. The numbers are configuration. */
export type Phone = 'support' | 'mitid' | 'post' | 'borgerservice';

/** A topic without its words. */
export interface TopicRow {
  readonly topic: string;
  readonly shelf: Shelf;
  readonly go?: readonly Link[];
  readonly call?: readonly Phone[];
  /** What is read next to it. */
  readonly see?: readonly string[];
  /** The rules that it tells of. */
  readonly rules: readonly string[];
}

/** The shelves, in the order in which they are read: the four doors first (R238). */
export const shelves: readonly Shelf[] = ['mitid', 'request', 'answer', 'give', 'have', 'without', 'know'];

/** The four things that the help offers first (R238). Each is a topic of that name. */
export const doors = ['mitid', 'request', 'answer', 'give'] as const satisfies readonly Shelf[];

/** Everything that one can read about, shelf by shelf. What it says is in `locale/help-topics`. */
export const topics = [
  {
    topic: 'mitid',
    shelf: 'mitid',
    go: ['mitid'],
    call: ['mitid'],
    see: ['mitid-help', 'mitid-block', 'abroad'],
    rules: ['R065', 'R231', 'R234', 'R271', 'R272'],
  },
  {
    topic: 'mitid-help',
    shelf: 'mitid',
    go: ['digitalHelp'],
    call: ['mitid'],
    see: ['mitid-block', 'request-letter'],
    rules: ['R214', 'R217', 'R240', 'R241', 'R242', 'R271', 'Y22'],
  },
  { topic: 'mitid-block', shelf: 'mitid', go: ['mitid'], call: ['mitid'], see: ['mitid-help', 'change'], rules: ['R271', 'R274'] },
  {
    topic: 'request',
    shelf: 'request',
    go: ['start'],
    call: ['support'],
    see: ['who-may', 'request-letter', 'use'],
    rules: ['R003', 'R090', 'R091', 'R092', 'R093', 'R095', 'R096', 'R097', 'R233', 'R235', 'R236', 'R237'],
  },
  {
    topic: 'request-letter',
    shelf: 'request',
    go: ['start', 'booking'],
    call: ['borgerservice', 'support'],
    see: ['desk', 'rights', 'who-may'],
    rules: ['R064', 'R100', 'R101', 'R102', 'R103', 'R104', 'R105', 'R106', 'R108', 'R112', 'R113', 'R114'],
  },
  {
    topic: 'guardian',
    shelf: 'request',
    go: ['start', 'booking'],
    call: ['borgerservice', 'support'],
    see: ['desk', 'change', 'general'],
    rules: ['R067', 'R120', 'R121', 'R122', 'R123', 'R124', 'R125', 'R126', 'R127', 'R128', 'Y15', 'Y16'],
  },
  {
    topic: 'future',
    shelf: 'request',
    go: ['familieretshuset', 'start'],
    call: ['borgerservice', 'support'],
    see: ['desk', 'general', 'give'],
    rules: ['R067', 'R130', 'R131', 'R132', 'R133', 'R134', 'R135', 'R136', 'R137'],
  },
  {
    topic: 'general',
    shelf: 'request',
    go: ['domstol', 'start'],
    call: ['borgerservice', 'support'],
    see: ['desk', 'change', 'future'],
    rules: ['R067', 'R140', 'R141', 'R142', 'R143', 'R144', 'R145', 'R146', 'R147', 'R148', 'R150'],
  },
  {
    topic: 'answer',
    shelf: 'answer',
    go: ['digitalPost', 'start'],
    call: ['support'],
    see: ['answer-letter', 'change', 'what'],
    rules: ['R094', 'R098', 'R235', 'R180', 'R181', 'R182', 'Y13'],
  },
  {
    topic: 'answer-letter',
    shelf: 'answer',
    go: ['booking'],
    call: ['borgerservice'],
    see: ['desk', 'answer', 'rights'],
    rules: ['R104', 'R105', 'R106', 'R107', 'R109', 'R110', 'R111', 'R112'],
  },
  {
    topic: 'give',
    shelf: 'give',
    go: ['start'],
    call: ['support'],
    see: ['give-without', 'who-may', 'change'],
    rules: ['R160', 'R161', 'R162', 'R163', 'R164', 'R166', 'R235', 'R237', 'Y06'],
  },
  {
    topic: 'give-without',
    shelf: 'give',
    go: ['booking'],
    call: ['borgerservice'],
    see: ['answer-letter', 'rights', 'desk'],
    rules: ['R066', 'R111', 'R165', 'R219'],
  },
  {
    topic: 'use',
    shelf: 'have',
    call: ['borgerservice'],
    see: ['what', 'change', 'extend'],
    rules: ['R028', 'R170', 'R171', 'R172', 'R174', 'R175', 'R176', 'Y08'],
  },
  {
    topic: 'change',
    shelf: 'have',
    go: ['start'],
    call: ['support', 'borgerservice'],
    see: ['give', 'extend'],
    rules: ['R126', 'R148', 'R183', 'R184', 'R185', 'R187', 'Y07'],
  },
  {
    topic: 'extend',
    shelf: 'have',
    go: ['start'],
    call: ['support'],
    see: ['change', 'request'],
    rules: ['R070', 'R071', 'R072', 'R073', 'R074', 'R075', 'R076', 'R078', 'R079', 'R080', 'Y02'],
  },
  {
    topic: 'rights',
    shelf: 'without',
    go: ['booking'],
    call: ['borgerservice'],
    see: ['exempt', 'give-without', 'request-letter'],
    rules: ['R250', 'R251', 'R252', 'R253', 'R280'],
  },
  {
    topic: 'exempt',
    shelf: 'without',
    go: ['booking'],
    call: ['borgerservice', 'post'],
    see: ['rights', 'desk', 'post'],
    rules: ['R251', 'R254', 'R255', 'R256', 'R257', 'R258', 'R259', 'R260', 'Y03'],
  },
  {
    topic: 'desk',
    shelf: 'without',
    go: ['booking', 'borgerservice'],
    call: ['borgerservice'],
    see: ['request-letter', 'exempt'],
    rules: ['R105', 'R109', 'R123', 'R135', 'R146', 'R211', 'R219', 'R257'],
  },
  {
    topic: 'little-danish',
    shelf: 'without',
    go: ['booking'],
    call: ['borgerservice'],
    see: ['rights', 'request-letter'],
    rules: ['R256', 'R278', 'R279'],
  },
  { topic: 'abroad', shelf: 'without', go: ['mitid'], call: ['mitid', 'post'], see: ['exempt', 'mitid'], rules: ['R256', 'R278'] },
  {
    topic: 'what',
    shelf: 'know',
    call: ['support'],
    see: ['who-may', 'use', 'others'],
    rules: [
      'R001',
      'R002',
      'R003',
      'R010',
      'R011',
      'R012',
      'R013',
      'R014',
      'R016',
      'R017',
      'R018',
      'R019',
      'R020',
      'R022',
      'R023',
      'R028',
      'R029',
      'Y01',
      'Y10',
      'Y11',
    ],
  },
  {
    topic: 'who-may',
    shelf: 'know',
    call: ['borgerservice'],
    see: ['guardian', 'give-without', 'own'],
    rules: ['R005', 'R060', 'R061', 'R062', 'R063', 'R064', 'R066', 'R067', 'R233'],
  },
  {
    topic: 'own',
    shelf: 'know',
    call: ['borgerservice'],
    see: ['others', 'general', 'what'],
    rules: ['R018', 'R063', 'R190', 'R191', 'R192'],
  },
  { topic: 'others', shelf: 'know', call: ['support'], see: ['own', 'post'], rules: ['R010', 'R015', 'R030', 'Y09'] },
  {
    topic: 'post',
    shelf: 'know',
    go: ['digitalPost'],
    call: ['post', 'borgerservice'],
    see: ['others', 'exempt'],
    rules: ['R215', 'R243', 'R244', 'R245'],
  },
] as const satisfies readonly TopicRow[];

/** A topic by its name. */
export const topicOf = (topic: TopicId): TopicRow => topics.find(row => row.topic === topic) as TopicRow;

/** Whether a name is that of a topic. */
export const isTopic = (name: string): name is TopicId => topics.some(({ topic }) => topic === name);
