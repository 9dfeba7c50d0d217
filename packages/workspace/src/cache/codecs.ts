// The building blocks facts-schema.ts is written with: a codec for each kind of value, and records and lists of codecs.
import type { Span } from '@clausemark/manual';
import type { BlockReader, BlockWriter } from './byte-codec.ts';

/** How one kind of value is written and read. */
export interface Codec<Value> {
  readonly write: (to: BlockWriter, value: Value) => void;
  readonly read: (from: BlockReader) => Value;
}

export const number: Codec<number> = { write: (to, value) => to.number(value), read: (from) => from.number() };
export const text: Codec<string> = { write: (to, value) => to.text(value), read: (from) => from.text() };
export const flag: Codec<boolean> = {
  write: (to, value) => to.number(value ? 1 : 0),
  read: (from) => from.number() === 1,
};

/** Written as distances from the span before it, which are small. */
export const span: Codec<Span> = {
  write(to, { start, end }) {
    to.distance(start - to.last);
    to.distance(end - start);
    to.last = start;
  },
  read(from) {
    const start = from.last + from.distance();
    from.last = start;
    return { start, end: start + from.distance() };
  },
};

/** A text that is usually one of the fixed words, such as a kind. */
export function word<Value extends string>(): Codec<Value> {
  return { write: (to, value) => to.word(value), read: (from) => from.word() as Value };
}

/** A number of a union, such as the depth of a heading. */
export function oneOf<Value extends number>(): Codec<Value> {
  return { write: (to, value) => to.number(value), read: (from) => from.number() as Value };
}

/** A property that may be missing; it is missing again after reading. */
export function optional<Value>(codec: Codec<Value>): Codec<Value | undefined> {
  return {
    write(to, value) {
      to.number(value === undefined ? 0 : 1);
      if (value !== undefined) codec.write(to, value);
    },
    read: (from) => (from.number() === 1 ? codec.read(from) : undefined),
  };
}

export function list<Value>(codec: Codec<Value>): Codec<readonly Value[]> {
  return {
    write(to, values) {
      const { length } = values;
      to.number(length);
      for (let index = 0; index < length; index += 1) codec.write(to, values[index] as Value);
    },
    read(from) {
      const values: Value[] = [];
      for (let left = from.number(); left > 0; left -= 1) values.push(codec.read(from));
      return values;
    },
  };
}

/** A codec for every property of a record, the optional ones included: what is not listed does not compile. */
export type Fields<Value> = { readonly [Key in keyof Value]-?: Codec<Value[Key]> };

/** The properties of every record, in the order in which they are written: other properties are another version of the bytes. */
export const shapes: (readonly string[])[] = [];

/**
 * @param fields a codec for each property; with `fast` they make sure that none is forgotten, and name the version
 * @param fast the same fields in the same order, read as one object literal and written one by one, for records there are many of: V8
 *   makes and takes apart such objects several times as fast as property by property
 */
export function record<Value extends object>(fields: Fields<Value>, fast?: Codec<Value>): Codec<Value> {
  shapes.push(Object.keys(fields));
  return fast ?? anyRecord(fields);
}

function anyRecord<Value extends object>(fields: Fields<Value>): Codec<Value> {
  const keys = Object.keys(fields) as (keyof Value)[];
  const codecs = Object.values(fields) as Codec<Value[keyof Value]>[];
  return {
    write: (to, value) => codecs.forEach((codec, index) => codec.write(to, value[keys[index] as keyof Value])),
    read(from) {
      const value: Partial<Value> = {};
      for (let index = 0; index < codecs.length; index += 1) {
        const read = codecs[index]?.read(from);
        if (read !== undefined) value[keys[index] as keyof Value] = read;
      }
      return value as Value;
    },
  };
}
