// META001: the control data of a document can be read, and every reader reads the same.
import { frontMatterTexts, type ParseProblem } from '@clausemark/manual';
import { secondBlock } from '../../document/second-block.ts';
import { fieldOfLabel } from '../../language/control-labels.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const unreadable: Partial<Record<ParseProblem['code'], { readonly cause: string; readonly mend: string }>> = {
  'not-utf8': {
    cause: 'holds bytes that are no UTF-8 text',
    mend: 'Open it in its old encoding (often Latin-1 or Windows-1252) and save it as UTF-8.',
  },
  utf16: { cause: 'is UTF-16 text', mend: 'Save it as UTF-8.' },
  nul: { cause: 'holds a NUL character', mend: 'Delete the character; a binary file cannot be a document.' },
};

/** @param shown the path with the bytes that are no text escaped */
function badName(shown: string): { readonly cause: string; readonly mend: string } {
  return {
    cause: `has a name that is no UTF-8 text (\`${shown}\`)`,
    mend: 'Rename it with plain letters, digits, hyphens and dots.',
  };
}

export const frontMatterValid = defineRule({
  code: 'META001',
  name: 'front-matter-valid',
  summary: 'A document begins with control data that every reader reads the same.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    missing: {
      what: 'The document has no front matter.',
      why: 'Without control data nobody can tell which document this is, which revision, and whether it applies.',
      mend: 'Begin the file with a line `---`, the control data as `key: value` lines, and a line `---`; or list the file under `uncontrolled` in clausemark.yaml with a reason.',
    },
    inBody: {
      what: 'The control data stands in the body ({labels}); the document has no front matter.',
      why: 'Only the front matter can be checked, listed and published; data in the body is just text.',
      mend: 'Begin the file with a line `---`, one `key: value` line for each of them, and a line `---`; then delete them from the body.',
    },
    second: {
      what: 'A second block of control data stands below the front matter ({keys}) and is not read.',
      why: 'Only the block at the very top is control data; what stands below it is text that readers see.',
      mend: 'Put all keys into one block: delete the line `---` between the two.',
    },
    broken: {
      what: '{problem}',
      why: 'Control data that readers cannot read, or read differently, identifies nothing.',
      mend: '{instruction}',
    },
    unreadable: {
      what: 'The file {cause}, so it cannot be read as a document.',
      why: 'A document that some programs show wrongly or not at all is not available to those who need it.',
      mend: '{instruction}',
    },
  },
  *check({ document, manual, finding }) {
    const { frontMatter, problems } = document.facts;
    for (const { code, span, detail } of problems) {
      const text = code === 'not-utf8' && detail !== '' ? badName(detail) : unreadable[code];
      if (text === undefined) continue;
      yield finding('unreadable', document.at('', span), { cause: text.cause, instruction: text.mend });
    }
    for (const { code, span, detail } of frontMatter.problems) {
      const place = document.at(`front-matter:${code}`, span);
      if (code !== 'missing') {
        const { message, mend } = frontMatterTexts(code, detail);
        yield finding('broken', place, { problem: message, instruction: mend });
        continue;
      }
      const labels = document.facts.labels.filter(({ label }) => fieldOfLabel(label) !== undefined);
      if (labels.length < 2) yield finding('missing', place, {});
      else yield finding('inBody', place, { labels: labels.map(({ label }) => label).join(', ') });
    }
    if (frontMatter.state !== 'present' || document.id !== undefined) return;
    const second = secondBlock(manual.source(document.path)?.text ?? '', document.facts.bodyStart);
    if (second !== undefined)
      yield finding('second', document.at('front-matter:second', second.place), { keys: second.keys.join(', ') });
  },
});
