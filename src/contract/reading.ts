import { isDay } from '../domain/day.js';

/*
 * The part of `zod/mini` that the shapes are written in, for the ready-made files: there it takes zod's place, at a tenth of the weight. It lets through
 * and changes what zod does, and a test compares the two; but it only says that something is wrong, and not what.
 */

const wrong = Symbol('wrong');
type Read = (value: unknown) => unknown;
type Fields = Readonly<Record<string, Shape>>;

class Shape {
  readonly read: Read;
  readonly #more: object;

  /** @param more - What the shapes ask of it: the fields of an object, the options of an enumeration. */
  constructor(read: Read, more: object = {}) {
    [this.read, this.#more] = [read, more];
    Object.assign(this, more);
  }

  check(...checks: readonly Read[]): this {
    const read: Read = value => checks.reduce((so, check) => (so === wrong ? wrong : check(so)), this.read(value));
    return new Shape(read, this.#more) as this;
  }

  brand(): this {
    return this;
  }

  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown; readonly error?: TypeError } {
    const data = this.read(value);
    return data === wrong ? { success: false, error: new TypeError('not as in the contract') } : { success: true, data };
  }
}

/** A shape, or a check, of what passes a test. */
const passing =
  (test: (value: never) => boolean): Read =>
  value =>
    test(value as never) ? value : wrong;
const shapeOf = (test: (value: unknown) => boolean, more?: object): Shape => new Shape(passing(test), more);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const string = (): Shape => shapeOf(value => typeof value === 'string');
export const boolean = (): Shape => shapeOf(value => typeof value === 'boolean');
export const int = (): Shape => shapeOf(Number.isSafeInteger);
export const literal = (one: unknown): Shape => shapeOf(value => value === one);
const enumeration = (options: readonly string[]): Shape => shapeOf(value => (options as readonly unknown[]).includes(value), { options });
const instance = (kind: abstract new (...given: never[]) => unknown): Shape => shapeOf(value => value instanceof kind);
export { enumeration as enum, instance as instanceof };

export const url = ({ protocol }: { readonly protocol: RegExp }): Shape =>
  string().check(value => {
    const text = (value as string).trim();
    try {
      return protocol.test(new URL(text).protocol.slice(0, -1)) ? text : wrong;
    } catch {
      return wrong;
    }
  });

const instant = /T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;
export const iso = {
  date: (): Shape => string().check(passing(isDay)),
  datetime: (): Shape =>
    string().check(passing((text: string) => instant.test(text) && text.indexOf('T') === 10 && isDay(text.slice(0, 10)))),
};

export const optional = ({ read }: Shape): Shape => new Shape(value => (value === undefined ? value : read(value)));
export const nullable = ({ read }: Shape): Shape => new Shape(value => (value === null ? value : read(value)));
const caught = ({ read }: Shape, otherwise: unknown): Shape =>
  new Shape(value => {
    const so = read(value);
    return so === wrong ? otherwise : so;
  });
export { caught as catch };

export const union = (shapes: readonly Shape[]): Shape =>
  new Shape(value => {
    for (const { read } of shapes) {
      const so = read(value);
      if (so !== wrong) return so;
    }
    return wrong;
  });
export const discriminatedUnion = (_: string, shapes: readonly Shape[]): Shape => union(shapes);

export const array = ({ read }: Shape): Shape =>
  new Shape(value => {
    const all = Array.isArray(value) ? value.map(read) : [wrong];
    return all.includes(wrong) ? wrong : all;
  });

/** What is in no field is left out. */
export const object = (shape: Fields): Shape & { readonly shape: Fields } =>
  new Shape(
    value => {
      if (!isObject(value)) return wrong;
      const so: Record<string, unknown> = {};
      for (const [key, { read }] of Object.entries(shape)) {
        const field = read(value[key]);
        if (field === wrong) return wrong;
        if (field !== undefined) so[key] = field;
      }
      return so;
    },
    { shape },
  ) as Shape & { readonly shape: Fields };

export const extend = ({ shape }: { readonly shape: Fields }, more: Fields): ReturnType<typeof object> => object({ ...shape, ...more });
export const pick = ({ shape }: { readonly shape: Fields }, mask: object): ReturnType<typeof object> =>
  object(Object.fromEntries(Object.entries(shape).filter(([key]) => key in mask)));

export const partialRecord = (keys: Shape, { read }: Shape): Shape =>
  new Shape(value => {
    if (!isObject(value)) return wrong;
    const all = Object.entries(value).map(([key, field]) => [keys.read(key), read(field)] as const);
    return all.flat().includes(wrong) ? wrong : Object.fromEntries(all as [string, unknown][]);
  });

type Long = { readonly length: number };
export const minLength = (least: number): Read => passing(({ length }: Long) => length >= least);
export const maxLength = (most: number): Read => passing(({ length }: Long) => length <= most);
export const positive = (): Read => passing((count: number) => count > 0);
export const nonnegative = (): Read => passing((count: number) => count >= 0);
export const maximum = (most: number): Read => passing((count: number) => count <= most);
export const regex = (pattern: RegExp): Read => passing((text: string) => pattern.test(text));
export const refine = passing;
export const overwrite = (change: (value: never) => unknown): Read => change as Read;
