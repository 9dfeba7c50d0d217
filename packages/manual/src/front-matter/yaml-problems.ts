// The problems of one YAML text: each cause once a place, with spans of the whole file, and never more than a person can read.
import type { YAMLError } from 'yaml';
import { span, type Span } from '../text/span.ts';
import type { FrontMatterProblem } from './model.ts';
import { lineOf, nameYamlProblem } from './name-yaml-problem.ts';

const MAX_PROBLEMS = 100;
const CONFLICT = /^(?:<{7}|>{7})(?: .*)?$/m;
/** Whoever uses one of these uses many: three show what is meant, the rest would bury everything else. */
const MOST_OF_A_KIND = 3;
const CAPPED: ReadonlySet<FrontMatterProblem['code']> = new Set([
  'anchor',
  'alias',
  'tag',
  'merge-key',
  'duplicate-key',
]);

/** Collects problems; places are offsets into the YAML. */
export class YamlProblems {
  readonly all: FrontMatterProblem[] = [];
  readonly #text: string;
  readonly #content: Span;

  /** @param content where in `text` the YAML stands */
  constructor(text: string, content: Span) {
    this.#text = text;
    this.#content = content;
  }

  /** Adds a problem unless it is known. */
  add(code: FrontMatterProblem['code'], place: Span, detail: string): void {
    const absolute = this.absolute(place);
    const { start } = absolute;
    const isKnown = this.all.some(
      (known) =>
        known.code === code && (known.detail === detail || (known.span.start <= start && start < known.span.end)),
    );
    if (!isKnown) this.#push({ code, span: absolute, detail });
  }

  /** Adds an error of `yaml` under the name of its cause; what follows from a known cause says nothing new. */
  addError(error: YAMLError): void {
    const offset = Math.min(error.pos[0], this.#content.end - this.#content.start);
    const named = nameYamlProblem(this.#text, this.#content, offset, error.code);
    if (!this.all.some((known) => known.span.start === named.span.start || known.code === named.code))
      this.#push(named);
  }

  /** What a person has to mend. A conflict or a tab makes errors far from where it stands, under names that are wrong. */
  get causes(): readonly FrontMatterProblem[] {
    if (this.all.length === 0) return this.all;
    const yaml = this.#text.slice(this.#content.start, this.#content.end);
    const conflict = CONFLICT.exec(yaml);
    if (conflict !== null) {
      const { index } = conflict;
      return [
        { code: 'conflict', span: this.absolute(span(index, index + conflict[0].length)), detail: this.lineAt(index) },
      ];
    }
    const tabs = this.all.filter(({ code }) => code === 'tab');
    return tabs.length > 0 ? tabs : this.all;
  }

  /** The beginning of the line at an offset, for messages. */
  lineAt(offset: number): string {
    const { start } = this.#content;
    return lineOf(this.#text, start + offset, start)
      .text.trim()
      .slice(0, 60);
  }

  /** A place in the YAML as a span of the file. */
  absolute(place: Span): Span {
    const limit = this.#content.end;
    const start = Math.min(limit, this.#content.start + place.start);
    return span(start, Math.max(start, Math.min(limit, this.#content.start + place.end)));
  }

  #push(problem: FrontMatterProblem): void {
    const isMore =
      CAPPED.has(problem.code) && this.all.filter(({ code }) => code === problem.code).length >= MOST_OF_A_KIND;
    if (!isMore && this.all.length < MAX_PROBLEMS) this.all.push(problem);
  }
}
