// CFG001: control files and company catalogues fit their schemas. clausemark.yaml itself is not judged here: broken, it stops the check.
import { nodeAt, span, type Location, type Manual } from '@clausemark/manual';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { misnamedFiles } from './misnamed-files.ts';

export const dataFileValid = defineRule({
  code: 'CFG001',
  name: 'data-file-valid',
  summary: 'Files in control/ and catalogues of the company are valid.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    invalid: {
      what: '{message}',
      why: 'While this file is broken it says nothing: roles, people, waivers or clauses in it are not looked at.',
      mend: '{mend}',
    },
    misnamed: {
      what: '{path} is not read: Clausemark reads {meant}.',
      why: 'What it says counts for nothing, and checks that rest on it are not made.',
      mend: 'Rename it to {meant}, or remove it when that file says it all.',
    },
    catalogue: {
      what: 'The catalogue {path} is not valid at {where}: {message}',
      why: 'A catalogue that cannot be read checks nothing, and every manual would look complete against it.',
      mend: 'Correct it; docs/reference/config.md shows the shortest catalogue.',
    },
    waiverRule: {
      what: 'The waiver names the rule `{name}`, which does not exist.',
      why: 'It accepts nothing, and whoever wrote it believes that something is accepted.',
      mend: 'Write the name or the code of a rule; `clausemark rules` lists them.',
      level: 'warning',
    },
    waiverDocument: {
      what: 'The waiver names `{name}`, which is no document of this manual.',
      why: 'It accepts nothing, and whoever wrote it believes that something is accepted.',
      mend: 'Write the id or the path of the document the finding is in, or delete the waiver.',
      level: 'warning',
    },
    waiverOwner: {
      what: 'The waiver was accepted by `{name}`, which is no role of control/roles.yaml.',
      why: 'Somebody must answer for what is accepted, and nobody knows who that is.',
      mend: 'Write the key of the role that accepted the finding.',
      level: 'warning',
    },
    waiverIdle: {
      what: 'The waiver for {rule} in {document} accepts nothing: there is no such finding.',
      why: 'A waiver that is left behind accepts the next finding of its kind, which nobody has looked at.',
      mend: 'Delete it.',
      level: 'info',
    },
  },
  // What waivers accept is known only behind all rules: the engine reports the messages about them (engine/judge-waivers.ts).
  *check({ manual, standards, finding }) {
    for (const file of manual.dataFiles) {
      for (const { path, span: place, message, mend } of file.problems) {
        yield finding('invalid', { path, anchor: `data:${message}`, span: place }, { message, mend });
      }
    }
    for (const { path, meant } of misnamedFiles(manual)) {
      yield finding('misnamed', { path, anchor: '', span: span(0, 0) }, { path, meant });
    }
    for (const { path, where, message } of standards.brokenCatalogues) {
      const location = inFile(
        manual,
        path,
        where.split('/').filter((step) => step !== ''),
      );
      yield finding('catalogue', location, { path, where: where === '' ? 'the top' : where, message });
    }
  },
});

function inFile(manual: Manual, path: string, steps: readonly string[]): Location {
  const root = manual.dataFiles.find((file) => file.path === path)?.node;
  const place = root === undefined ? span(0, 0) : nodeAt(root, steps).span;
  return { path, anchor: `data:/${steps.join('/')}`, span: span(place.start, Math.min(place.end, place.start + 80)) };
}
