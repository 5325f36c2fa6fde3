import type { Rule } from './judge.js';

/** Where a rule is built that no test proves yet. */
const wizard = '06: the wizard as a citizen meets it';
const list = '07: Mine fuldmagter';
const acting = '08: acting for somebody, and never for the wrong person';
const showroom = '12: a showroom that teaches';
const read = (where: string) => `text for people, in ${where}`;

/**
 * The rules of Digital Fuldmagt, as the public sources describe it, by number. A rule without a test says why it has none.
 *
 * Z is what no source says, and what the house makes of it.
 */
export const rules: readonly Rule[] = [
  // A. Terms and actors
  { rule: 'R001', name: 'The holder is the one who gets the mandate and can help' },
  { rule: 'R002', name: 'The giver is the one who gives the mandate and is helped' },
  { rule: 'R003', name: 'Before a mandate is in force nobody is giver or holder yet', without: read(wizard) },
  { rule: 'R004', name: 'It begins with a choice: help somebody, or be helped' },
  { rule: 'R005', name: 'Everybody who has a part in it has a name' },
  { rule: 'R006', name: 'The self-service is for the helper and for the one who is helped' },
  { rule: 'R007', name: 'It is called Digital Fuldmagt, and spelt so' },

  // B. What a mandate is
  { rule: 'R010', name: 'A mandate is for contact with public bodies only' },
  { rule: 'R011', name: 'Help goes two ways: given or got' },
  { rule: 'R012', name: 'Examples that people know from daily life' },
  { rule: 'R013', name: 'Several things can be asked for at one go' },
  { rule: 'R014', name: 'What is chosen at one go is one mandate, with one end' },
  { rule: 'R015', name: 'Not every authority takes part: there is a way on from the list', without: wizard },
  { rule: 'R016', name: 'Look first whether what you need can be had here' },
  { rule: 'R017', name: 'To act, to be in contact and to read are told apart' },
  { rule: 'R018', name: 'A mandate is often for one thing, and says what it leaves out' },
  { rule: 'R019', name: 'There are two kinds: to act, and to see' },
  { rule: 'R020', name: 'To act, in a self-service: see and act' },
  { rule: 'R021', name: 'To act, in contact: be told and decide' },
  { rule: 'R022', name: 'To see, in a self-service: see and no more' },
  { rule: 'R023', name: 'To see, in contact: be told and no more' },
  { rule: 'R024', name: 'A power has a kind and a channel, and either may be unknown' },
  { rule: 'R025', name: 'Of each power it can be read what it gives' },
  { rule: 'R026', name: 'Of each power it can be read whom to ask about it', without: wizard },
  { rule: 'R027', name: 'Some powers hold for the whole country, some in a municipality' },
  { rule: 'R028', name: 'A mandate is good for what it says, and for that only' },
  { rule: 'R029', name: 'A mandate makes it easy to help digitally' },
  { rule: 'R030', name: 'Banks and other companies have mandates of their own' },

  // C. The catalogue
  { rule: 'R040', name: 'The national list: nine headings, 53 rows' },
  { rule: 'R041', name: 'The list grows: what nobody knows yet is shown all the same' },
  { rule: 'R042', name: 'The municipal list: four headings, 17 rows' },
  { rule: 'R043', name: 'What a municipality offers goes by where the giver lives' },
  { rule: 'R044', name: 'A municipal power after the giver has moved' },
  { rule: 'R045', name: 'Municipal powers come in pairs: to see, or to see and act' },
  { rule: 'R046', name: 'The dash in a title may be short or long' },
  { rule: 'R047', name: 'What is printed under two headings is one power' },
  { rule: 'R048', name: 'Look-alikes are told apart' },
  { rule: 'R049', name: 'Some powers name their channel: phone, letters' },
  { rule: 'R050', name: 'Titles that hold an exception are never cut' },
  { rule: 'R051', name: 'The social and health portal is what a care portal is about' },
  { rule: 'R052', name: 'Powers for somebody’s trade are off until a portal wants them' },
  { rule: 'R053', name: 'Two national powers are of use in one region' },
  { rule: 'R054', name: 'The case of a service’s name does not matter' },

  // D. Who may use it
  { rule: 'R060', name: 'There is no limit to how many one helps, or is helped by' },
  { rule: 'R061', name: 'A holder is 15, has MitID and is digital' },
  { rule: 'R062', name: 'A giver is 15, of sound mind, and signs by MitID or by hand' },
  { rule: 'R063', name: 'Who cannot go on here is told where to go' },
  { rule: 'R064', name: 'A giver need not be digital' },
  { rule: 'R065', name: 'One logs in with MitID' },
  { rule: 'R066', name: 'A giver without MitID is asked by the helper, or helped by borgerservice' },
  { rule: 'R067', name: 'For a giver who cannot decide there are three legal bases' },

  // E. Validity, end and extension
  { rule: 'R070', name: 'One chooses the last day oneself' },
  { rule: 'R071', name: 'A long time is advised' },
  { rule: 'R072', name: 'Two months where nobody chose a last day' },
  { rule: 'R073', name: 'A mandate ends by itself after its last day' },
  { rule: 'R074', name: 'A mandate ends when either of the two has died' },
  { rule: 'R075', name: 'A mandate is lengthened by a new one, or by an extension' },
  { rule: 'R076', name: 'The holder asks for an extension, and the giver answers' },
  { rule: 'R077', name: 'An extension is asked for from the last day and 14 days on' },
  { rule: 'R078', name: 'Outside these days it is said when, or what to do instead' },
  { rule: 'R079', name: 'Both are told 21 days before the last day' },
  { rule: 'R080', name: 'Between the last day and an extension there is a gap' },
  { rule: 'R081', name: 'What has expired is still listed for 14 days' },

  // F. A request to somebody digital
  { rule: 'R090', name: 'A request waits for the giver’s approval' },
  { rule: 'R091', name: 'Three steps: ask, approve, in force' },
  { rule: 'R092', name: 'Three things to fill in: who, what, how long' },
  { rule: 'R093', name: 'Several things are chosen, and can be taken out again' },
  { rule: 'R094', name: 'The giver is told, and a link opens the very request' },
  { rule: 'R095', name: 'What is approved is in force at once, and both are told' },
  { rule: 'R096', name: 'The national request comes from Digitaliseringsstyrelsen' },
  { rule: 'R097', name: 'The one who asked is told of a yes and of a no' },
  { rule: 'R098', name: 'Nothing is approved by one press in a list' },

  // G. A request to somebody who is not digital
  { rule: 'R100', name: 'A request by letter, signed by hand' },
  { rule: 'R101', name: 'Five steps from the request to in force' },
  { rule: 'R102', name: 'A tick sends the letter by post' },
  { rule: 'R103', name: 'The letter goes to the registered address only' },
  { rule: 'R104', name: 'The giver signs and writes the day' },
  { rule: 'R105', name: 'Either of the two returns all pages; a copy will do' },
  { rule: 'R106', name: 'Three ways to return the letter' },
  { rule: 'R107', name: 'Eight steps in Digital Post, with a ready subject line' },
  { rule: 'R108', name: 'Borgerservice works on it, and both get a receipt' },
  { rule: 'R109', name: 'Three checks: all pages, the signature, the day' },
  { rule: 'R110', name: 'It is the borgerservice of the giver’s municipality' },
  { rule: 'R111', name: 'What a giver who is not digital is told' },
  { rule: 'R112', name: 'A copy of the letter is fine' },
  { rule: 'R113', name: 'Paper is an equal way' },
  { rule: 'R114', name: 'No time is promised' },

  // H. A guardian
  { rule: 'R120', name: 'Only a guardianship that covers everything' },
  { rule: 'R121', name: 'A guardian asks for themselves, and for nobody else' },
  { rule: 'R122', name: 'Five steps, always by letter' },
  { rule: 'R123', name: 'The guardian signs, and returns two documents' },
  { rule: 'R124', name: 'Three ways to return them' },
  { rule: 'R125', name: 'When a guardianship changes or ends' },
  { rule: 'R126', name: 'The guardian deletes what is no longer right' },
  { rule: 'R127', name: 'A guardianship that covers a part leads to the authority' },
  { rule: 'R128', name: 'A guardian uses their own login, and chooses for whom', without: acting },

  // I. A future mandate
  { rule: 'R130', name: 'A mandate for a time when one cannot decide' },
  { rule: 'R131', name: 'It is made while one still can' },
  { rule: 'R132', name: 'Familieretshuset brings it into force' },
  { rule: 'R133', name: 'Only where it covers everything and is in force' },
  { rule: 'R134', name: 'Five steps, always by letter' },
  { rule: 'R135', name: 'Three documents are returned' },
  { rule: 'R136', name: 'Three ways to return them' },
  { rule: 'R137', name: 'One that covers a part leads to the authority' },
  { rule: 'R138', name: 'What to do when it changes is not said' },

  // J. A general mandate
  { rule: 'R140', name: 'Only where it covers everything, without exceptions' },
  { rule: 'R141', name: 'The form of the courts, or a form of one’s own' },
  { rule: 'R142', name: 'One’s own: in writing, with a lawyer or two witnesses' },
  { rule: 'R143', name: 'What they attest' },
  { rule: 'R144', name: 'Otherwise one asks the authority' },
  { rule: 'R145', name: 'Five steps, always by letter' },
  { rule: 'R146', name: 'Two documents are returned' },
  { rule: 'R147', name: 'Three ways to return them' },
  { rule: 'R148', name: 'When it changes, the helper deletes the mandates' },
  { rule: 'R149', name: 'Death ends it' },
  { rule: 'R150', name: 'One that covers a part is no use here' },
  { rule: 'R151', name: 'It is for requests only' },

  // K. Giving
  { rule: 'R160', name: 'Who is digital gives a mandate, and the helper is told' },
  { rule: 'R161', name: 'Two steps: give, and the helper is told' },
  { rule: 'R162', name: 'Three things to fill in, in words of giving' },
  { rule: 'R163', name: 'The message says what was given, and until when' },
  { rule: 'R164', name: 'What is given is in force at once; nobody has to accept it' },
  { rule: 'R165', name: 'Who is not digital cannot give by themselves' },
  { rule: 'R166', name: 'Giving begins on the login page too' },
  { rule: 'R167', name: 'A holder who does not want a mandate deletes it' },

  // L. Using a mandate
  { rule: 'R170', name: 'One uses one’s own MitID, and stays oneself' },
  { rule: 'R171', name: 'The receipt says what one got', without: wizard },
  { rule: 'R172', name: 'Log in, choose the person, act' },
  { rule: 'R173', name: 'One chooses at once, or later', without: acting },
  { rule: 'R174', name: 'Where one chooses varies', without: acting },
  { rule: 'R175', name: 'Oneself is always one of the choices' },
  { rule: 'R176', name: 'The authority answers what its service lets one do' },
  { rule: 'R177', name: 'Nobody to act for: the switcher is out of the way' },

  // M. Mine fuldmagter
  { rule: 'R180', name: 'Three doors: give, ask, Mine fuldmagter' },
  { rule: 'R181', name: 'The list says who has asked' },
  { rule: 'R182', name: 'The button says approve or reject' },
  { rule: 'R183', name: 'To change is to delete the whole and make a new one' },
  { rule: 'R184', name: 'Borgerservice deletes for those who are not digital' },
  { rule: 'R185', name: 'The giver and the holder can each delete' },
  { rule: 'R186', name: 'An extension is asked for at the mandate in the list', without: list },
  { rule: 'R187', name: 'At each mandate it is said whom to call' },
  { rule: 'R188', name: 'It is called Mine fuldmagter, and spelt so' },

  // N. Own mandates and the law
  { rule: 'R190', name: 'When a digital mandate does not fit' },
  { rule: 'R191', name: 'A mandate of one’s own making goes to the authority' },
  { rule: 'R192', name: 'Some things one must do oneself' },

  // O. Practice
  { rule: 'R200', name: 'One can try it before one does it' },
  { rule: 'R201', name: 'One can practise asking and giving' },
  { rule: 'R202', name: 'Practice has its own login, and sends nothing' },

  // P. Contacts
  { rule: 'R210', name: 'Borgerservice or the support, by what it is about' },
  { rule: 'R211', name: 'What borgerservice answers' },
  { rule: 'R212', name: 'The support’s number' },
  { rule: 'R213', name: 'The support’s hours, with holidays and two special days' },
  { rule: 'R214', name: 'The MitID support’s number' },
  { rule: 'R215', name: 'The Digital Post support’s number' },
  { rule: 'R216', name: 'The agency’s address is configuration' },
  { rule: 'R217', name: 'Addresses on the web' },
  { rule: 'R218', name: 'The old support’s number is shown nowhere' },
  { rule: 'R219', name: 'Where borgerservice is named, so is booking' },
  { rule: 'R220', name: 'Each municipality has its own contacts and hours' },

  // Q. The help button
  { rule: 'R230', name: 'The help button works before login' },
  { rule: 'R231', name: 'It leads to where one gets MitID' },
  { rule: 'R232', name: 'It leads to the self-service' },
  { rule: 'R233', name: 'It is for relatives, guardians and others one trusts' },
  { rule: 'R234', name: 'One uses MitID for it' },
  { rule: 'R235', name: 'After login there are three doors' },
  { rule: 'R236', name: 'One is guided through a request' },
  { rule: 'R237', name: 'In a care portal the portal’s own power is chosen' },
  { rule: 'R238', name: 'Four doors: MitID, ask, answer, give' },

  // R. Helping digitally
  { rule: 'R240', name: 'One may help with MitID, which stays personal' },
  { rule: 'R241', name: 'One never uses another’s codes' },
  { rule: 'R242', name: 'There is no mandate to another’s MitID' },
  { rule: 'R243', name: 'Reading another’s Digital Post is another thing' },
  { rule: 'R244', name: 'Reading access is given by the owner' },
  { rule: 'R245', name: 'It presupposes that the other one has Digital Post' },

  // S. Rights of those who are not digital
  { rule: 'R250', name: 'Public services are there for those who are not digital' },
  { rule: 'R251', name: 'One can be exempt from Digital Post' },
  { rule: 'R252', name: 'Who is exempt has a right to another way' },
  { rule: 'R253', name: 'Others can ask for another way' },
  { rule: 'R254', name: 'A digital mailbox from 15' },
  { rule: 'R255', name: 'How many grounds for exemption: the sources disagree' },
  { rule: 'R256', name: 'The grounds for exemption' },
  { rule: 'R257', name: 'How one applies for exemption' },
  { rule: 'R258', name: 'What happens when it is granted' },
  { rule: 'R259', name: 'It does not hold for every sender' },
  { rule: 'R260', name: 'Digital letters count as letters on paper do' },

  // T. What is out of date
  { rule: 'R270', name: 'The old login is shown nowhere' },
  { rule: 'R271', name: 'A login is never lent' },
  { rule: 'R272', name: 'The way to a login is today’s: it leads to mitid.dk' },
  { rule: 'R273', name: 'The old way by the bank is shown nowhere' },
  { rule: 'R274', name: 'On suspicion a login is blocked' },
  { rule: 'R275', name: 'The old fee is shown nowhere' },
  { rule: 'R276', name: 'Renewing and code cards are shown nowhere' },
  { rule: 'R277', name: 'Notes from the pandemic are shown nowhere' },
  { rule: 'R278', name: 'Those abroad, and those with little Danish' },
  { rule: 'R279', name: 'Languages that people ask for', without: showroom },
  { rule: 'R280', name: 'What can be done without a login' },

  // Z. What no source says
  { rule: 'Z1', name: 'There is no longest time, unless a backend sets one' },
  { rule: 'Z2', name: 'A mandate begins on the day on which it comes into force' },
  { rule: 'Z3', name: 'A request nobody answers lapses' },
  { rule: 'Z4', name: 'A request can be taken back where the backend allows it' },
  { rule: 'Z5', name: 'A part can be approved where the backend allows it' },
  { rule: 'Z6', name: 'A person is found by full name and CPR number' },
  { rule: 'Z7', name: 'A message goes with a request where the backend takes one' },
  { rule: 'Z8', name: 'A holder hands nothing on: nothing is done while acting' },
  {
    rule: 'Z9',
    name: 'A holder is a person: organisations have no part in it',
    without: 'no source says how, and a party that is a person is all that a register here holds',
  },
  { rule: 'Z10', name: 'What a holder did is written down', without: acting },
  { rule: 'Z11', name: 'A holder need not accept' },
  { rule: 'Z12', name: 'No time is promised for borgerservice’s work' },
  { rule: 'Z13', name: 'The giver can read of each use', without: acting },
  { rule: 'Z14', name: 'Nothing tells that somebody’s address is protected' },
  { rule: 'Z15', name: 'After too many wrong numbers one waits' },
  { rule: 'Z16', name: 'What a move does to a mandate' },
  { rule: 'Z17', name: 'A mandate can be printed', without: list },
  { rule: 'Z18', name: 'No reminder of an open request' },
  { rule: 'Z19', name: 'Several guardians for one person' },
  { rule: 'Z20', name: 'English and Arabic beside Danish, and any other by a file' },
];
