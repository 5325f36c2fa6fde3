import { municipalityOf } from '../domain/municipalities.js';
import { isTopic as isOurs, shelves, topics as ours } from '../domain/topics.js';
import { fits, kindOf, type Kind } from './contacts.js';
import { advise } from './page.js';
import type { Settings } from './settings.js';
import { isTopic } from './topics.js';

/** Tells the developer what in the settings cannot be what it should, each once, and what to write instead. A citizen sees nothing of it: the national contacts and our topics hold. */
export function adviseOn(settings: Settings): void {
  for (const fault of faultsIn(settings)) advise(fault);
}

/** What in the settings cannot be what it should, a sentence each. An empty list is what one wants. */
export const faultsIn = ({ contacts, municipality, topics }: Settings): readonly string[] => [
  ...(municipality !== undefined && !(typeof municipality === 'string' && municipalityOf(municipality))
    ? [`municipality is ${told(municipality)}, which is no municipality. Write its code, four digits with the nought, such as '0101'.`]
    : []),
  ...contactFaults(contacts, 'contacts'),
  ...topicFaults(topics),
];

const examples: Readonly<Record<Kind, string>> = {
  phone: "a phone number, such as '70 10 18 81'",
  address: "a whole address, such as 'https://www.strandby.dk/borgerservice'",
  hours: "rows such as [{ on: ['holidays', 'weekend'], open: [] }, { on: ['weekdays'], open: [{ from: '10:00', until: '14:00' }] }]",
  text: 'a text that is not empty',
  others: "people such as [{ name: 'Pårørendelinjen', phone: '70 10 18 81' }]",
  municipalities: "contacts by code, such as { '0101': { borgerservicePhone: '33 66 33 66' } }",
};

function contactFaults(contacts: unknown, way: string): readonly string[] {
  if (contacts === undefined) return [];
  if (!isObject(contacts)) return [`${way} is ${told(contacts)}. Write an object, such as { supportPhone: '70 10 18 81' }.`];
  return Object.entries(contacts).flatMap(([name, value]) => {
    const at = `${way}.${name}`;
    if (!(name in kindOf)) return [`${at} is no contact. The contacts are: ${Object.keys(kindOf).join(', ')}.`];
    const kind = kindOf[name as keyof typeof kindOf];
    if (!fits(name, value)) return [`${at} is ${told(value)}, and is left out. Write ${examples[kind]}.`];
    if (kind !== 'municipalities' || value === undefined) return [];
    return Object.entries(value as object).flatMap(([code, inner]: [string, unknown]) => [
      ...(municipalityOf(code)
        ? []
        : [`${at} has '${code}', which is no municipality. Write its code, four digits with the nought, such as '0101'.`]),
      ...contactFaults(inner, `${at}['${code}']`),
    ]);
  });
}

const example = "{ topic: 'strandby', title: 'Hjælp i Strandby', body: ['Et afsnit.', { steps: ['Først det.', 'Så det.'] }] }";

function topicFaults(topics: unknown): readonly string[] {
  if (topics === undefined) return [];
  if (!isObject(topics)) return [`topics is ${told(topics)}. Write an object, such as { hide: ['abroad'] }.`];
  const { hide = [], add = {}, link } = topics;
  return [
    ...(link === undefined || typeof link === 'function'
      ? []
      : [`topics.link is ${told(link)}. Write a function, such as topic => '/hjaelp?emne=' + topic.`]),
    ...(Array.isArray(hide)
      ? hide
          .filter(name => !(typeof name === 'string' && isOurs(name)))
          .map(name => `topics.hide has ${told(name)}, which is no topic. The topics are: ${ours.map(({ topic }) => topic).join(', ')}.`)
      : [`topics.hide is ${told(hide)}. Write names of topics, such as ['abroad'].`]),
    ...(isObject(add)
      ? Object.entries(add).flatMap(([lang, list]) => ownFaults(list, `topics.add.${lang}`))
      : [`topics.add is ${told(add)}. Write topics by language, such as { da: [${example}] }.`]),
  ];
}

const ownFaults = (list: unknown, way: string): readonly string[] => {
  if (!Array.isArray(list)) return [`${way} is ${told(list)}. Write topics, such as [${example}].`];
  return list.flatMap((topic: unknown, place) => {
    const at = `${way}[${place}]`;
    if (!isTopic(topic)) return [`${at} is ${told(topic)}, and is left out. Write a topic of plain text, such as ${example}.`];
    return [
      ...(topic.shelf === undefined || shelves.includes(topic.shelf)
        ? []
        : [`${at}.shelf is ${told(topic.shelf)}. Write one of: ${shelves.join(', ')}.`]),
      ...(/<\/?[a-z][^>]*>/i.test(JSON.stringify(topic.body))
        ? [`${at}.body has HTML in it, which is shown as it is written. Write plain text.`]
        : []),
      ...(topic.go ?? [])
        .filter(way => !leads(way))
        .map(
          way =>
            `${at}.go has ${told(way)}. Write the name of a link, such as 'borgerservice', or { label: 'Læs mere', address: '/side' }.`,
        ),
      ...(topic.call ?? [])
        .filter(phone => !phones.includes(phone))
        .map(phone => `${at}.call has ${told(phone)}. Write one of: ${phones.join(', ')}.`),
    ];
  });
};

const phones: readonly string[] = ['support', 'mitid', 'post', 'borgerservice'];

const leads = (way: unknown): boolean =>
  typeof way === 'string'
    ? way === 'start' || (way in kindOf && kindOf[way as keyof typeof kindOf] === 'address')
    : isObject(way) && typeof way['label'] === 'string' && typeof way['address'] === 'string';

/** A value as it is told in the console: short. It is the portal's own, and nobody's data. */
const told = (value: unknown): string => {
  const text = ['function', 'undefined', 'symbol'].includes(typeof value) ? typeof value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
