// Plays a page on a sample manual, block by block: `file=PATH` writes a file (`empty` deletes all others first),
// `append=PATH` adds to one, `edit=PATH` applies
// a diff, `exit=N` runs the commands, `output` is looked for in what the last one printed. What does not fit is returned in words.
import { rmSync } from 'node:fs';
import { clausemark, type Outcome } from './clausemark.ts';
import { argumentsOf, commandLines } from './command-line.ts';
import { applyEdit } from './apply-edit.ts';
import { missingLine } from './missing-line.ts';
import type { Fence } from './pages.ts';
import { sampleManual, type SampleManual } from './sample-manual.ts';

/** Verbs that take long or never end. */
const UNSAFE = new Set(['site']);

export async function playPage(fences: readonly Fence[]): Promise<string[]> {
  const manual = sampleManual();
  const problems: string[] = [];
  let last: Outcome = { code: 0, out: '', err: '' };
  try {
    for (const fence of fences) {
      setScene(manual, fence);
      const exit = valueOf(fence, 'exit');
      if (exit !== undefined) {
        for (const line of commandLines(fence.text)) {
          last = (await runLine(manual, line)) ?? last;
          if (last.code !== Number(exit))
            problems.push(`line ${fence.line}: ${line} ends with ${last.code}:\n${last.err}${last.out}`);
        }
      }
      const missing = /\boutput\b/.test(fence.meta) ? missingLine(fence.text, `${last.out}${last.err}`) : undefined;
      if (missing !== undefined)
        problems.push(`line ${fence.line}: "${missing}" is not in the output:\n${last.out}${last.err}`);
    }
  } finally {
    rmSync(manual.above, { recursive: true });
  }
  return problems;
}

function setScene(manual: SampleManual, fence: Fence): void {
  const file = valueOf(fence, 'file');
  const append = valueOf(fence, 'append');
  const edit = valueOf(fence, 'edit');
  if (/\bempty\b/.test(fence.meta)) manual.clear();
  if (file !== undefined) manual.write(file, `${fence.text}\n`);
  if (append !== undefined) manual.write(append, `${manual.read(append)}\n${fence.text}\n`);
  if (edit !== undefined) manual.write(edit, applyEdit(manual.read(edit), fence.text));
}

function runLine(manual: SampleManual, line: string): Promise<Outcome | undefined> {
  const args = argumentsOf(line);
  return UNSAFE.has(args[0] ?? '') ? Promise.resolve(undefined) : clausemark(manual.placeOf(args), args);
}

function valueOf({ meta }: Fence, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(meta)?.[1];
}
