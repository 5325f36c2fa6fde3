import { en as missing } from '../missing/en.js';
import type { da } from './da.js';

export const en: typeof da = {
  powers: 'The mandate is about:',
  reference: reference => `The number of the mandate is ${reference}. Say it if you call about it.`,
  request: {
    giver: {
      subject: other => `${other} asks you for a mandate`,
      opening: other => `${other} would like to help you, and therefore asks you for a mandate.`,
      until: day => `If you say yes, it holds through ${day}.`,
      closing: 'Log in and look at the request. Whether you say yes or no is up to you. If you do not know this person, say no.',
    },
  },
  approved: {
    giver: {
      subject: other => `You have given a mandate to ${other}`,
      opening: other => `You have approved the request from ${other}. The mandate is in force now.`,
      until: day => `It holds through ${day}.`,
      closing: 'You can delete the mandate at any time. You do so under My mandates.',
    },
    holder: {
      subject: other => `${other} has approved your request`,
      opening: other => `${other} has given you a mandate. It is in force now.`,
      until: day => `It holds through ${day}.`,
      closing: 'Log in with your own MitID. Then choose for whom you want to act.',
    },
  },
  rejected: {
    holder: {
      subject: other => `${other} has rejected your request`,
      opening: other => `${other} has said no to giving you a mandate.`,
      until: day => `You asked for it to hold through ${day}.`,
      closing: 'If that is a mistake, talk to each other. You can always send a new request.',
    },
  },
  withdrawn: {
    giver: {
      subject: other => `${other} has withdrawn a request`,
      opening: other => `${other} is no longer asking you for a mandate.`,
      until: day => `It was to hold through ${day}.`,
      closing: 'There is nothing for you to do.',
    },
  },
  given: {
    holder: {
      subject: other => `${other} has given you a mandate`,
      opening: other => `You can now help ${other}. The mandate is in force already.`,
      until: day => `It holds through ${day}.`,
      closing: 'Log in with your own MitID. Then choose for whom you want to act.',
    },
  },
  deleted: {
    giver: {
      subject: other => `Your mandate to ${other} has been deleted`,
      opening: other => `${other} can no longer act for you under this mandate.`,
      until: day => `It was to hold through ${day}.`,
      closing: 'If you still need it, make a new one.',
    },
    holder: {
      subject: other => `Your mandate from ${other} has been deleted`,
      opening: other => `You can no longer act for ${other} under this mandate.`,
      until: day => `It was to hold through ${day}.`,
      closing: 'If you still need it, make a new one.',
    },
  },
  'extension-requested': {
    giver: {
      subject: other => `${other} asks for an extension`,
      opening: other => `${other} asks you to extend a mandate.`,
      until: day => `If you say yes, it holds from the day you approve through ${day}.`,
      closing: 'Log in and answer yes or no. It is up to you.',
    },
  },
  'extension-approved': {
    giver: {
      subject: other => `You have extended the mandate to ${other}`,
      opening: other => `You have approved the extension. The mandate to ${other} is in force now.`,
      until: day => `The mandate holds through ${day}.`,
      closing: 'You can delete the mandate at any time. You do so under My mandates.',
    },
    holder: {
      subject: other => `${other} has approved the extension`,
      opening: other => `The mandate from ${other} has been extended. You can use it now.`,
      until: day => `It holds through ${day}.`,
      closing: 'Log in with your own MitID. Then choose for whom you want to act.',
    },
  },
  'extension-rejected': {
    holder: {
      subject: other => `${other} has rejected the extension`,
      opening: other => `${other} has said no to extending your mandate.`,
      until: day => `Its last day is ${day}.`,
      closing: 'If that is a mistake, talk to each other.',
    },
  },
  'request-letter': {
    giver: {
      subject: other => `You will get a letter about a mandate to ${other}`,
      opening: other => `${other} would like to help you, and has asked for a mandate. You will get a letter about it by post.`,
      until: day => `If it is approved, it holds through ${day}.`,
      closing:
        'If you do not know this person, do not sign, and contact citizen service (borgerservice). Check whether you need to book a time.',
    },
  },
  'letter-approved': {
    giver: {
      subject: other => `Your mandate to ${other} is in force`,
      opening: other => `Citizen service (borgerservice) has approved the letter. ${other} can help you now.`,
      until: day => `The mandate holds through ${day}.`,
      closing:
        'If you want to delete the mandate, citizen service can help you. If you have MitID, you can also do it yourself under My mandates.',
    },
    holder: {
      subject: other => `Your mandate from ${other} is in force`,
      opening: other => `Citizen service (borgerservice) has approved the letter. You can help ${other} now.`,
      until: day => `The mandate holds through ${day}.`,
      closing: 'Log in with your own MitID. Then choose for whom you want to act.',
    },
  },
  'letter-declined': {
    giver: {
      subject: other => `The letter about a mandate to ${other} cannot be approved`,
      opening: other =>
        `Citizen service (borgerservice) has looked at the letter and cannot approve it. ${other} has therefore not got the mandate.`,
      until: day => `It was to hold through ${day}.`,
      closing:
        'If you still need it, a new request has to be sent. You will then get a new letter. If you have questions, contact citizen service. Check whether you need to book a time.',
    },
    holder: {
      subject: other => `The letter about a mandate from ${other} cannot be approved`,
      opening: other =>
        `Citizen service (borgerservice) has looked at the letter and cannot approve it. You have therefore not got a mandate from ${other}.`,
      until: day => `It was to hold through ${day}.`,
      closing:
        'If you still need it, send a new request. A new letter is then sent. If you have questions, contact citizen service. Check whether you need to book a time.',
    },
  },
  'extension-letter': {
    giver: {
      subject: other => `You will get a letter about an extension from ${other}`,
      opening: other => `${other} has asked to extend a mandate. You will get a letter about it by post.`,
      until: day => `If it is approved, the mandate holds from that day through ${day}.`,
      closing:
        'If you do not know this person, do not sign, and contact citizen service (borgerservice). Check whether you need to book a time.',
    },
  },
  'extension-letter-approved': {
    giver: {
      subject: other => `Your mandate to ${other} has been extended`,
      opening: other => `Citizen service (borgerservice) has approved the letter about the extension. ${other} can help you now.`,
      until: day => `The mandate holds through ${day}.`,
      closing:
        'If you want to delete the mandate, citizen service can help you. If you have MitID, you can also do it yourself under My mandates.',
    },
    holder: {
      subject: other => `Your mandate from ${other} has been extended`,
      opening: other => `Citizen service (borgerservice) has approved the letter about the extension. You can help ${other} now.`,
      until: day => `The mandate holds through ${day}.`,
      closing: 'Log in with your own MitID. Then choose for whom you want to act.',
    },
  },
  'extension-letter-declined': {
    giver: {
      subject: other => `The mandate to ${other} cannot be extended`,
      opening: other => `Citizen service (borgerservice) has looked at the letter from you and ${other} and cannot approve it.`,
      until: day => `The last day of the mandate is ${day}.`,
      closing:
        'If you still need it, a new request can be sent. If you have questions, contact citizen service. Check whether you need to book a time.',
    },
    holder: {
      subject: other => `The mandate from ${other} cannot be extended`,
      opening: other => `Citizen service (borgerservice) has looked at the letter about your mandate from ${other} and cannot approve it.`,
      until: day => `The last day of the mandate is ${day}.`,
      closing:
        'Log in and see whether you can ask again. Otherwise you can send a new request. If you have questions, contact citizen service. Check whether you need to book a time.',
    },
  },
  'ended-by-death': {
    giver: {
      subject: other => `Your mandate to ${other} has ended`,
      opening: other => `CPR has registered a death. Therefore your mandate to ${other} has ended.`,
      until: day => `It was to hold through ${day}.`,
      closing: 'There is nothing you need to do. If you have questions, call us.',
    },
    holder: {
      subject: other => `Your mandate from ${other} has ended`,
      opening: other => `CPR has registered a death. Therefore your mandate from ${other} has ended.`,
      until: day => `It was to hold through ${day}.`,
      closing: 'There is nothing you need to do. If you have questions, call us.',
    },
  },
  notice: {
    giver: {
      subject: other => `Your mandate to ${other} expires soon`,
      opening: other => `The last day of your mandate to ${other} is near.`,
      until: day => `It holds through ${day}.`,
      closing:
        'Do you want to avoid a pause? Then make a new mandate before this one expires. If you have no MitID, citizen service (borgerservice) can help you.',
    },
    holder: {
      subject: other => `Your mandate from ${other} expires soon`,
      opening: other => `The last day of your mandate from ${other} is near.`,
      until: day => `It holds through ${day}.`,
      closing: 'Do you want to avoid a pause? Then ask for a new mandate before this one expires.',
    },
  },
  lapsed: {
    giver: {
      subject: other => `The request from ${other} is no longer valid`,
      opening: other => `${other} asked you for a mandate. It was not approved in time, so ${other} has not got it.`,
      until: day => `It was to hold through ${day}.`,
      closing: 'There is nothing for you to do. If you still need it, you can begin anew.',
    },
    holder: {
      subject: other => `Your request to ${other} is no longer valid`,
      opening: other => `You asked ${other} for a mandate. It was not approved in time, so you have not got it.`,
      until: day => `It was to hold through ${day}.`,
      closing: 'If you still need it, send a new request.',
    },
  },
  expired: {
    giver: {
      subject: other => `Your mandate to ${other} has expired`,
      opening: other => `The last day has passed. ${other} can no longer act for you under this mandate.`,
      until: day => `It held through ${day}.`,
      closing: 'If you still need it, you can make a new one.',
    },
    holder: {
      subject: other => `Your mandate from ${other} has expired`,
      opening: other => `The last day has passed. You can no longer act for ${other} under this mandate.`,
      until: day => `It held through ${day}.`,
      closing: 'If you still need it, you can make a new one.',
    },
  },
  'extension-lapsed': {
    giver: {
      subject: other => `The mandate is not extended for ${other}`,
      opening: other => `${other} asked for an extension of a mandate. It was not approved in time.`,
      until: day => `The last day of the mandate is ${day}.`,
      closing: 'There is nothing for you to do. If you still need it, you can make a new one.',
    },
    holder: {
      subject: other => `Your mandate from ${other} has not been extended`,
      opening: other => `You asked for an extension of a mandate from ${other}. It was not approved in time.`,
      until: day => `The last day of the mandate is ${day}.`,
      closing: 'Log in and see whether you can ask again. Otherwise you can send a new request.',
    },
  },
  paper: {
    toSign: {
      giver: other =>
        `If you want to say yes, sign by hand and write the date. You or ${other} must give all pages to citizen service. A copy is fine. If you want to say no, do not sign.`,
      holder: other => `${other} signs for you and sends the letter to citizen service. So give the letter to ${other}.`,
    },
    signed: {
      giver: { giver: () => 'You have signed yourself.', holder: other => `${other} has signed.` },
      holder: { giver: other => `${other} has signed for you.`, holder: other => `You have signed for ${other}.` },
    },
    was: 'This was not in order:',
    missing,
  },
  replaces: {
    request: 'If you say yes, an earlier mandate ends in the same moment.',
    approved: 'An earlier mandate ended in the same moment.',
    given: 'An earlier mandate ended in the same moment.',
    'request-letter': 'If it is approved, an earlier mandate ends in the same moment.',
    'letter-approved': 'An earlier mandate ended in the same moment.',
  },
  extend: {
    notice: {
      giver: (other, from, until) =>
        `${other} can ask for an extension from ${from} through ${until}. After the last day it does not hold until that has been approved.`,
      holder: (from, until) =>
        `You can ask for an extension from ${from} through ${until}. After the last day it does not hold until that has been approved.`,
    },
    expired: {
      giver: (other, until) => `${other} can ask for an extension through ${until}.`,
      holder: until => `You can ask for an extension through ${until}.`,
    },
    asked: {
      giver: other => `${other} has asked for an extension. The mandate does not hold again until that has been approved.`,
      holder: other => `You have asked ${other} for an extension. The mandate does not hold again until that has been approved.`,
    },
  },
  link: address => `See the mandate here: ${address}`,
  news: {
    subject: other => `News of your mandate with ${other}`,
    opening: other => `Something has happened to your mandate with ${other}.`,
    until: day => `Its last day is ${day}.`,
    closing: 'Log in and see what has happened.',
  },
};
