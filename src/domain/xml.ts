/** An element of an XML document, with all that is directly in it. */
export interface XmlNode {
  /** The namespace that it is in, or an empty text. */
  readonly namespace: string;
  readonly local: string;
  /** The attributes without a prefix, by name. Of the others nobody here wants to know. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The text directly in it, whole: a comment in the middle leaves no gap and hides nothing. */
  readonly text: string;
}

/**
 * Reads a whole XML document, strictly (XML 1.0 with namespaces), and answers with its root. Nothing where it is not well-formed.
 *
 * There is no document type in what this reads: `<!DOCTYPE` is no more than a fault, so nothing is fetched, and no entity grows. It goes through the text
 * once, and deep nesting costs no more than any other length.
 */
export function readXml(text: string): XmlNode | undefined {
  try {
    return new Reader(text).document();
  } catch (error) {
    if (error instanceof NotXml) return undefined;
    throw error;
  }
}

/** A text without the white space of XML around it. A blank of another kind stays: to XML it is a letter. */
export const trimXml = (text: string): string => {
  let [from, to] = [0, text.length];
  while (from < to && white.has(text.charAt(from))) from += 1;
  while (to > from && white.has(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
};

const white: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r']);

class NotXml extends Error {}

function no(): never {
  throw new NotXml();
}

/** An element that is still open. */
interface Open {
  readonly node: { readonly children: XmlNode[]; text: string } & Omit<XmlNode, 'children' | 'text'>;
  /** Its name as it is written: its end tag says the same. */
  readonly name: string;
  /** The prefixes that it has declared. */
  readonly declared: readonly string[];
}

const first =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const part = `[${first}][${first}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*`;
const qualified = `${part}(?::${part})?`;

const patterns = {
  declaration:
    /<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/y,
  space: /[ \t\n]*/y,
  name: new RegExp(qualified, 'uy'),
  target: new RegExp(part, 'uy'),
  attribute: new RegExp(`[ \\t\\n]+(${qualified})[ \\t\\n]*=[ \\t\\n]*(["'])`, 'uy'),
  tagEnd: /[ \t\n]*(\/?)>/y,
} as const;

/** What no document holds: control characters, halves of characters, and two that are none. */
const noCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };

/** Text with its references followed: the five that need no declaration, and characters by number. */
const followed = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-fA-F]+);|#([0-9]+);|(lt|gt|amp|apos|quot);)?/g, (_, hex?: string, decimal?: string, name?: string) => {
        if (name) return named[name] ?? no();
        const code = hex ? Number.parseInt(hex, 16) : decimal ? Number.parseInt(decimal, 10) : NaN;
        if (!(code <= 0x10ffff)) no();
        const character = String.fromCodePoint(code);
        return noCharacter.test(character) ? no() : character;
      })
    : text;

const xml = 'http://www.w3.org/XML/1998/namespace';
const xmlns = 'http://www.w3.org/2000/xmlns/';

