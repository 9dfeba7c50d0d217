// What a generated manual remembers: the template's version, the answers, and each file as it was made. A later template is compared with it.
import * as z from 'zod';
import { answersSchema, type Answers } from '../answers/answers-schema.ts';

export const RECORD_PATH = '.clausemark/generated.json';

const recordSchema = z.strictObject({
  v: z.literal('clausemark-generated/1'),
  template: z.string(),
  answers: z.record(z.string(), z.unknown()),
  files: z.record(z.string(), z.string()),
});

export interface GeneratedRecord {
  readonly template: string;
  readonly answers: Answers;
  /** Text of each file as generated, by path. */
  readonly files: ReadonlyMap<string, string>;
}

export function writeRecord({ template, answers, files }: GeneratedRecord): string {
  const record = { v: 'clausemark-generated/1', template, answers, files: Object.fromEntries(files) };
  return `${JSON.stringify(record, null, 1)}\n`;
}

/** Undefined for a text that is no such record. */
export function readRecord(text: string): GeneratedRecord | undefined {
  const record = recordSchema.safeParse(parse(text));
  if (!record.success) return undefined;
  const { template, files } = record.data;
  const answers = answersSchema.safeParse(record.data.answers);
  return answers.success ? { template, answers: answers.data, files: new Map(Object.entries(files)) } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
