import type { HelpTopicsWords } from './topic.js';

export const en: HelpTopicsWords = {
  shelves: {
    mitid: 'MitID',
    request: 'You want to help somebody',
    answer: 'You have been asked',
    give: 'You want to be helped',
    have: 'You have a mandate',
    without: 'Without MitID and Digital Post',
    know: 'Good to know',
  },
  topics: {
    mitid: {
      title: 'Get MitID',
      about: 'You need MitID to log in.',
      body: [
        'You log in with MitID when you want to give a mandate or ask for one.',
        { steps: ['Go to mitid.dk.', 'Choose that you want to get MitID.', 'Follow the steps on the page.'] },
        'If you cannot get MitID online, ask borgerservice. Check whether you must book a time. Bring valid ID.',
        { note: 'MitID is personal. Use only your own, and let nobody else use yours.' },
      ],
    },
    'mitid-help': {
      title: 'Help somebody with MitID',
      about: 'You may help. But you may not use the other person’s codes.',
      body: [
        'You are welcome to help somebody with MitID. But MitID is personal.',
        {
          list: [
            'Look away when the other person enters their user ID, PIN or password.',
            'Never use the other person’s codes.',
            'Do not use the MitID app, code display or audio code reader for the other person.',
          ],
        },
        'There is no mandate to use another person’s MitID. If they cannot use MitID themselves, they should not have it. Then you can use a letter.',
        { note: 'If you call MitID support for somebody else, you must be together. They must be able to say their own user ID.' },
      ],
    },
    'mitid-block': {
      title: 'Block your MitID',
      about: 'You think that somebody else can use your MitID.',
      body: [
        'Is your phone gone? Have you told a code to somebody you do not know? Then block your MitID now. You can do so at any time.',
        {
          steps: [
            'Go to mitid.dk and choose to block it. Or call MitID support.',
            'Also call your bank if somebody may have seen your account.',
            'Log in again when you have new codes.',
            'Look under My mandates (Mine fuldmagter). Delete what you do not know.',
          ],
        },
        'Your Digital Post is not blocked. You just cannot log in until you have new codes.',
        { note: 'You must say so at once if you think that somebody else uses your MitID.' },
      ],
    },
    request: {
      title: 'Request a mandate',
      about: 'You want to help somebody else.',
      body: [
        'If both of you use MitID and Digital Post, do this:',
        {
          steps: [
            'Log in with your own MitID.',
            'Choose Request a mandate (Anmod om fuldmagt).',
            'Enter the name and CPR number of the person you want to help.',
            'Choose what you will help with. You can choose several things. For help from the municipality, choose the social and health portal (Social- og sundhedsportal).',
            'Choose the last day, and send.',
            'The other person is told in Digital Post and must say yes.',
          ],
        },
        'When they have said yes, the mandate is in force at once. Both of you get a receipt in Digital Post. If they say no, you are told that too.',
        { note: 'Always use your own MitID when you help. Never use the other person’s.' },
      ],
    },
    'request-letter': {
      title: 'Help somebody who is not digital',
      about: 'The other person has no MitID or finds it hard.',
      body: [
        'The other person does not need MitID. You ask online, and they answer with a letter.',
        {
          steps: [
            'Log in with your own MitID and choose Request a mandate (Anmod om fuldmagt).',
            'Choose who, what and for how long.',
            'Tick that the letter is to be sent by post.',
            'The letter comes to the address where the other person lives according to CPR.',
            'The other person signs by hand and writes the date.',
            'One of you sends or hands in all pages to borgerservice. A copy is fine.',
            'Borgerservice looks at the letter. If they say yes, you get a receipt in Digital Post. The other person gets one by post.',
          ],
        },
        'You can send the letter in Digital Post, by post, or go there with it. Digital Post is quickest. Take pictures of all pages.',
        'Ask borgerservice how long it takes.',
      ],
    },
    guardian: {
      title: 'You are a guardian',
      about: 'You are the guardian (værge) of the person you want to help.',
      body: [
        'You can only ask for a digital mandate if you are guardian for everything: both personal matters and money. You can only ask for it for yourself.',
        {
          steps: [
            'Log in with your own MitID and choose Request a mandate (Anmod om fuldmagt).',
            'Choose who, what and for how long.',
            'Tick that the letter is to be sent by post.',
            'The letter comes to the home of the person you are guardian of. Make sure that you get it.',
            'Sign it yourself. You do so for the other person.',
            'Send all pages of the letter to borgerservice. Also send a copy of the paper that shows you are guardian (værgebeskikkelse).',
          ],
        },
        'Are you guardian for some things only? Then ask the authority where you want a mandate.',
        {
          note: 'If you are no longer guardian, you must delete the mandate yourself. So too if the other person gets well. You delete it under My mandates (Mine fuldmagter).',
        },
      ],
    },
    future: {
      title: 'Future mandate',
      about: 'A mandate (fremtidsfuldmagt) that holds only when one can no longer manage oneself.',
      body: [
        'With a future mandate one decides in good time who is to help if one falls ill. It must be made while one can understand what it means.',
        'It holds only once it has been put into force. You apply for that at Familieretshuset.',
        { heading: 'When it has been put into force' },
        'Does it cover everything, both personal matters and money? Then you can ask for a digital mandate.',
        {
          steps: [
            'Log in with your own MitID and choose Request a mandate (Anmod om fuldmagt).',
            'Choose who, what and for how long.',
            'Tick that the letter is to be sent by post.',
            'The letter comes to the home of the person you want to help.',
            'Sign it yourself. You do so for the other person.',
            'Send all pages of the letter to borgerservice. Also send a copy of your future mandate and of the certificate from Personbogen.',
          ],
        },
        'Does it cover some things only? Then ask the authority where you want a mandate.',
      ],
    },
    general: {
      title: 'General mandate',
      about: 'You have a mandate on paper (generalfuldmagt) that covers everything.',
      body: [
        'You can use it to ask for a digital mandate. It must cover everything, both personal matters and money. It must name nothing that you may not do.',
        'It is best to use the form at domstol.dk. If you wrote it yourselves, one lawyer or two witnesses must have signed. They vouch for the name and the date. They also vouch that the other person could understand what it meant.',
        {
          steps: [
            'Log in with your own MitID and choose Request a mandate (Anmod om fuldmagt).',
            'Choose who, what and for how long.',
            'Tick that the letter is to be sent by post.',
            'The letter comes to the home of the person you want to help.',
            'Sign it yourself. You do so for the other person.',
            'Send all pages of the letter to borgerservice. Also send a copy of your general mandate.',
          ],
        },
        'Does it cover some things only? Then ask the authority where you want a mandate.',
        { note: 'If it no longer holds, you must delete the digital mandate yourself under My mandates (Mine fuldmagter).' },
      ],
    },
    answer: {
      title: 'Approve or reject',
      about: 'Somebody wants to help you and has asked for a mandate.',
      body: [
        {
          steps: [
            'Open the message in Digital Post and follow the link.',
            'Log in with your own MitID.',
            'Choose My mandates (Mine fuldmagter).',
            'See who is asking, and what they want to be allowed to do.',
            'Choose Approve or reject (Godkend eller afvis).',
          ],
        },
        'If you say yes, the mandate is in force at once. If you say no, the other person is told. You need not say why.',
        { note: 'If you do not know the person who asks, reject. If you are in doubt, call first.' },
      ],
    },
    'answer-letter': {
      title: 'Answer a letter',
      about: 'You have had a letter because somebody wants to help you.',
      body: [
        {
          steps: [
            'Read the whole letter. See who is asking, and what they want to be allowed to do.',
            'If you want to say yes, sign by hand.',
            'Write the date by your name.',
            'Send or hand in all pages to borgerservice in your municipality. A copy is fine.',
          ],
        },
        { heading: 'Send it in Digital Post' },
        'This is quickest. The person who wants to help you can do it for you.',
        {
          steps: [
            'Take pictures of all pages.',
            'Log in to Digital Post and choose to write (Skriv ny post).',
            'Choose Kommuner under Vælg myndighed.',
            'Choose the municipality where you live.',
            'Write Digital Fuldmagt and your name as the subject.',
            'Attach all the pictures and choose Send.',
          ],
        },
        'Borgerservice looks for three things: Are all pages there? Have you signed? Is there a date?',
        { note: 'If you do not want help from the person who asks, do not sign. Then nothing happens.' },
      ],
    },
    give: {
      title: 'Give a mandate',
      about: 'Somebody else is to help you.',
      body: [
        'If both of you use MitID and Digital Post, do this:',
        {
          steps: [
            'Log in with your own MitID.',
            'Choose Give a mandate (Giv fuldmagt).',
            'Enter the name and CPR number of the person who is to help you.',
            'Choose what they may do. You can choose several things. For help from the municipality, choose the social and health portal (Social- og sundhedsportal).',
            'Choose the last day, and give the mandate.',
          ],
        },
        'It is in force at once. The other person gets a message in Digital Post. It says what it is for and when it ends. They need not do anything.',
        { note: 'You can always delete the mandate again. You do so under My mandates (Mine fuldmagter).' },
      ],
    },
    'give-without': {
      title: 'Get help without MitID',
      about: 'You do not use MitID and want somebody to help you.',
      body: [
        'You can give a mandate without MitID. There are two ways.',
        {
          list: [
            'Ask the person who is to help you to make the request online. Then you get a letter. You sign it and send it to borgerservice.',
            'Get help at borgerservice. Check whether you must book a time.',
          ],
        },
        'The person who is to help you must have MitID and Digital Post.',
        { note: 'Do not let anybody use your MitID. Nobody may. A mandate is the right way.' },
      ],
    },
    use: {
      title: 'Use your mandate',
      about: 'You have got a mandate and want to begin.',
      body: [
        {
          steps: [
            'See in your receipt what your mandate is for.',
            'Log in where you are to help. Use your own MitID.',
            'Choose for whom you act: yourself or the person you help.',
            'Do what you are to do.',
            'Choose yourself again when you are done.',
          ],
        },
        'In some places you choose the person at once. In others you choose only when you have found what you want to do.',
        'You may only do what your mandate is for. If you are in doubt, ask the authority where you are logged in.',
      ],
    },
    change: {
      title: 'Change or delete a mandate',
      about: 'The mandate is to be changed or stopped.',
      body: [
        'A mandate cannot be changed. One deletes the old one and makes a new one. If you just want to stop it, delete it.',
        {
          steps: [
            'Log in with your own MitID.',
            'Choose My mandates (Mine fuldmagter).',
            'Find the mandate and choose to delete it.',
            'Make a new one if help is still needed.',
          ],
        },
        'Both of you can delete it: the one who helps and the one who is helped.',
        'If you have no MitID, or find it hard, call borgerservice. They can delete it for you. Check whether you must book a time.',
        { note: 'If you think there is a mistake in the mandate, call Digital Fuldmagt support.' },
      ],
    },
    extend: {
      title: 'Extend a mandate',
      about: 'The mandate ends soon or has just ended.',
      body: [
        'Both of you are told 21 days before the last day, in Digital Post or by post.',
        {
          list: [
            'Before the last day: Make a new mandate. Then there are no days without one.',
            'From the last day and 14 days on: The one who helps can choose Request extension (Anmod forlængelse) under My mandates (Mine fuldmagter). The other must say yes.',
            'Later: Make a new mandate.',
          ],
        },
        {
          note: 'When the last day has passed, the mandate is not in force. It is in force again only when the other person has said yes.',
        },
        'You choose yourself how long a mandate is to last. It is good to choose a long time. If you choose no day, it lasts two months. It also stops if one of you dies.',
      ],
    },
    rights: {
      title: 'Your rights when you are not digital',
      about: 'You can get help from public bodies without being online.',
      body: [
        'Public bodies must help you, also when you cannot use the internet. It is your right.',
        {
          list: [
            'If you are exempt from Digital Post, say so. Then they must offer you another way.',
            'If you are not exempt, you can still ask for another way. Say why you cannot use the internet.',
            'You can ask borgerservice for a form on paper.',
            'You can call your doctor or the hospital and hear about your results.',
          ],
        },
        'You can also get help from somebody you trust. You need no MitID yourself for that.',
      ],
    },
    exempt: {
      title: 'Be exempt from Digital Post',
      about: 'You want your letters on paper.',
      body: [
        'You get Digital Post when you turn 15. Letters in Digital Post count as much as letters on paper. If you cannot use Digital Post, you can apply to be exempt.',
        { heading: 'You can apply if just one of these is so' },
        {
          list: [
            'You have no computer with internet at home.',
            'You have a disability or an illness that makes it hard.',
            'You are registered as having left Denmark.',
            'You have no home.',
            'You find the language hard.',
            'You find it hard to get MitID.',
          ],
        },
        {
          steps: [
            'Check whether you must book a time at borgerservice.',
            'Bring valid ID, such as a passport, driving licence or health card.',
            'Fill in the form there. You are answered at once.',
          ],
        },
        'If they say yes, your letters are sent by post. So are those you have not read. It lasts until you ask for something else. If they say no, you can correct your form or apply again.',
        { note: 'Not everybody is included, for example private companies. Ask those who write to you.' },
      ],
    },
    desk: {
      title: 'Bring this to borgerservice',
      about: 'So that you need to go only once.',
      body: [
        'First check whether you must book a time. Always bring valid ID, such as a passport, driving licence or health card.',
        { heading: 'A letter about a mandate' },
        {
          list: [
            'All pages of the letter. A copy is fine.',
            'The name signed by hand, and a date.',
            'If you are a guardian: a copy of the appointment (værgebeskikkelse).',
            'If you have a future mandate: a copy of it and of the certificate from Personbogen.',
            'If you have a general mandate: a copy of it.',
          ],
        },
        { heading: 'Other things' },
        {
          list: [
            'Exempt from Digital Post: You can get the form there.',
            'The case was declined: Bring the letter. Ask what is missing.',
            'It takes a long time: Ask how far they have come.',
          ],
        },
        { note: 'You are welcome to bring somebody you trust.' },
      ],
    },
    'little-danish': {
      title: 'If you know only a little Danish',
      about: 'You can get help on paper and at borgerservice.',
      body: [
        'You need not do it online. You can ask for a letter on paper. You can bring somebody who helps with the language.',
        'If you find Danish hard, you can apply to get your letters on paper. You do so at borgerservice.',
        'This help can be read in Danish, English and Arabic, where the page is made for it.',
        { note: 'Do not sign anything that you do not understand. Ask first.' },
      ],
    },
    abroad: {
      title: 'If you live abroad',
      about: 'You live in another country and need help in Denmark.',
      body: [
        'If you live in another country, you do not have to have MitID and Digital Post. The same holds if you work in Denmark. But you may.',
        'If you have MitID, you can give and get a mandate like everybody else.',
        {
          list: [
            'Do you want MitID? Read at mitid.dk how to get it when you live outside Denmark.',
            'If you have left Denmark, you can be exempt from Digital Post.',
            'If you call from another country, dial +45 before the number.',
          ],
        },
        'Somebody who lives in Denmark can help you. You can also use a letter. It is sent to the address in CPR. Ask borgerservice if you have none.',
      ],
    },
    what: {
      title: 'What is a digital mandate?',
      about: 'What it allows, and what it does not.',
      body: [
        'With a digital mandate somebody can help another person with public bodies. One can for example report a move or see a test result for them.',
        {
          list: ['The giver (fuldmagtsgiver) gives the mandate and is helped.', 'The holder (fuldmagtshaver) gets the mandate and helps.'],
        },
        { heading: 'Two kinds' },
        {
          list: ['May act: One may see and do things for the other person.', 'May see: One may only see or be told.'],
        },
        'A mandate is often for one thing only. If you may see online, you may not also call. You can choose several things at once. Then they are one mandate with one last day.',
        'Log in and look on the list for what you need.',
      ],
    },
    'who-may': {
      title: 'Who can give and get a mandate?',
      about: 'What each of you must be able to do.',
      body: [
        { heading: 'The one who helps' },
        { list: ['is at least 15 years old', 'has MitID and can use it', 'uses Digital Post'] },
        { heading: 'The one who is helped' },
        { list: ['is at least 15 years old', 'understands what the mandate means', 'can sign, with MitID or by hand'] },
        'So the one who is helped needs no MitID. You can choose as many helpers as you like: family, a friend or somebody else one trusts.',
        'Does the other person not understand what it means? Then you can help only as a guardian, or with a future mandate or a general mandate.',
        'Does this not fit you? Then ask the authority where you want a mandate.',
      ],
    },
    own: {
      title: 'Make a mandate of your own',
      about: 'When a digital mandate does not fit.',
      body: [
        'Perhaps you are to help on one certain day only. Or with just a part of what is on the list. Then you can write a mandate yourselves.',
        {
          steps: [
            'Write who gives the mandate and who gets it.',
            'Write what it is for, and for how long.',
            'The one who gives it signs and dates it.',
            'Send it to the authority that it is about. It cannot be made digitally.',
          ],
        },
        { heading: 'Some things one must do oneself' },
        'The authority can say that one must come oneself. That happens if it matters for the case. It also happens if the law says so. One cannot, for example, let somebody else fetch one’s passport.',
      ],
    },
    others: {
      title: 'Tax, banks and others',
      about: 'Not everybody uses Digital Fuldmagt.',
      body: [
        'Many public bodies use Digital Fuldmagt, but not all. Some have their own way to give a mandate.',
        {
          list: [
            'Tax: Skattestyrelsen has its own solution for most things. Read about it at skat.dk.',
            'Banks and other companies: Ask them. Digital Fuldmagt is for public bodies only.',
            'Is what you need not on the list? Then ask the authority that it is about.',
          ],
        },
      ],
    },
    post: {
      title: 'Read somebody’s Digital Post',
      about: 'This is not a mandate. It is a thing of its own.',
      body: [
        'If the other person has Digital Post, you can be allowed to read it. That is called reading access (læseadgang). Today one can also be allowed to write (skriveadgang).',
        {
          steps: [
            'Log in to your own Digital Post at borger.dk.',
            'Ask the person you help for reading access.',
            'They say yes in their Digital Post.',
          ],
        },
        'They can also give you access themselves. Borgerservice can help you. Check whether you must book a time.',
      ],
    },
  },
  links: {
    start: 'Go to Digital Fuldmagt at borger.dk',
    mitid: 'Go to mitid.dk',
    selfService: 'Go to Digital Fuldmagt at borger.dk',
    digitalPost: 'Go to Digital Post at borger.dk',
    borgerservice: 'Find borgerservice',
    booking: 'Book a time at borgerservice',
    digitalHelp: 'Read about helping digitally at borger.dk',
    familieretshuset: 'Go to Familieretshuset',
    domstol: 'Go to domstol.dk',
  },
  phones: {
    support: 'Digital Fuldmagt support',
    mitid: 'MitID support',
    post: 'Digital Post support',
    borgerservice: 'Borgerservice',
  },
  seeAlso: 'Read also',
};
