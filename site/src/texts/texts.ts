// What a language has to say: every text that English has, by the same name. A name that is missing or misspelt does not compile.
import type { en } from './en.ts';

type English = typeof en;

export interface Plural {
  readonly one: string;
  readonly other: string;
}

export type TextName = keyof English;

/** Texts that the scripts in the pages use. */
export type ClientTextName = Extract<TextName, `client.${string}`>;

export type Texts = {
  readonly [Name in TextName]: English[Name] extends string ? string : Plural;
};

type PlaceholdersIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersIn<Rest> : never;

/** What is filled in where in a text: the names between its braces. */
export type Placeholders<Name extends TextName> = English[Name] extends infer Text
  ? Text extends { readonly other: infer Other }
    ? PlaceholdersIn<Other>
    : PlaceholdersIn<Text>
  : never;
