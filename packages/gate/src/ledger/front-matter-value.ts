// Values of a document's front matter as the ledger takes them: text and days as written, never anything made up.
import { isDay, type DocumentSnapshot } from '@clausemark/control';
import { PlanError } from './plan-problem.ts';

export function valueOf({ parts }: DocumentSnapshot, name: string): unknown {
  const { controlled, uncontrolled } = parts.metadata;
  return Object.hasOwn(controlled, name) ? controlled[name] : uncontrolled[name];
}

/** One text, or the texts of a list with commas between them. */
export function textOf(document: DocumentSnapshot, name: string): string | undefined {
  const value = valueOf(document, name);
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

export function listOf(document: DocumentSnapshot, name: string): string[] {
  const value = valueOf(document, name);
  return Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string' && value.trim() !== ''
      ? [value.trim()]
      : [];
}

/** @throws PlanError when there is no such day */
export function dayOfField(document: DocumentSnapshot, name: string): string {
  const day = textOf(document, name) ?? '';
  if (isDay(day)) return day;
  throw missing(document, name, 'a day such as 2026-12-01');
}

/** @throws PlanError when it is missing */
export function neededText(document: DocumentSnapshot, name: string): string {
  const text = textOf(document, name);
  if (text === undefined) throw missing(document, name, 'what is so');
  return text;
}

export function missing({ path }: DocumentSnapshot, name: string, example: string): PlanError {
  return new PlanError(`${path} says no \`${name}\`, and the ledger invents none.`, `Write ${example} as \`${name}\`.`);
}
