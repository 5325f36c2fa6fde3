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
  while (white.has(text.charAt(from))) from += 1;
  while (white.has(text.charAt(to - 1))) to -= 1;
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

/** A name of plain letters, as nearly all are: found faster, and to be trusted where no other letter of a name comes after it. */
const plainName = /[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?(?=[ \t\n=/>])/y;

const patterns = {
  declaration:
    /<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/y,
  space: /[ \t\n]*/y,
  name: new RegExp(qualified, 'uy'),
  target: new RegExp(part, 'uy'),
  blank: /[ \t\n]+/y,
  equals: /[ \t\n]*=[ \t\n]*(["'])/y,
} as const;

/** What no document holds: control characters, halves of characters, and two that are none. */
const noCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** What it may be in. Where none of this is, nobody need look more closely. */
const doubtful = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

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

const none: ReadonlyMap<string, string> = new Map();
const nothing: readonly string[] = [];

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
    if (doubtful.test(text) && noCharacter.test(text)) no();
    this.#text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  document(): XmlNode {
    this.#pass(patterns.declaration);
    while (this.#at < this.#text.length) {
      this.#content();
      if (this.#at < this.#text.length) this.#markup();
    }
    // The outermost element is the root once it has ended.
    return this.#root ?? no();
  }

  /** Text as far as the next markup. Outside of the root there is none. */
  #content(): void {
    const inside = this.#open.at(-1);
    if (!inside) {
      this.#pass(patterns.space);
      return;
    }
    const end = this.#find('<');
    if (end === this.#at) return;
    const piece = this.#text.slice(this.#at, end);
    if (piece.includes(']]>')) no();
    inside.node.text += followed(piece);
    this.#at = end;
  }

  #markup(): void {
    if (!this.#skip('<')) no();
    if (this.#skip('/')) this.#endTag();
    else if (this.#skip('!--')) this.#comment();
    else if (this.#skip('![CDATA[')) this.#cdata();
    else if (this.#skip('?')) this.#instruction();
    else this.#startTag();
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
    const inside = this.#open.pop() ?? no();
    if (!this.#skip(inside.name)) no();
    this.#pass(patterns.space);
    if (!this.#skip('>')) no();
    this.#close(inside);
  }

  #startTag(): void {
    if (this.#root) no();
    const name = this.#name();
    const written = this.#attributes();
    const empty = this.#skip('/');
    if (!this.#skip('>')) no();

    const special = written !== none && [...written.keys()].some(attribute => attribute === 'xmlns' || attribute.includes(':'));
    const declared = special ? this.#declared(written) : nothing;
    const [prefix, local] = split(name);
    const namespace = this.#namespace(prefix);
    const attributes = special ? this.#plain(written) : written;
    const element: Open = { node: { namespace, local, attributes, children: [], text: '' }, name, declared };
    if (empty) this.#close(element);
    else this.#open.push(element);
  }

  /** The attributes of a tag, by their names as they are written. */
  #attributes(): ReadonlyMap<string, string> {
    let written: Map<string, string> | undefined;
    while (this.#pass(patterns.blank) && !this.#ends()) {
      const attribute = this.#name();
      const [, quote = ''] = this.#take(patterns.equals) ?? no();
      const end = this.#find(quote);
      const value = this.#text.slice(this.#at, end);
      written ??= new Map();
      if (written.has(attribute) || value.includes('<')) no();
      written.set(attribute, followed(/[\t\n]/.test(value) ? value.replace(/[\t\n]/g, ' ') : value));
      this.#at = end + 1;
    }
    return written ?? none;
  }

  #ends(): boolean {
    const next = this.#text.charAt(this.#at);
    return next === '>' || next === '/';
  }

  /** Those without a prefix. The others are looked at no further than whether they may be there. */
  #plain(written: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
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
    return attributes;
  }

  #close({ node, declared }: Open): void {
    for (const prefix of declared) this.#namespaces.get(prefix)?.pop();
    const around = this.#open.at(-1);
    if (around) around.node.children.push(node);
    else this.#root = node;
  }

  /** Hears of the namespaces that attributes declare, and answers with their prefixes. */
  #declared(written: ReadonlyMap<string, string>): readonly string[] {
    const declared: string[] = [];
    for (const [attribute, value] of written) {
      const [before, local] = split(attribute);
      const prefix = before === 'xmlns' ? local : attribute === 'xmlns' ? '' : undefined;
      if (prefix === undefined) continue;
      if (prefix === 'xmlns' || value === xmlns || (prefix === 'xml') !== (value === xml) || (prefix && !value)) no();
      const meanings = this.#namespaces.get(prefix) ?? [];
      meanings.push(value);
      this.#namespaces.set(prefix, meanings);
      declared.push(prefix);
    }
    return declared;
  }

  #namespace(prefix: string): string {
    return this.#namespaces.get(prefix)?.at(-1) ?? no();
  }

  #name(): string {
    const from = this.#at;
    if (!this.#pass(plainName) && !this.#pass(patterns.name)) no();
    return this.#text.slice(from, this.#at);
  }

  #pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const found = pattern.test(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
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