class Reader {
  readonly #text: string;
  #at = 0;
  readonly #open: Open[] = [];
  #root: XmlNode | undefined;
  /** What each prefix stands for, the innermost last. Without one: what stands for no prefix at all. */
  readonly #namespaces = new Map<string, string[]>([
    ['', ['']],
    ['xml', [xml]],
  ]);

  constructor(text: string) {
    if (noCharacter.test(text)) no();
    this.#text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  document(): XmlNode {
    this.#take(patterns.declaration);
    while (this.#at < this.#text.length) {
      this.#content();
      if (this.#at < this.#text.length) this.#markup();
    }
    return (this.#open.length === 0 ? this.#root : undefined) ?? no();
  }

  /** Text as far as the next markup. Outside of the root there is none. */
  #content(): void {
    const inside = this.#open.at(-1);
    if (!inside) {
      this.#take(patterns.space);
      return;
    }
    const end = this.#find('<');
    const piece = this.#text.slice(this.#at, end);
    if (piece.includes(']]>')) no();
    inside.node.text += followed(piece);
    this.#at = end;
  }

  #markup(): void {
    if (this.#skip('<!--')) this.#comment();
    else if (this.#skip('<![CDATA[')) this.#cdata();
    else if (this.#skip('<?')) this.#instruction();
    else if (this.#skip('</')) this.#endTag();
    else if (this.#skip('<')) this.#startTag();
    else no();
  }

  #comment(): void {
    this.#at = this.#find('--') + 2;
    if (!this.#skip('>')) no();
  }

  #cdata(): void {
    const inside = this.#open.at(-1) ?? no();
    const end = this.#find(']]>');
    inside.node.text += this.#text.slice(this.#at, end);
    this.#at = end + 3;
  }

  #instruction(): void {
    const [target] = this.#take(patterns.target) ?? no();
    if (target.toLowerCase() === 'xml') no();
    if (this.#skip('?>')) return;
    if (!white.has(this.#text.charAt(this.#at))) no();
    this.#at = this.#find('?>') + 2;
  }

  #endTag(): void {
    const [name] = this.#take(patterns.name) ?? no();
    const [, slash] = this.#take(patterns.tagEnd) ?? no();
    const inside = this.#open.pop();
    if (slash || inside?.name !== name) no();
    this.#close(inside);
  }

  #startTag(): void {
    if (this.#root) no();
    const [name] = this.#take(patterns.name) ?? no();
    const written = new Map<string, string>();
    for (let found = this.#take(patterns.attribute); found; found = this.#take(patterns.attribute)) {
      const [, attribute = '', quote = ''] = found;
      const end = this.#find(quote);
      const value = this.#text.slice(this.#at, end);
      if (written.has(attribute) || value.includes('<')) no();
      written.set(attribute, followed(value.replace(/[\t\n]/g, ' ')));
      this.#at = end + 1;
    }
    const [, slash] = this.#take(patterns.tagEnd) ?? no();

    const declared = [...written].flatMap(([attribute, value]) => this.#declare(attribute, value));
    const attributes = new Map<string, string>();
    const qualified = new Set<string>();
    for (const [attribute, value] of written) {
      const [prefix, local] = split(attribute);
      if (!prefix) {
        if (local !== 'xmlns') attributes.set(local, value);
      } else if (prefix !== 'xmlns') {
        // Two prefixes for one namespace: the same attribute twice.
        const whole = `{${this.#namespace(prefix)}}${local}`;
        if (qualified.has(whole)) no();
        qualified.add(whole);
      }
    }
    const [prefix, local] = split(name);
    const element: Open = { node: { namespace: this.#namespace(prefix), local, attributes, children: [], text: '' }, name, declared };
    if (slash) this.#close(element);
    else this.#open.push(element);
  }

  #close({ node, declared }: Open): void {
    for (const prefix of declared) this.#namespaces.get(prefix)?.pop();
    const around = this.#open.at(-1);
    if (around) around.node.children.push(node);
    else this.#root = node;
  }

  /** Hears of a namespace, where an attribute declares one, and answers with its prefix. */
  #declare(attribute: string, value: string): string[] {
    const [before, local] = split(attribute);
    const prefix = before === 'xmlns' ? local : attribute === 'xmlns' ? '' : undefined;
    if (prefix === undefined) return [];
    if (prefix === 'xmlns' || value === xmlns || (prefix === 'xml') !== (value === xml) || (prefix && !value)) no();
    const meanings = this.#namespaces.get(prefix) ?? [];
    meanings.push(value);
    this.#namespaces.set(prefix, meanings);
    return [prefix];
  }

  #namespace(prefix: string): string {
    return this.#namespaces.get(prefix)?.at(-1) ?? no();
  }

  #skip(expected: string): boolean {
    if (!this.#text.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #find(what: string): number {
    const place = this.#text.indexOf(what, this.#at);
    return place < 0 ? no() : place;
  }
}

/** A name's prefix, or an empty text, and what comes after it. */
const split = (name: string): readonly [prefix: string, local: string] => {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
};
