// What a rule is: data and one pure generator. A rule cannot reach disk, git or the clock: everything comes with its context.
import type { Config, DocumentFacts, Location, Manual, ManualDocument } from '@clausemark/manual';
import type * as z from 'zod';
import type { JudgedChange } from '../change/judged-change.ts';
import type { Severity } from '../finding.ts';
import type { ManualStandards } from '../claims/standards-model.ts';

/** Texts of one message. `{name}` is a placeholder; the names are inferred, so a typo does not compile. */
export interface MessageTexts {
  /** What is wrong, one sentence. */
  readonly what: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** How to mend it: an instruction. */
  readonly mend: string;
  /** Level of this message when it differs from the rule's. */
  readonly level?: Severity;
}

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type PlaceholderOf<Texts extends MessageTexts> =
  | NamesIn<Texts['what']>
  | NamesIn<Texts['why']>
  | NamesIn<Texts['mend']>;
export type MessageData<Texts extends MessageTexts> = Readonly<Record<PlaceholderOf<Texts>, string | number>>;

/** What a rule yields: a message, a place, the values of the message's placeholders. */
export interface RawFinding {
  readonly message: string;
  readonly location: Location;
  readonly data: Readonly<Record<string, string | number>>;
  readonly related: readonly { readonly location: Location; readonly label: string }[];
}

export interface FindingExtras {
  /** Further places that explain the finding: the other document with the same id, the heading referred to. */
  readonly related?: readonly { readonly location: Location; readonly label: string }[];
}

/** Makes a finding; message names and placeholders are those of the rule. */
export type MakeFinding<Messages extends Record<string, MessageTexts>> = <Name extends keyof Messages & string>(
  message: Name,
  location: Location,
  data: MessageData<Messages[Name]>,
  extras?: FindingExtras,
) => RawFinding;

interface SharedContext<Messages extends Record<string, MessageTexts>, Options> {
  readonly manual: Manual;
  readonly config: Config;
  readonly standards: ManualStandards;
  /** YYYY-MM-DD in the organisation's time zone. */
  readonly today: string;
  /** True in the nightly run, where overdue things are errors. */
  readonly nightly: boolean;
  readonly options: Options;
  readonly finding: MakeFinding<Messages>;
}

export interface DocumentContext<Messages extends Record<string, MessageTexts>, Options> extends SharedContext<
  Messages,
  Options
> {
  readonly document: ManualDocument;
}

export type ManualContext<Messages extends Record<string, MessageTexts>, Options> = SharedContext<Messages, Options>;

/** `manual` is the head; `config` is that of the base, because a change must not choose the policy that judges it. */
export interface ChangeContext<Messages extends Record<string, MessageTexts>, Options> extends SharedContext<
  Messages,
  Options
> {
  readonly change: JudgedChange;
}

/** What a rule about a change looks at beside the two manuals. Whoever runs a check may not have all of it. */
export type ChangeSource = 'ledger' | 'evidence';
/** The facts of a document that are lists: its links, its raw HTML, its invisible characters. */
export type ListFact = {
  [Name in keyof DocumentFacts]: DocumentFacts[Name] extends readonly unknown[] ? Name : never;
}[keyof DocumentFacts];

/** Options of a rule in `clausemark.yaml`. */
export interface RuleOptions<Schema extends z.ZodType> {
  /** What holds where the configuration says nothing. A test holds the defaults of the schema to it: making a schema takes time. */
  readonly defaults: z.output<Schema>;
  readonly schema: () => Schema;
}

interface RuleBase<Messages extends Record<string, MessageTexts>, Options extends z.ZodType> {
  /** Permanent, never reused: META001. */
  readonly code: string;
  /** Used in config and waivers: front-matter-valid. */
  readonly name: string;
  /** One line for lists and help. */
  readonly summary: string;
  readonly since: string;
  readonly level: Severity;
  /** Level in the nightly run, when it differs. */
  readonly nightlyLevel?: Severity;
  /** Hard rules keep their level whatever the status, and the profiles `as9120` and `regulated` cannot switch them off. */
  readonly hard?: boolean;
  /** On only in these profiles, and wherever the configuration names it. Default: in all. */
  readonly profiles?: readonly Config['profile'][];
  /** Clauses it rests on; empty for a rule of good practice. */
  readonly basis: readonly string[];
  readonly options: RuleOptions<Options>;
  readonly messages: Messages;
  /**
   * Facts without which there is nothing to find in a document: it is looked at only when it has one of them. Saves the
   * time of rules about things that hardly any document has. A test holds every rule to what it says here.
   */
  readonly about?: readonly ListFact[];
}

export interface DocumentRule<
  Messages extends Record<string, MessageTexts>,
  Options extends z.ZodType,
> extends RuleBase<Messages, Options> {
  readonly scope: 'document';
  check(context: DocumentContext<Messages, z.output<Options>>): Iterable<RawFinding>;
}

export interface ManualRule<Messages extends Record<string, MessageTexts>, Options extends z.ZodType> extends RuleBase<
  Messages,
  Options
> {
  readonly scope: 'manual';
  /** Called once. */
  check?(context: ManualContext<Messages, z.output<Options>>): Iterable<RawFinding>;
  /**
   * Called for each document: for findings in one document that need the others to be known. Faster than a loop in `check`,
   * because the facts of a document are decoded once for all rules.
   */
  checkEach?(context: DocumentContext<Messages, z.output<Options>>): Iterable<RawFinding>;
}

export interface ChangeRule<Messages extends Record<string, MessageTexts>, Options extends z.ZodType> extends RuleBase<
  Messages,
  Options
> {
  readonly scope: 'change';
  /** Runs although the history is incomplete, where all others would judge by half of the truth. */
  readonly evenIncomplete?: true;
  /** Without one of these the rule does not run, and the report says that it did not. */
  readonly needs?: readonly ChangeSource[];
  /** Without one of these the rule runs, and the report says what it could not look at. */
  readonly uses?: readonly ChangeSource[];
  check(context: ChangeContext<Messages, z.output<Options>>): Iterable<RawFinding>;
}

/** A rule whatever its messages and options are, as the engine and the docs see it. */
export type AnyRule = AnyDocumentRule | AnyManualRule | AnyChangeRule;
export type AnyDocumentRule = DocumentRule<Record<string, MessageTexts>, z.ZodType>;
export type AnyManualRule = ManualRule<Record<string, MessageTexts>, z.ZodType>;
export type AnyChangeRule = ChangeRule<Record<string, MessageTexts>, z.ZodType>;
